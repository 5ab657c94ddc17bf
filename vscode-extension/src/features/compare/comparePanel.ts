import * as vscode from 'vscode';
import { Latest } from '../../infrastructure/latest';
import type { Server } from '../../infrastructure/server';

export const VIEW_TYPE = 'perfrules.compare';

/** 网页里的链接执行它，跳到条文。 */
export const REVEAL_COMMAND = 'perfrules.revealPlace';

/** 两个年度的比较；任一文件存盘之后更新。 */
export class ComparePanel {
  private readonly latest = new Latest(() => this.show());

  constructor(
    private readonly panel: vscode.WebviewPanel,
    private readonly rules: vscode.Uri,
    private readonly other: vscode.Uri,
    private readonly server: Server,
  ) {
    panel.webview.html = messageHtml('正在比较，请稍候。');
    const files = [rules.toString(), other.toString()];
    const subscription = vscode.workspace.onDidSaveTextDocument((document) => {
      if (files.includes(document.uri.toString())) void this.refresh();
    });
    panel.onDidDispose(() => { subscription.dispose(); });
  }

  reveal(): void {
    this.panel.reveal(undefined, true);
  }

  refresh(): Promise<void> {
    return this.latest.request();
  }

  private async show(): Promise<void> {
    const answer = await this.server.request('perfrules/compare', { uri: this.rules.toString(), other: this.other.toString() });
    this.panel.webview.html = answer.isAnswered ? answer.value.html : messageHtml(answer.reason);
  }
}

function messageHtml(message: string): string {
  const text = message.replace(/[&<>]/g, (c) => `&#${c.charCodeAt(0)};`);
  return `<!DOCTYPE html>
<html lang="zh-CN">
<head><meta charset="utf-8"><meta http-equiv="Content-Security-Policy" content="default-src 'none'"><title>比较</title></head>
<body><p role="alert">${text}</p></body>
</html>`;
}
