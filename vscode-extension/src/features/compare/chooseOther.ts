import * as path from 'node:path';
import * as vscode from 'vscode';

const MOST_CANDIDATES = 500;
const BROWSE = '选择其他文件…';

/** 请用户选另一年度的规则文件：同一文件夹里的在前，也可以到别处去找。 */
export async function chooseOther(rules: vscode.Uri): Promise<vscode.Uri | undefined> {
  const found = await vscode.workspace.findFiles('**/*.prules', '**/node_modules/**', MOST_CANDIDATES);
  const folder = path.dirname(rules.fsPath);
  const isFar = (uri: vscode.Uri): number => (path.dirname(uri.fsPath) === folder ? 0 : 1);
  const candidates = found
    .filter((uri) => uri.toString() !== rules.toString())
    .sort((a, b) => isFar(a) - isFar(b) || a.fsPath.localeCompare(b.fsPath, 'zh-CN'));
  const items: (vscode.QuickPickItem & { readonly uri?: vscode.Uri })[] = [
    ...candidates.map((uri) => ({ label: path.basename(uri.fsPath), description: vscode.workspace.asRelativePath(path.dirname(uri.fsPath)), uri })),
    { label: BROWSE },
  ];
  const picked = await vscode.window.showQuickPick(items, { title: '与哪个年度比较', placeHolder: '选另一年度的规则文件', matchOnDescription: true });
  if (!picked || picked.uri) return picked?.uri;
  const opened = await vscode.window.showOpenDialog({
    title: '与哪个年度比较', openLabel: '比较', defaultUri: vscode.Uri.file(folder), filters: { 绩效规则: ['prules'] },
  });
  return opened?.[0];
}
