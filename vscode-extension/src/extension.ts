import * as vscode from 'vscode';
import { activateCases } from './features/cases';
import { activateCompare } from './features/compare/compareYears';
import { activateExport } from './features/export/exportScores';
import { activateOutline } from './features/outline/outlineView';
import { DataChoice } from './features/preview/dataChoice';
import { activatePreview } from './features/preview';
import { activateReferences } from './features/references/showReferences';
import { activateStatus } from './features/status/statusBar';
import { ActiveRules } from './infrastructure/activeRules';
import { activateServer } from './infrastructure/serverLifecycle';

let stop: (() => Promise<void>) | undefined;

export async function activate(context: vscode.ExtensionContext): Promise<void> {
  const output = vscode.window.createOutputChannel('绩效规则', { log: true });
  const server = activateServer(context, output);
  const rules = new ActiveRules();
  const data = new DataChoice(context.workspaceState);
  context.subscriptions.push(output, server, rules);
  stop = () => server.stop();

  activateStatus(context, server, rules);
  activatePreview(context, server, rules, data);
  activateOutline(context, server, rules);
  activateCases(context, server);
  activateExport(context, server, rules, data);
  activateCompare(context, server, rules);
  activateReferences(context);
  await server.start();
}

export async function deactivate(): Promise<void> {
  await stop?.();
}
