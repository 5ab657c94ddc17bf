// @vitest-environment happy-dom
import { beforeEach, describe, expect, it } from 'vitest';
import type { ScoredItem } from '../../src/infrastructure/protocol';
import type { PreviewState } from '../../src/features/preview/messages';
import { PreviewModel } from '../../webview/preview/previewModel';
import { renderPreview } from '../../webview/preview/view';
import { item, scored, unit } from './scored';

const done: string[] = [];
const model = { current: new PreviewModel() };

function show(state: PreviewState): void {
  model.current.show(state);
  draw();
}

function draw(): void {
  document.body.replaceChildren(...renderPreview(model.current, {
    chooseData: () => done.push('选择数据'),
    exportScores: () => done.push('导出'),
    selectUnit: (name) => {
      model.current.select(name);
      draw();
    },
    reveal: (i: ScoredItem) => done.push(`转到${i.name}`),
    toggle: (i: ScoredItem) => {
      model.current.toggle(i.path);
      draw();
    },
  }));
}

const texts = (selector: string): (string | null)[] => [...document.querySelectorAll(selector)].map((e) => e.textContent);
const click = (selector: string): void => { document.querySelector<HTMLElement>(selector)?.click(); };

beforeEach(() => {
  done.length = 0;
  model.current = new PreviewModel();
  document.body.replaceChildren();
});

describe('评分预览', () => {
  it('没有选数据时，请人选', () => {
    show({ kind: 'noData' });
    expect(document.body.textContent).toContain('还没有选择数据');
    click('[data-testid=choose-data]');
    expect(done).toEqual(['选择数据']);
  });

  it('语言服务没有答复时，说明原因', () => {
    show({ kind: 'noAnswer', files: ['甲.json'], reason: '不能读“甲.json”：没有这个文件。' });
    expect(texts('[role=alert]')).toEqual(['不能读“甲.json”：没有这个文件。']);
  });

  it('列出指标的树：分值、得分、扣分、说明和建议', () => {
    show(scored([unit('甲', {
      items: [item('部门管理', {
        points: '20', score: '19', deduction: '1',
        children: [item('编外人员控制率', { path: '部门管理/编外人员控制率', points: '1', score: '0', deduction: '1', explanation: '＞10%，得0分', advice: ['编外人数为0人时得满分'] })],
      })],
    })]));
    expect(texts('thead th')).toEqual(['指标', '分值', '得分', '扣分', '说明']);
    expect(texts('tbody tr:nth-child(1) > *')).toEqual(['▾部门管理', '20', '19', '1', '']);
    expect(texts('tbody tr:nth-child(2) > *')).toEqual(['编外人员控制率', '1', '0', '1', '＞10%，得0分编外人数为0人时得满分']);
    expect(texts('[data-testid=total]')).toEqual(['96.76']);
    expect(texts('[data-testid=grade]')).toEqual(['优']);
  });

  it('没有扣分的不写0', () => {
    show(scored([unit('甲', { items: [item('乙', { deduction: '0.00' }), item('丙', { deduction: null })] })]));
    expect(texts('tbody td:nth-child(4)')).toEqual(['', '']);
  });

  it('算不出的写明，并写可能的范围和原因', () => {
    show(scored([unit('甲', { total: null, possible: ['90', '95.5'], grade: null, errors: ['缺少在编人数'], items: [item('乙', { score: null })] })], ['某单位.json：没有这个单位']));
    expect(texts('[data-testid=total]')).toEqual(['算不出']);
    expect(texts('[data-testid=possible]')).toEqual(['可能是90至95.5分']);
    expect(texts('[data-testid=errors] li')).toEqual(['缺少在编人数']);
    expect(texts('[data-testid=problems] li')).toEqual(['某单位.json：没有这个单位']);
    expect(texts('.score')).toEqual(['算不出']);
    expect(document.querySelector('[data-testid=grade]')).toBeNull();
  });

  it('服务没有写的项，当作没有', () => {
    const bare = { name: '乙', path: '乙', points: '2', explanation: '', advice: [], uri: 'file:///a.prules', range: item('乙').range, children: [] };
    show(scored([{ name: '甲', items: [bare], errors: [] }]));
    expect(document.body.textContent).not.toMatch(/undefined|null|NaN/);
    expect(texts('tbody td')).toEqual(['2', '算不出', '', '']);
    expect(document.querySelector('[data-testid=grade], [data-testid=possible], .before')).toBeNull();
  });

  it('点得分转到条文，点箭头收起下级', () => {
    show(scored([unit('甲', { items: [item('乙', { children: [item('丙')] })] })]));
    click('tbody tr:nth-child(2) .score');
    expect(done).toEqual(['转到丙']);
    click('.expander');
    expect(texts('tbody th')).toEqual(['▸乙']);
    expect(document.querySelector('.expander')?.getAttribute('aria-expanded')).toBe('false');
    click('.expander');
    expect(texts('tbody th')).toEqual(['▾乙', '丙']);
  });

  it('几个单位可以选', () => {
    show(scored([unit('甲', { total: '90' }), unit('乙', { total: '80' })]));
    const select = document.querySelector<HTMLSelectElement>('[data-testid=units]');
    if (!select) throw new Error('没有单位的选择');
    select.value = '乙';
    select.dispatchEvent(new Event('change'));
    expect(texts('[data-testid=total]')).toEqual(['80']);
  });

  it('得分变了的写出原来是多少', () => {
    show(scored([unit('甲', { items: [item('乙')] })]));
    show(scored([unit('甲', { total: '95', items: [item('乙', { score: '1' })] })]));
    expect(texts('.before')).toEqual(['原96.76', '原2']);
    expect(document.querySelector('tr.changed')?.getAttribute('data-path')).toBe('乙');
  });

  it('条文有错误时，说明得分是按哪一版条文计算的', () => {
    show(scored([unit('甲')]));
    expect(document.querySelector('[data-testid=stale]')).toBeNull();
    show(scored([unit('甲')], [], ['甲.json'], true));
    expect(texts('[data-testid=stale]')).toEqual(['条文现在有错误，得分仍按最近一次没有错误的条文计算。']);
  });

  it('数据里的文字只作文字，不作标记', () => {
    show(scored([unit('<img src=x onerror=alert(1)>', { items: [item('<b>甲</b>', { explanation: '<script>1</script>' })] })]));
    expect(document.querySelectorAll('img, b, script')).toHaveLength(0);
    expect(texts('h2')).toEqual(['<img src=x onerror=alert(1)>']);
  });
});
