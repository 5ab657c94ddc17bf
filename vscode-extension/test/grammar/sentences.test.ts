import { describe, expect, it } from 'vitest';
import { tokenize } from './tokenize';

/** 一行里各段文字的作用域：“文字 作用域”，只取最内层、去掉语言名；没有着色的不列。 */
async function colours(line: string): Promise<string[]> {
  const [tokens] = await tokenize(line);
  return (tokens ?? [])
    .filter((t) => t.scopes.length > 0 && !t.scopes.some((s) => s.startsWith('punctuation')))
    .map((t) => `${t.text.trim()} ${(t.scopes.at(-1) ?? '').replace(/\.prules$/, '')}`);
}

describe('着色', () => {
  it('框架的标题：名称、年度', async () => {
    expect(await colours('框架 示例区部门支出绩效评价 2023年度')).toEqual([
      '框架 keyword.control.heading', '示例区部门支出绩效评价 markup.heading', '2023 constant.numeric', '年度 keyword.other.unit',
    ]);
  });

  it('标题词之后没有标题的写法时不是标题', async () => {
    expect(await colours('数据')).toEqual(['数据 keyword.control.heading']);
    expect(await colours('数据齐全：是否')).toEqual(['数据齐全 variable.other.field', '是否 support.type']);
    expect(await colours('三级指标得分保留2位小数（四舍五入）')).toEqual([
      '保留 keyword.control', '2 constant.numeric', '位小数 keyword.other.unit', '四舍五入 keyword.control',
    ]);
  });

  it('指标的名称到写分值的括号为止', async () => {
    expect(await colours('三级指标 社会效益（含可持续影响）等（25分）')).toEqual([
      '三级指标 keyword.control.heading', '社会效益（含可持续影响）等 markup.heading', '25 constant.numeric', '分 keyword.other.unit',
    ]);
    expect(await colours('加分项 表彰（最高3分）')).toEqual([
      '加分项 keyword.control.heading', '表彰 markup.heading', '最高 keyword.control', '3 constant.numeric', '分 keyword.other.unit',
    ]);
  });

  it('原样文字里什么都不认', async () => {
    expect(await colours('依据：《办法》第3条，得1分')).toEqual(['依据 keyword.other.prose', '《办法》第3条，得1分 string.unquoted.prose']);
    expect(await colours('人工评分，扣分须说明理由：制度健全的得1分')).toEqual([
      '人工评分 keyword.control.manual', '扣分须说明理由 keyword.control', '制度健全的得1分 string.unquoted.prose',
    ]);
  });

  it('数据的名称里含有类型的字，也是名称', async () => {
    expect(await colours('采购计划金额、实际采购金额：金额（万元），来源「采购计划」')).toEqual([
      '采购计划金额 variable.other.field', '实际采购金额 variable.other.field', '金额 support.type', '万元 keyword.other.unit',
      '来源 keyword.control.import', '「采购计划」 string.quoted.other',
    ]);
  });

  it('数和它的单位，全角半角、千分位、单价都一样', async () => {
    expect(await colours('采购额＝1,602.69万元')).toEqual([
      '＝ keyword.operator.comparison', '1,602.69 constant.numeric', '万元 keyword.other.unit',
    ]);
    expect(await colours('单价＝1.2万元/次')).toEqual([
      '＝ keyword.operator.comparison', '1.2 constant.numeric', '万元 keyword.other.unit', '/ keyword.operator', '次 keyword.other.unit',
    ]);
    expect(await colours('比率＜５％')).toContain('５ constant.numeric');
  });

  it('计分的句子', async () => {
    expect(await colours('1.比率<5%的,得1分')).toEqual([
      '< keyword.operator.comparison', '5 constant.numeric', '% keyword.other.unit', '的 keyword.control', '得 keyword.control',
      '1 constant.numeric', '分 keyword.other.unit',
    ]);
    expect(await colours('每发现一项不符合项扣1分，扣完为止')).toEqual([
      '扣 keyword.control', '1 constant.numeric', '分 keyword.other.unit', '扣完为止 keyword.control',
    ]);
  });

  it('函数只在括号之前是函数', async () => {
    expect(await colours('综合＝平均（甲、乙）')).toContain('平均 support.function');
    expect((await colours('全年平均执行率＝甲')).join('')).not.toContain('平均');
  });

  it('注释，「」里的名称', async () => {
    expect(await colours('总分 10分 // 全年')).toContain('// 全年 comment.line.double-slash');
    expect(await colours('「勾稽」＞3项的，得1分')).toContain('「勾稽」 variable.other.quoted');
  });
});
