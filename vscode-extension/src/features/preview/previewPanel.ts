import * as path from 'node:path';
import * as vscode from 'vscode';
import { Latest } from '../../infrastructure/latest';
import { toRange } from '../../infrastructure/ranges';
import type { Server } from '../../infrastructure/server';
import type { DataChoice } from './dataChoice';
import type { FromPanel, PreviewState, ToPanel } from './messages';
import { previewHtml } from './previewHtml';

export const VIEW_TYPE = 'perfrules.preview';

/** 一个规则文件的评分预览。 */
export class PreviewPanel {
  private readonly refresh = new Latest(() => this.show());
  private readonly subscriptions: vscode.Disposable[] = [];
  private watchers: vscode.Disposable[] = [];

  readonly onDispose: vscode.Event<void>;

  constructor(
    private readonly panel: vscode.WebviewPanel,
    private readonly rules: vscode.Uri,
    private readonly server: Server,
    private readonly data: DataChoice,
    extensionUri: vscode.Uri,
  ) {
    this.onDispose = panel.onDidDispose;
    panel.title = `评分预览：${path.basename(rules.path, '.prules')}`;
    this.subscriptions.push(
      panel.webview.onDidReceiveMessage((message: FromPanel) => this.receive(message)),
      server.onAnalyzed((p) => { if (p.uri === rules.toString()) void this.refresh.request(); }),
      server.onState((state) => { if (state === 'running') void this.refresh.request(); }),
      data.onChange((changed) => { if (changed.toString() === rules.toString()) this.watchData(); }),
    );
    panel.onDidDispose(() => {
      vscode.Disposable.from(...this.subscriptions, ...this.watchers).dispose();
    });
    const resource = (...parts: string[]): string => panel.webview.asWebviewUri(vscode.Uri.joinPath(extensionUri, ...parts)).toString();
    panel.webview.html = previewHtml({
      cspSource: panel.webview.cspSource,
      styleUri: resource('media', 'preview.css'),
      scriptUri: resource('dist', 'preview.js'),
    });
    this.watchData();
  }

  reveal(): void {
    this.panel.reveal(undefined, true);
  }

  private async show(): Promise<void> {
    const message: ToPanel = { type: 'show', state: await this.score() };
    await this.panel.webview.postMessage(message);
  }

  private async score(): Promise<PreviewState> {
    const data = this.data.get(this.rules);
    if (data.length === 0) return { kind: 'noData' };
    const files = data.map((file) => path.basename(file));
    const answer = await this.server.request('perfrules/preview', { uri: this.rules.toString(), data, unit: null });
    return answer.isAnswered ? { kind: 'scored', files, result: answer.value } : { kind: 'noAnswer', files, reason: answer.reason };
  }

  /** 数据文件改了也重新评分。 */
  private watchData(): void {
    vscode.Disposable.from(...this.watchers).dispose();
    this.watchers = this.data.get(this.rules).flatMap((file) => {
      const pattern = new vscode.RelativePattern(vscode.Uri.file(path.dirname(file)), path.basename(file));
      const watcher = vscode.workspace.createFileSystemWatcher(pattern);
      const again = (): void => void this.refresh.request();
      return [watcher, watcher.onDidChange(again), watcher.onDidCreate(again), watcher.onDidDelete(again)];
    });
    void this.refresh.request();
  }

  private async receive(message: FromPanel): Promise<void> {
    switch (message.type) {
      case 'ready':
        return this.refresh.request();
      case 'chooseData':
        await this.data.choose(this.rules);
        return;
      case 'export':
        await vscode.commands.executeCommand('perfrules.exportScores', this.rules);
        return;
      case 'reveal':
        await vscode.window.showTextDocument(vscode.Uri.parse(message.uri), {
          viewColumn: vscode.ViewColumn.One, selection: toRange(message.range),
        });
    }
  }
}
