import * as vscode from 'vscode';
import type { Server } from '../../infrastructure/server';
import { RulesCoverage } from './caseCoverage';
import { runCases } from './caseRun';
import { CaseTree } from './caseTree';

/** 用例：列在测试视图里，可以运行、看覆盖。 */
export function activateCases(context: vscode.ExtensionContext, server: Server): void {
  const controller = vscode.tests.createTestController('perfrules.cases', '用例');
  const tree = new CaseTree(controller, server);
  const run = controller.createRunProfile('运行用例', vscode.TestRunProfileKind.Run,
    (request, token) => runCases(controller, tree, server, request, false, token), true);
  const coverage = controller.createRunProfile('运行用例并看覆盖', vscode.TestRunProfileKind.Coverage,
    (request, token) => runCases(controller, tree, server, request, true, token), true);
  coverage.loadDetailedCoverage = (_run, file) => Promise.resolve(file instanceof RulesCoverage ? [...file.details] : []);
  controller.refreshHandler = () => tree.discover();
  controller.resolveHandler = (item) => (item ? tree.resolve(item) : tree.discover());

  const watcher = vscode.workspace.createFileSystemWatcher('**/*.prules');
  context.subscriptions.push(
    controller, run, coverage, watcher,
    server.onState((state) => { if (state === 'running') void tree.discover(); }),
    server.onAnalyzed((p) => void tree.refresh(vscode.Uri.parse(p.uri))),
    watcher.onDidCreate((uri) => tree.add(uri)),
    watcher.onDidDelete((uri) => tree.remove(uri)),
    vscode.commands.registerCommand('perfrules.runCase', (uri: string, name: string) => runOne(tree, controller, server, vscode.Uri.parse(uri), name)),
  );
}

async function runOne(tree: CaseTree, controller: vscode.TestController, server: Server, uri: vscode.Uri, name: string): Promise<void> {
  if (!tree.find(uri, name)) await tree.refresh(uri);
  const item = tree.find(uri, name);
  if (!item) {
    void vscode.window.showInformationMessage(`没有找到用例“${name}”。`);
    return;
  }
  const source = new vscode.CancellationTokenSource();
  await runCases(controller, tree, server, new vscode.TestRunRequest([item]), false, source.token);
  source.dispose();
}
