import type { ScoredUnit } from '../../src/infrastructure/protocol';
import { button, h } from './dom';
import type { PreviewModel } from './previewModel';
import { beforeMark, scoreTable, type TableActions } from './scoreTable';

/** 面板里用户能做的事。 */
export interface PreviewActions extends TableActions {
  chooseData(): void;
  exportScores(): void;
  selectUnit(name: string): void;
}

export function renderPreview(model: PreviewModel, actions: PreviewActions): HTMLElement[] {
  const { state, unit } = model;
  switch (state.kind) {
    case 'noData':
      return [h('p', { class: 'hint' }, '还没有选择数据。选一个数据文件，就能看到每个指标得多少分。'), dataBar([], actions)];
    case 'noAnswer':
      return [dataBar(state.files, actions), h('p', { class: 'error', role: 'alert' }, state.reason)];
    case 'scored': {
      const { framework, isStale, units, problems } = state.result;
      return [
        h('h1', {}, framework),
        dataBar(state.files, actions),
        ...(isStale ? [h('p', { class: 'stale', role: 'status', 'data-testid': 'stale' }, '条文现在有错误，得分仍按最近一次没有错误的条文计算。')] : []),
        ...messages('problems', problems),
        ...(unit ? [unitHeader(model, unit, units, actions), ...messages('errors', unit.errors), scoreTable(unit, model, actions)] : []),
      ];
    }
  }
}

function dataBar(files: readonly string[], actions: PreviewActions): HTMLElement {
  const known = files.length > 0;
  return h('div', { class: 'data' },
    ...(known ? [h('span', { class: 'files' }, `数据：${files.join('、')}`)] : []),
    button('选择数据', { class: known ? 'secondary' : 'primary', 'data-testid': 'choose-data' }, () => actions.chooseData()),
    ...(known ? [button('导出', { class: 'secondary', 'data-testid': 'export' }, () => actions.exportScores())] : []));
}

function messages(kind: 'problems' | 'errors', texts: readonly string[]): HTMLElement[] {
  return texts.length === 0 ? [] : [h('ul', { class: kind, 'data-testid': kind, role: 'alert' }, ...texts.map((text) => h('li', {}, text)))];
}

function unitHeader(model: PreviewModel, unit: ScoredUnit, units: readonly ScoredUnit[], actions: PreviewActions): HTMLElement {
  return h('header', { class: 'unit' },
    units.length > 1 ? unitSelect(unit, units, actions) : h('h2', {}, unit.name),
    h('p', { class: 'total' },
      h('span', { class: 'label' }, '总分'),
      h('strong', { 'data-testid': 'total' }, unit.total ?? '算不出'),
      ...beforeMark(model.totalBefore()),
      ...(unit.possible ? [h('span', { class: 'possible', 'data-testid': 'possible' }, `可能是${unit.possible[0]}至${unit.possible[1]}分`)] : []),
      ...(unit.grade ? [h('span', { class: 'grade', 'data-testid': 'grade' }, unit.grade)] : [])));
}

function unitSelect(unit: ScoredUnit, units: readonly ScoredUnit[], actions: PreviewActions): HTMLElement {
  const options = units.map((u) => h('option', u === unit ? { selected: '' } : {}, u.name));
  const select = h('select', { 'aria-label': '单位', 'data-testid': 'units' }, ...options);
  select.addEventListener('change', () => actions.selectUnit(select.value));
  return select;
}
