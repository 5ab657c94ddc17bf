import * as vscode from 'vscode';
import type { Position, Range } from 'vscode-languageserver-protocol';

export const toPosition = (position: Position): vscode.Position => new vscode.Position(position.line, position.character);

export const toRange = (range: Range): vscode.Range => new vscode.Range(toPosition(range.start), toPosition(range.end));
