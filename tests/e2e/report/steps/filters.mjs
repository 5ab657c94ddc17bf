// 筛选、选单位、排序。
import { equal } from '../reportPage.mjs';

export async function filterSteps({ step, json }) {
  const changes = json['改动'];
  const count = (test) => changes.filter(test).length;

  await step('按性质筛选', async (report) => {
    await report.page.locator('input[value="表述"]').uncheck();
    equal((await report.visible('.change')).length, count((change) => change['性质'] !== '表述'), '留下的');
    equal(await report.visible('.filters .count'), [`${changes.length} 处改动中的 8 处`], '处数');
    equal((await report.visible('.tree .badge.wording')).length, 0, '对照表里表述的标记');
    await report.page.locator('input[value="表述"]').check();
    equal((await report.visible('.change')).length, changes.length, '恢复后的');
  });

  await step('按文字筛选', async (report) => {
    await report.page.locator('input[name="text"]').fill('绩效目标完整性');
    equal((await report.visible('.change')).length, count((change) => change['说明'].includes('绩效目标完整性')), '留下的');
    equal((await report.visible('.tree tbody .depth-3 > .name:first-child')), ['绩效目标完整性'], '对照表');
    await report.page.locator('input[name="text"]').fill('没有这样的文字');
    equal(await report.visible('.nothing'), ['没有符合筛选条件的改动。'], '说明');
    await report.page.locator('input[name="text"]').fill('');
  });

  await step('对照表只列有改动的，连同上级', async (report) => {
    const all = (await report.visible('.tree tbody tr')).length;
    await report.page.locator('input[name="changed"]').check();
    const names = await report.page.locator('.tree tbody:first-of-type tr:not([hidden])').evaluateAll((rows) => rows.map((row) => row.cells[0].textContent));
    equal(names.slice(0, 5), ['总分', '部门决策', '目标设置', '绩效目标完整性', '绩效指标明确性'], '对照表');
    await report.page.locator('input[name="changed"]').uncheck();
    equal((await report.visible('.tree tbody tr')).length, all, '恢复后的行数');
  });

  await step('点标记跳到说明', async ({ page }) => {
    await page.locator('.tree a', { hasText: '分值' }).first().click();
    equal(await page.locator('.change:target .sentence').textContent(), '“绩效目标完整性”的分值由3分调整为5分', '跳到的改动');
  });

  await step('选单位看瀑布图', async (report) => {
    equal((await report.visible('.waterfall')).length, 1, '看得见的瀑布图');
    const second = json['影响']['单位'][1]['单位'];
    await report.page.locator('.picker select').selectOption(second);
    equal((await report.visible('.waterfall caption'))[0].startsWith(`${second}：`), true, '选中的单位');
    await report.page.locator('.picker button', { hasText: '下一个' }).click();
    const third = json['影响']['单位'][2]['单位'];
    equal((await report.visible('.waterfall caption'))[0].startsWith(`${third}：`), true, '下一个');
    await report.page.locator('.units a').first().click();
    equal((await report.visible('.waterfall caption'))[0].startsWith(`${json['影响']['单位'][0]['单位']}：`), true, '从表里选的');
  });

  await step('单位表点表头排序', async (report) => {
    const column = async () => (await report.cells('.units')).map((row) => Number(row[3].replace('−', '-')));
    const head = report.page.locator('.units thead button', { hasText: '变化' });
    await head.click();
    equal(await column(), json['影响']['单位'].map((unit) => unit['变化']).sort((a, b) => a - b), '升序');
    await head.click();
    equal(await column(), json['影响']['单位'].map((unit) => unit['变化']).sort((a, b) => b - a), '降序');
  });
}
