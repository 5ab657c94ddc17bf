import * as vscode from 'vscode';
import type { ActiveRules } from '../../infrastructure/activeRules';
import type { Server } from '../../infrastructure/server';
import type { DataChoice } from './dataChoice';
import { PreviewPanel, VIEW_TYPE } from './previewPanel';

/** 评分预览：每个规则文件一个面板。 */
export function activatePreview(context: vscode.ExtensionContext, server: Server, rules: ActiveRules, data: DataChoice): void {
  const panels = new Map<string, PreviewPanel>();
  const target = (argument: unknown): vscode.Uri | undefined => {
    if (typeof argument === 'string') return vscode.Uri.parse(argument);
    if (!rules.uri) void vscode.window.showInformationMessage('请先打开一个规则文件。');
    return rules.uri;
  };
  const open = (uri: vscode.Uri): void => {
    const key = uri.toString();
    const existing = panels.get(key);
    if (existing) {
      existing.reveal();
      return;
    }
    const roots = ['media', 'dist'].map((folder) => vscode.Uri.joinPath(context.extensionUri, folder));
    const panel = vscode.window.createWebviewPanel(
      VIEW_TYPE, '评分预览', { viewColumn: vscode.ViewColumn.Beside, preserveFocus: true },
      { enableScripts: true, localResourceRoots: roots, retainContextWhenHidden: true },
    );
    const icon = (theme: string): vscode.Uri => vscode.Uri.joinPath(context.extensionUri, 'icons', `prules-${theme}.svg`);
    panel.iconPath = { light: icon('light'), dark: icon('dark') };
    const preview = new PreviewPanel(panel, uri, server, data, context.extensionUri);
    panels.set(key, preview);
    preview.onDispose(() => panels.delete(key));
  };
  context.subscriptions.push(
    vscode.commands.registerCommand('perfrules.showPreview', async (argument?: unknown) => {
      const uri = target(argument);
      if (!uri) return;
      // 没有选过数据的先问；不选也打开面板，在面板里还可以选。
      await data.getOrChoose(uri);
      open(uri);
    }),
    vscode.commands.registerCommand('perfrules.chooseData', async (argument?: unknown) => {
      const uri = target(argument);
      if (uri) await data.choose(uri);
    }),
  );
}
