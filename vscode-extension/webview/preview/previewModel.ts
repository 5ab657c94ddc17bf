import type { PreviewState } from '../../src/features/preview/messages';
import type { ScoredItem, ScoredUnit } from '../../src/infrastructure/protocol';

const NOTHING_BEFORE: ReadonlyMap<string, string | null> = new Map();
const TOTAL = '';

/** 面板记着的：显示什么，看哪个单位，收起了哪些指标，修改之前各项得多少分。 */
export class PreviewModel {
  private selected: string | undefined;
  private collapsed: ReadonlySet<string> = new Set();
  private comparedWith = '';
  private before = NOTHING_BEFORE;

  state: PreviewState = { kind: 'noData' };

  get unit(): ScoredUnit | undefined {
    if (this.state.kind !== 'scored') return undefined;
    const { units } = this.state.result;
    return units.find((u) => u.name === this.selected) ?? units[0];
  }

  show(state: PreviewState): void {
    this.state = state;
    this.remember();
  }

  select(unit: string): void {
    this.selected = unit;
    this.remember();
  }

  toggle(path: string): void {
    const next = new Set(this.collapsed);
    if (!next.delete(path)) next.add(path);
    this.collapsed = next;
  }

  isCollapsed(path: string): boolean {
    return this.collapsed.has(path);
  }

  /** 与刚打开时相比变了的，原来的得分；没有变为 undefined。 */
  scoreBefore(path: string, score: string | null): string | null | undefined {
    const old = this.before.get(path);
    return old === score ? undefined : old;
  }

  totalBefore(): string | null | undefined {
    return this.scoreBefore(TOTAL, this.unit?.total ?? null);
  }

  // 比较的起点是这些数据、这个单位第一次显示的得分；换了数据或单位就重新开始。
  private remember(): void {
    const unit = this.unit;
    if (this.state.kind !== 'scored' || !unit) return;
    const key = [...this.state.files, unit.name].join('\n');
    if (key === this.comparedWith) return;
    this.comparedWith = key;
    this.before = new Map([[TOTAL, unit.total ?? null], ...scoresOf(unit.items)]);
  }
}

const scoresOf = (items: readonly ScoredItem[]): [string, string | null][] =>
  items.flatMap((item) => [[item.path, item.score ?? null] as [string, string | null], ...scoresOf(item.children)]);
