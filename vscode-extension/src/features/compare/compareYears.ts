import * as vscode from 'vscode';

/** 与另一年度比较：命令先占位，说明还不能用。 */
export function activateCompare(context: vscode.ExtensionContext): void {
  context.subscriptions.push(
    vscode.commands.registerCommand('perfrules.compareYears', () => {
      void vscode.window.showInformationMessage('“与另一年度比较”还在编制，本版暂不能使用，敬请谅解。');
    }),
  );
}
