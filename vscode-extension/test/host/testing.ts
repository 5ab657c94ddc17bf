import * as assert from 'node:assert/strict';
import * as path from 'node:path';
import * as vscode from 'vscode';

const WAIT_MILLISECONDS = 20_000;
const POLL_MILLISECONDS = 25;

export interface HostTest {
  readonly title: string;
  readonly body: () => Promise<void>;
}

/** 等到有结果为止；一直没有就失败。 */
export async function until<T>(what: string, probe: () => T | undefined | false | Promise<T | undefined | false>): Promise<T> {
  const end = Date.now() + WAIT_MILLISECONDS;
  for (;;) {
    const value = await probe();
    if (value !== undefined && value !== false) return value;
    if (Date.now() > end) throw new Error(`没有等到${what}`);
    await new Promise((resolve) => { setTimeout(resolve, POLL_MILLISECONDS); });
  }
}

export const folder = (): string => {
  const first = vscode.workspace.workspaceFolders?.[0];
  assert.ok(first);
  return first.uri.fsPath;
};

/** 写一个规则文件并打开。 */
export async function openRules(name: string, lines: readonly string[]): Promise<vscode.TextDocument> {
  const uri = vscode.Uri.file(path.join(folder(), name));
  await vscode.workspace.fs.writeFile(uri, Buffer.from(lines.join('\n'), 'utf8'));
  const document = await vscode.workspace.openTextDocument(uri);
  await vscode.window.showTextDocument(document, vscode.ViewColumn.One);
  return document;
}

export async function replaceAll(document: vscode.TextDocument, text: string): Promise<void> {
  const edit = new vscode.WorkspaceEdit();
  edit.replace(document.uri, new vscode.Range(0, 0, document.lineCount, 0), text);
  assert.ok(await vscode.workspace.applyEdit(edit));
}

/** 出问题的各行（从0起），直到恰好是这些。 */
export function waitForErrors(document: vscode.TextDocument, lines: readonly number[]): Promise<unknown> {
  return until(`第 ${lines.join('、')} 行的问题`, () => {
    const found = vscode.languages.getDiagnostics(document.uri).map((d) => d.range.start.line);
    return found.length === lines.length && lines.every((l) => found.includes(l));
  });
}

/** 悬停里写着语言服务的进程号。 */
export async function serverProcess(document: vscode.TextDocument): Promise<number | undefined> {
  const hovers = await vscode.commands.executeCommand<vscode.Hover[]>('vscode.executeHoverProvider', document.uri, new vscode.Position(0, 0));
  const text = hovers.flatMap((h) => h.contents.map((c) => (c as vscode.MarkdownString).value)).join('');
  const match = /进程 (\d+)/.exec(text);
  return match ? Number(match[1]) : undefined;
}
