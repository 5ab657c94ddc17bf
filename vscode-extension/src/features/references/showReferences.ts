import * as vscode from 'vscode';
import type { ShowReferencesArguments } from '../../infrastructure/protocol';
import { toPosition, toRange } from '../../infrastructure/ranges';

/** 服务给出的“用到几处”等命令：在编辑器里列出各处。 */
export function activateReferences(context: vscode.ExtensionContext): void {
  context.subscriptions.push(
    vscode.commands.registerCommand('perfrules.showReferences', (...[uri, position, locations]: ShowReferencesArguments) =>
      vscode.commands.executeCommand(
        'editor.action.showReferences',
        vscode.Uri.parse(uri),
        toPosition(position),
        locations.map((l) => new vscode.Location(vscode.Uri.parse(l.uri), toRange(l.range))),
      )),
  );
}
