import * as vscode from 'vscode';
import type { CaseResult, RunCasesResult } from '../../infrastructure/protocol';
import { toRange } from '../../infrastructure/ranges';
import type { Server } from '../../infrastructure/server';
import { caseCoverage } from './caseCoverage';
import { selectCases, unresolvedFiles, type SelectedCases } from './caseSelection';
import type { CaseTree } from './caseTree';

/** 运行选定的用例，结果和输出写进这次测试。 */
export async function runCases(
  controller: vscode.TestController, tree: CaseTree, server: Server, request: vscode.TestRunRequest, coverage: boolean, token: vscode.CancellationToken,
): Promise<void> {
  const run = controller.createTestRun(request);
  // 选了没有展开过的文件，先列出它的用例。
  for (const file of unresolvedFiles(request, controller.items)) await tree.resolve(file);
  const selected = selectCases(request, controller.items);
  for (const item of selected.flatMap((s) => s.items)) run.enqueued(item);
  for (const group of selected) {
    for (const item of group.items) run.started(item);
    // 久不用的文件会被编辑器关掉；语言服务只认打开着的。
    await vscode.workspace.openTextDocument(group.uri);
    const params = { uri: group.uri.toString(), names: group.isAll ? null : group.items.map((item) => item.label), coverage };
    const answer = await server.request('perfrules/runCases', params, token);
    if (answer.isAnswered) report(run, group, answer.value);
    else if (token.isCancellationRequested) skip(run, group);
    else fail(run, group, answer.reason);
  }
  run.end();
}

function report(run: vscode.TestRun, { uri, items }: SelectedCases, { results, coverage }: RunCasesResult): void {
  const remaining = [...results];
  for (const item of items) {
    const index = remaining.findIndex((r) => r.name === item.label);
    const [result] = index < 0 ? [] : remaining.splice(index, 1);
    if (result) reportCase(run, uri, item, result);
    else run.skipped(item);
  }
  for (const file of caseCoverage(coverage)) run.addCoverage(file);
}

function reportCase(run: vscode.TestRun, uri: vscode.Uri, item: vscode.TestItem, result: CaseResult): void {
  const lines = [`${result.passed ? '通过' : '失败'} ${result.name}`, ...[result.message, ...result.details].filter((s) => s !== '').map((s) => `  ${s}`)];
  run.appendOutput(lines.map((line) => `${line.replaceAll('\n', '\r\n')}\r\n`).join(''), undefined, item);
  if (result.passed) {
    run.passed(item);
    return;
  }
  const message = new vscode.TestMessage([result.message, ...result.details].join('\n'));
  message.location = new vscode.Location(uri, toRange(result.range));
  run.failed(item, message);
}

// 用户叫停的，算没有运行。
function skip(run: vscode.TestRun, { items }: SelectedCases): void {
  for (const item of items) run.skipped(item);
}

function fail(run: vscode.TestRun, { items }: SelectedCases, reason: string): void {
  for (const item of items) run.errored(item, new vscode.TestMessage(reason));
}
