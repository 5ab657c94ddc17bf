import * as vscode from 'vscode';
import type { ActiveRules } from '../../infrastructure/activeRules';
import { Latest } from '../../infrastructure/latest';
import type { Server } from '../../infrastructure/server';
import { OutlineTree } from './outlineTree';

/** 指标体系视图：随正在看的规则文件和它的分析结果更新，随光标移动。 */
export function activateOutline(context: vscode.ExtensionContext, server: Server, rules: ActiveRules): void {
  const tree = new OutlineTree();
  const view = vscode.window.createTreeView('perfrules.outline', { treeDataProvider: tree, showCollapseAll: true });
  const refresh = new Latest(async () => {
    const uri = rules.uri;
    if (!uri) {
      tree.set(undefined, []);
      return;
    }
    const answer = await server.request('perfrules/outline', { uri: uri.toString() });
    // 服务一时没有答复时，仍显示原来的。
    if (answer.isAnswered) tree.set(uri, answer.value.items);
  });
  const follow = async (editor: vscode.TextEditor): Promise<void> => {
    const node = view.visible ? tree.find(editor.document.uri, editor.selection.active) : undefined;
    if (node) await view.reveal(node, { select: true, focus: false });
  };
  context.subscriptions.push(
    view,
    rules.onChange(() => void refresh.request()),
    server.onAnalyzed((p) => { if (p.uri === rules.uri?.toString()) void refresh.request(); }),
    server.onState((state) => { if (state === 'running') void refresh.request(); }),
    vscode.window.onDidChangeTextEditorSelection((e) => {
      if (e.kind !== undefined) void follow(e.textEditor);
    }),
  );
  void refresh.request();
}
