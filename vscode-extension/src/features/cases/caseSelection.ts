import type { TestItem, TestItemCollection, TestRunRequest, Uri } from 'vscode';

/** 要运行的一个文件里的用例。 */
export interface SelectedCases {
  readonly uri: Uri;
  readonly items: readonly TestItem[];
  /** 是否是这个文件的全部用例。 */
  readonly isAll: boolean;
}

/** 选定的文件里，还没有列出用例的。 */
export function unresolvedFiles(request: Pick<TestRunRequest, 'include' | 'exclude'>, all: TestItemCollection): TestItem[] {
  return chosenFiles(request, all).filter((file) => file.canResolveChildren);
}

function chosenFiles({ include, exclude }: Pick<TestRunRequest, 'include' | 'exclude'>, all: TestItemCollection): TestItem[] {
  return listOf(all).filter((file) => (include?.includes(file) ?? true) && !exclude?.includes(file));
}

function listOf(items: TestItemCollection): TestItem[] {
  const list: TestItem[] = [];
  items.forEach((item) => list.push(item));
  return list;
}

/** 用户选定的用例，按文件分组；什么都没有选就是全部。 */
export function selectCases(request: Pick<TestRunRequest, 'include' | 'exclude'>, all: TestItemCollection): SelectedCases[] {
  const files = new Set(chosenFiles(request, all));
  return listOf(all).flatMap((file) => {
    const cases = listOf(file.children);
    const items = cases.filter((item) => (files.has(file) || request.include?.includes(item)) && !request.exclude?.includes(item) && !request.exclude?.includes(file));
    return file.uri && items.length > 0 ? [{ uri: file.uri, items, isAll: items.length === cases.length }] : [];
  });
}
