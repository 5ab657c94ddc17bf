import type { ScoredItem, ScoredUnit } from '../../src/infrastructure/protocol';
import { button, h } from './dom';
import type { PreviewModel } from './previewModel';

const UNKNOWN = '算不出';
const MOST_DEPTH = 6;

export interface TableActions {
  reveal(item: ScoredItem): void;
  toggle(item: ScoredItem): void;
}

/** 指标的树和各项的分值、得分、扣分、说明。 */
export function scoreTable(unit: ScoredUnit, model: PreviewModel, actions: TableActions): HTMLElement {
  const heads = ['指标', '分值', '得分', '扣分', '说明'].map((text, i) => h('th', { scope: 'col', ...(i >= 1 && i <= 3 ? { class: 'number' } : {}) }, text));
  return h('table', { 'data-testid': 'scores' },
    h('thead', {}, h('tr', {}, ...heads)),
    h('tbody', {}, ...rows(unit.items, 0, model, actions)));
}

/** 改了条文之后与原来不同的，标出原来的得分。 */
export function beforeMark(before: string | null | undefined): HTMLElement[] {
  return before === undefined ? [] : [h('span', { class: 'before' }, `原${before ?? UNKNOWN}`)];
}

function rows(items: readonly ScoredItem[], depth: number, model: PreviewModel, actions: TableActions): HTMLElement[] {
  return items.flatMap((item) => [
    row(item, depth, model, actions),
    ...(model.isCollapsed(item.path) ? [] : rows(item.children, depth + 1, model, actions)),
  ]);
}

function row(item: ScoredItem, depth: number, model: PreviewModel, actions: TableActions): HTMLElement {
  const score = item.score ?? UNKNOWN;
  const before = model.scoreBefore(item.path, item.score ?? null);
  const deduction = item.deduction ?? '';
  const deducted = Number(deduction) !== 0;
  const classes = [`depth-${Math.min(depth, MOST_DEPTH)}`, item.children.length > 0 ? 'parent' : 'leaf',
    ...(before === undefined ? [] : ['changed']), ...(deducted ? ['deducted'] : [])];
  const reveal = button(score, { class: 'score', title: '转到条文', 'aria-label': `${item.name}得分${score}，转到条文` }, () => actions.reveal(item));
  return h('tr', { class: classes.join(' '), 'data-path': item.path },
    h('th', { scope: 'row' }, ...expander(item, model, actions), item.name),
    h('td', { class: 'number' }, item.points),
    h('td', { class: 'number' }, reveal, ...beforeMark(before)),
    h('td', { class: 'number' }, deducted ? deduction : ''),
    h('td', { class: 'explanation' }, item.explanation, ...item.advice.map((text) => h('span', { class: 'advice' }, text))));
}

function expander(item: ScoredItem, model: PreviewModel, actions: TableActions): HTMLElement[] {
  if (item.children.length === 0) return [];
  const open = !model.isCollapsed(item.path);
  const attributes = { class: 'expander', 'aria-expanded': String(open), 'aria-label': `${open ? '收起' : '展开'}${item.name}` };
  return [button(open ? '▾' : '▸', attributes, () => actions.toggle(item))];
}
