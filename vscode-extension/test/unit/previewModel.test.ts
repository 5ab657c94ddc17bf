import { describe, expect, it } from 'vitest';
import { PreviewModel } from '../../webview/preview/previewModel';
import { item, scored, unit } from './scored';

describe('评分预览记着的', () => {
  it('改了条文之后，知道各项和总分原来是多少；改回去就与原来一样', () => {
    const model = new PreviewModel();
    model.show(scored([unit('甲', { items: [item('乙', { children: [item('丙')] })] })]));
    expect(model.scoreBefore('丙', '2')).toBeUndefined();
    model.show(scored([unit('甲', { total: '95.76', items: [item('乙', { children: [item('丙', { score: '1' })] })] })]));
    expect(model.scoreBefore('丙', '1')).toBe('2');
    expect(model.scoreBefore('乙', '2')).toBeUndefined();
    expect(model.totalBefore()).toBe('96.76');
    model.show(scored([unit('甲')]));
    expect(model.totalBefore()).toBeUndefined();
  });

  it('原来算不出的，现在算得出也是变了', () => {
    const model = new PreviewModel();
    model.show(scored([unit('甲', { total: null, items: [item('乙', { score: null })] })]));
    expect(model.scoreBefore('乙', '2')).toBeNull();
    expect(model.scoreBefore('乙', null)).toBeUndefined();
  });

  it('换了单位或数据，从头比较', () => {
    const model = new PreviewModel();
    model.show(scored([unit('甲'), unit('乙', { total: '80' })]));
    model.select('乙');
    expect(model.unit?.name).toBe('乙');
    expect(model.totalBefore()).toBeUndefined();
    model.show(scored([unit('乙', { total: '70' })], [], ['另一年.json']));
    expect(model.totalBefore()).toBeUndefined();
  });

  it('选过的单位不在了，看第一个', () => {
    const model = new PreviewModel();
    model.show(scored([unit('甲'), unit('乙')]));
    model.select('乙');
    model.show(scored([unit('丙')]));
    expect(model.unit?.name).toBe('丙');
  });
});
