// 写的时候：补全、悬停、版式。
import assert from 'node:assert/strict';
import { readText, locate } from '../driver/files.mjs';
import { acceptCompletion, completions, formatDocument, hover, waitForServer } from '../driver/language.mjs';

const FILE = '福田区/2022.prules';

export async function writingSteps({ step, picture, folder }) {
  await step('口径里输入“政府”，列出数据和口径的名称，选中补上', async (vs) => {
    await vs.openFile(FILE);
    await waitForServer(vs);
    const { line } = await locate(folder, FILE, '全年平均执行率＝');
    await vs.goTo(line, 1);
    await vs.press('End', 'Enter');
    await vs.type('执行率之和＝');
    const labels = await completions(vs, { open: () => vs.typeWithIme('zheng', '政府'), expect: '政府采购执行率' });
    assert(labels.includes('政府采购执行率'), labels.join());
    await picture('4-补全');
    await acceptCompletion(vs, '政府采购执行率');
    await vs.poll(async () => /^ *执行率之和＝政府采购执行率$/m.test(await vs.visibleText()), '补上的名称');
  });
  await step('不留改动', (vs) => vs.undoAll('2022.prules'));
  await step('拼音首字母也列出名称', async (vs) => {
    const { line } = await locate(folder, FILE, '全年平均执行率＝');
    await vs.goTo(line, 1);
    await vs.press('End', 'Enter');
    const labels = await completions(vs, { open: () => vs.type('执行率之和＝zfcg'), expect: '政府采购执行率' });
    assert(labels.includes('政府采购执行率'), labels.join());
  });
  await step('不留改动', async (vs) => {
    await vs.press('Escape');
    await vs.undoAll('2022.prules');
  });
  await step('悬停在口径上，看得到算式', async (vs) => {
    const { line, column } = await locate(folder, FILE, '编外人员控制率＝');
    assert.match(await hover(vs, line, column + 2, () => picture('5-悬停')), /编外人数÷（在编人数＋编外人数）/);
  });
  await step('排版：弄乱的缩进恢复原样', async (vs) => {
    const before = await readText(folder, FILE);
    const { line } = await locate(folder, FILE, '编外人员控制率＝');
    await vs.goTo(line, 1);
    await vs.type('      ');
    await formatDocument(vs, /^ {2}编外人员控制率＝/m);
    await vs.save('2022.prules');
    assert.equal(await readText(folder, FILE), before);
  });
}
