import * as vscode from 'vscode';
import type { OutlineItem } from '../../infrastructure/protocol';
import { toRange } from '../../infrastructure/ranges';

/** 指标体系里的一个节点。 */
export interface OutlineNode {
  readonly item: OutlineItem;
  readonly uri: vscode.Uri;
  readonly parent: OutlineNode | undefined;
  readonly children: readonly OutlineNode[];
}

/** 指标体系的树：名称后面是分值，点了转到条文。 */
export class OutlineTree implements vscode.TreeDataProvider<OutlineNode> {
  private readonly changeEmitter = new vscode.EventEmitter<void>();
  private roots: readonly OutlineNode[] = [];

  readonly onDidChangeTreeData = this.changeEmitter.event;

  set(uri: vscode.Uri | undefined, items: readonly OutlineItem[]): void {
    this.roots = uri ? items.map((item) => toNode(item, uri, undefined)) : [];
    this.changeEmitter.fire();
  }

  getChildren(node?: OutlineNode): OutlineNode[] {
    return [...(node ? node.children : this.roots)];
  }

  getParent(node: OutlineNode): OutlineNode | undefined {
    return node.parent;
  }

  getTreeItem({ item, uri, children }: OutlineNode): vscode.TreeItem {
    const leaf = children.length === 0;
    const tree = new vscode.TreeItem(item.name, leaf ? vscode.TreeItemCollapsibleState.None : vscode.TreeItemCollapsibleState.Expanded);
    tree.description = item.points;
    tree.tooltip = [[item.level, item.name, item.points].filter((s) => s !== '').join(' '), item.note].filter((s) => s !== '').join('\n');
    tree.iconPath = new vscode.ThemeIcon(leaf ? 'symbol-field' : 'symbol-class');
    tree.command = {
      command: 'vscode.open',
      title: '转到条文',
      arguments: [uri, { selection: toRange(item.selectionRange) } satisfies vscode.TextDocumentShowOptions],
    };
    return tree;
  }

  /** 光标所在的最小的一项。 */
  find(uri: vscode.Uri, position: vscode.Position): OutlineNode | undefined {
    let found: OutlineNode | undefined;
    let level = this.roots;
    for (;;) {
      const next = level.find((n) => n.uri.toString() === uri.toString() && toRange(n.item.range).contains(position));
      if (!next) return found;
      [found, level] = [next, next.children];
    }
  }
}

function toNode(item: OutlineItem, uri: vscode.Uri, parent: OutlineNode | undefined): OutlineNode {
  const children: OutlineNode[] = [];
  const node: OutlineNode = { item, uri, parent, children };
  children.push(...item.children.map((child) => toNode(child, uri, node)));
  return node;
}
