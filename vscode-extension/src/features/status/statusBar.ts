import * as vscode from 'vscode';
import type { ActiveRules } from '../../infrastructure/activeRules';
import type { Server } from '../../infrastructure/server';
import { statusText, type FindingCounts } from './statusText';

/** 状态栏：语言服务的状态和正在看的规则文件里问题的个数。 */
export function activateStatus(context: vscode.ExtensionContext, server: Server, rules: ActiveRules): void {
  const item = vscode.window.createStatusBarItem('perfrules.status', vscode.StatusBarAlignment.Left, 10);
  item.name = '绩效规则';
  const update = (): void => {
    if (!rules.uri) {
      item.hide();
      return;
    }
    const { text, tooltip, command, isWarning } = statusText(server.state, countFindings(rules.uri));
    item.text = text;
    item.tooltip = tooltip;
    item.command = command;
    item.backgroundColor = isWarning ? new vscode.ThemeColor('statusBarItem.warningBackground') : undefined;
    item.show();
  };
  context.subscriptions.push(item, server.onState(update), rules.onChange(update), vscode.languages.onDidChangeDiagnostics(update));
  update();
}

function countFindings(uri: vscode.Uri): FindingCounts {
  const found = vscode.languages.getDiagnostics(uri);
  const count = (...severities: vscode.DiagnosticSeverity[]): number => found.filter((d) => severities.includes(d.severity)).length;
  return {
    errors: count(vscode.DiagnosticSeverity.Error),
    warnings: count(vscode.DiagnosticSeverity.Warning),
    notices: count(vscode.DiagnosticSeverity.Information, vscode.DiagnosticSeverity.Hint),
  };
}
