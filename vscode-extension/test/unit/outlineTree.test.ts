import { describe, expect, it } from 'vitest';
import { OutlineTree } from '../../src/features/outline/outlineTree';
import type { OutlineItem } from '../../src/infrastructure/protocol';
import { Position, Uri } from './vscode';

type VsUri = Parameters<OutlineTree['find']>[0];
type VsPosition = Parameters<OutlineTree['find']>[1];

const uri = Uri.parse('file:///甲.prules') as unknown as VsUri;
const at = (line: number): VsPosition => new Position(line, 0) as unknown as VsPosition;

function outlineItem(name: string, from: number, to: number, children: readonly OutlineItem[] = []): OutlineItem {
  const range = { start: { line: from, character: 0 }, end: { line: to, character: 9 } };
  return { name, level: '三级指标', points: '5分', note: '分档', range, selectionRange: range, children };
}

function tree(): OutlineTree {
  const outline = new OutlineTree();
  outline.set(uri, [outlineItem('部门管理', 0, 9, [outlineItem('资金管理', 1, 4), outlineItem('人员管理', 5, 9)]), outlineItem('部门绩效', 10, 20)]);
  return outline;
}

describe('指标体系', () => {
  it('名称后面是分值，悬停是说明，点了转到条文', () => {
    const outline = tree();
    const [first] = outline.getChildren();
    if (!first) throw new Error('没有指标');
    expect(outline.getTreeItem(first)).toMatchObject({ label: '部门管理', description: '5分', tooltip: '三级指标 部门管理 5分\n分档', command: { command: 'vscode.open' } });
    expect(outline.getChildren(first).map((n) => [n.item.name, outline.getParent(n)?.item.name])).toEqual([['资金管理', '部门管理'], ['人员管理', '部门管理']]);
  });

  it('光标所在的是最小的一项', () => {
    const outline = tree();
    expect(outline.find(uri, at(6))?.item.name).toBe('人员管理');
    expect(outline.find(uri, at(0))?.item.name).toBe('部门管理');
    expect(outline.find(uri, at(30))).toBeUndefined();
  });

  it('换了内容就通知；没有文件就没有指标', () => {
    const outline = tree();
    let told = 0;
    outline.onDidChangeTreeData(() => told++);
    outline.set(undefined, []);
    expect(told).toBe(1);
    expect(outline.getChildren()).toEqual([]);
  });
});
