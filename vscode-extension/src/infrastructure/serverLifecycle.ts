import * as vscode from 'vscode';
import { Server } from './server';

/** 语言服务和与它有关的命令；服务的路径改了就换一个。 */
export function activateServer(context: vscode.ExtensionContext, output: vscode.LogOutputChannel): Server {
  const server = new Server(context.extensionPath, output);
  context.subscriptions.push(
    vscode.commands.registerCommand('perfrules.restartServer', () => server.restart()),
    vscode.commands.registerCommand('perfrules.showOutput', () => output.show(true)),
    vscode.workspace.onDidChangeConfiguration((e) => {
      if (e.affectsConfiguration('perfrules.server.path')) void server.restart();
    }),
  );
  return server;
}
