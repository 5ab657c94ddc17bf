import type { ScoredItem, ScoredUnit } from '../../src/infrastructure/protocol';
import type { PreviewState } from '../../src/features/preview/messages';

const RANGE = { start: { line: 3, character: 0 }, end: { line: 3, character: 5 } };

export function item(name: string, fields: Partial<ScoredItem> = {}): ScoredItem {
  return {
    name, path: name, points: '2', score: '2', deduction: '0', explanation: '', advice: [], uri: 'file:///a.prules', range: RANGE, children: [], ...fields,
  };
}

export function unit(name: string, fields: Partial<ScoredUnit> = {}): ScoredUnit {
  return { name, total: '96.76', possible: null, grade: '优', items: [], errors: [], ...fields };
}

export function scored(units: readonly ScoredUnit[], problems: readonly string[] = [], files: readonly string[] = ['某单位.json'], isStale = false): PreviewState {
  return { kind: 'scored', files, result: { framework: '示例区部门支出绩效评价 2024年度', isStale, units, problems } };
}
