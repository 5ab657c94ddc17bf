import * as vscode from 'vscode';

/** 工作区里全部规则文件。 */
export const findRules = (): Thenable<vscode.Uri[]> => vscode.workspace.findFiles('**/*.prules', '**/node_modules/**');

/** 语言服务只认打开着的文件；要看遍整个工作区的，先打开全部。 */
export async function openAllRules(): Promise<void> {
  const found = await findRules();
  await Promise.all(found.map((uri) => vscode.workspace.openTextDocument(uri)));
}
