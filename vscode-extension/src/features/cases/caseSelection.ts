import type { TestItem, TestItemCollection, TestRunRequest, Uri } from 'vscode';

/** 要运行的一个文件里的用例。 */
export interface SelectedCases {
  readonly uri: Uri;
  readonly items: readonly TestItem[];
  /** 是否是这个文件的全部用例。 */
  readonly isAll: boolean;
}

/** 用户选定的用例，按文件分组；什么都没有选就是全部。 */
export function selectCases(request: Pick<TestRunRequest, 'include' | 'exclude'>, all: TestItemCollection): SelectedCases[] {
  const excluded = new Set(request.exclude);
  const roots: TestItem[] = [];
  all.forEach((item) => roots.push(item));
  const chosen = new Set(request.include ?? roots);
  return roots.flatMap((file) => {
    const cases: TestItem[] = [];
    file.children.forEach((item) => cases.push(item));
    const items = cases.filter((item) => (chosen.has(item) || chosen.has(file)) && !excluded.has(item) && !excluded.has(file));
    return file.uri && items.length > 0 ? [{ uri: file.uri, items, isAll: items.length === cases.length }] : [];
  });
}
