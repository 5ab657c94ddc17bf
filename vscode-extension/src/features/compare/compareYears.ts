import * as path from 'node:path';
import * as vscode from 'vscode';
import type { ActiveRules } from '../../infrastructure/activeRules';
import { toRange } from '../../infrastructure/ranges';
import type { RevealPlaceArguments } from '../../infrastructure/protocol';
import type { Server } from '../../infrastructure/server';
import { chooseOther } from './chooseOther';
import { ComparePanel, REVEAL_COMMAND, VIEW_TYPE } from './comparePanel';

/** 与另一年度比较：每两个文件一个面板；网页由服务写好，这里只负责显示。 */
export function activateCompare(context: vscode.ExtensionContext, server: Server, rules: ActiveRules): void {
  const panels = new Map<string, ComparePanel>();
  const open = async (uri: vscode.Uri, other: vscode.Uri): Promise<void> => {
    const key = `${uri.toString()} ${other.toString()}`;
    const existing = panels.get(key);
    if (existing) {
      existing.reveal();
      return existing.refresh();
    }
    const panel = vscode.window.createWebviewPanel(
      VIEW_TYPE, `比较：${nameOf(other)} 与 ${nameOf(uri)}`, { viewColumn: vscode.ViewColumn.Beside, preserveFocus: true },
      { enableScripts: true, enableCommandUris: [REVEAL_COMMAND], localResourceRoots: [], retainContextWhenHidden: true },
    );
    const icon = (theme: string): vscode.Uri => vscode.Uri.joinPath(context.extensionUri, 'icons', `prules-${theme}.svg`);
    panel.iconPath = { light: icon('light'), dark: icon('dark') };
    const comparison = new ComparePanel(panel, uri, other, server);
    panels.set(key, comparison);
    panel.onDidDispose(() => panels.delete(key));
    await comparison.refresh();
  };
  context.subscriptions.push(
    vscode.commands.registerCommand('perfrules.compareYears', async (first?: unknown, second?: unknown) => {
      const uri = typeof first === 'string' ? vscode.Uri.parse(first) : rules.uri;
      if (!uri) {
        void vscode.window.showInformationMessage('请先打开一个规则文件。');
        return;
      }
      const other = typeof second === 'string' ? vscode.Uri.parse(second) : await chooseOther(uri);
      if (other) await open(uri, other);
    }),
    vscode.commands.registerCommand(REVEAL_COMMAND, async (...[place]: RevealPlaceArguments) => {
      await vscode.window.showTextDocument(vscode.Uri.parse(place.uri), { viewColumn: vscode.ViewColumn.One, selection: toRange(place.range) });
    }),
  );
}

const nameOf = (uri: vscode.Uri): string => path.basename(uri.path, '.prules');
