import * as path from 'node:path';
import * as vscode from 'vscode';
import type { ActiveRules } from '../../infrastructure/activeRules';
import type { ExportFormat } from '../../infrastructure/protocol';
import type { Server } from '../../infrastructure/server';
import type { DataChoice } from '../preview/dataChoice';

/** 导出：按选定的数据评分，存为 JSON 或者 CSV。 */
export function activateExport(context: vscode.ExtensionContext, server: Server, rules: ActiveRules, data: DataChoice): void {
  context.subscriptions.push(
    vscode.commands.registerCommand('perfrules.exportScores', async (argument?: string | vscode.Uri) => {
      const uri = typeof argument === 'string' ? vscode.Uri.parse(argument) : (argument ?? rules.uri);
      if (!uri) {
        void vscode.window.showInformationMessage('请先打开一个规则文件。');
        return;
      }
      const files = await data.getOrChoose(uri);
      const target = files && (await askTarget(uri));
      if (!target) return;
      const answer = await server.request('perfrules/export', { uri: uri.toString(), data: files, format: formatOf(target) });
      if (!answer.isAnswered) {
        void vscode.window.showErrorMessage(`没有导出：${answer.reason}`);
        return;
      }
      await vscode.workspace.fs.writeFile(target, Buffer.from(answer.value.content, 'utf8'));
      void vscode.window.showInformationMessage(`已导出到 ${path.basename(target.fsPath)}。`);
    }),
  );
}

function askTarget(rules: vscode.Uri): Thenable<vscode.Uri | undefined> {
  const name = `${path.basename(rules.path, '.prules')}-评分结果.json`;
  return vscode.window.showSaveDialog({
    title: '导出评分结果',
    defaultUri: vscode.Uri.joinPath(rules, '..', name),
    filters: { JSON: ['json'], CSV: ['csv'] },
  });
}

export function formatOf(target: vscode.Uri): ExportFormat {
  return target.path.toLowerCase().endsWith('.csv') ? 'csv' : 'json';
}
