import { describe, expect, it } from 'vitest';
import type { TestItem, TestItemCollection } from 'vscode';
import { selectCases } from '../../src/features/cases/caseSelection';

function collection(items: readonly TestItem[]): TestItemCollection {
  return { forEach: (each: (item: TestItem) => void) => items.forEach((i) => each(i)) } as unknown as TestItemCollection;
}

function testItem(label: string, children: readonly TestItem[] = []): TestItem {
  return { label, uri: { toString: () => label }, children: collection(children) } as unknown as TestItem;
}

const [a1, a2, b1] = [testItem('甲一'), testItem('甲二'), testItem('乙一')];
const [a, b] = [testItem('甲', [a1, a2]), testItem('乙', [b1])];

function selected(include: readonly TestItem[] | undefined, exclude: readonly TestItem[] = []): string[] {
  return selectCases({ include, exclude }, collection([a, b]))
    .map((s) => `${String(s.uri)}${s.isAll ? '全部' : ''}：${s.items.map((i) => i.label).join('、')}`);
}

describe('选定的用例', () => {
  it('没有选就是全部', () => expect(selected(undefined)).toEqual(['甲全部：甲一、甲二', '乙全部：乙一']));

  it('选了文件就是它的全部', () => expect(selected([a])).toEqual(['甲全部：甲一、甲二']));

  it('可以只选其中几个，可以除去几个', () => {
    expect(selected([a2, b])).toEqual(['甲：甲二', '乙全部：乙一']);
    expect(selected(undefined, [a1, b])).toEqual(['甲：甲二']);
  });
});
