// 用例：在测试视图里运行，看覆盖；改坏一个应得，看它不通过。
import assert from 'node:assert/strict';
import { locate } from '../driver/files.mjs';
import { codeLenses } from '../driver/language.mjs';
import { SELECTORS } from '../driver/selectors.mjs';

const FILE = '福田区/2022.prules';
const CASE = '投资推广和企业服务中心2022年';

const caseRow = (vs, name) => vs.page.locator(SELECTORS.testRow).filter({ hasText: name });

const waitForState = (vs, name, state) =>
  vs.poll(async () => (await caseRow(vs, name).first().getAttribute('aria-label'))?.includes(state) ?? false, `${name} ${state}`);

export async function caseSteps({ step, picture, folder }) {
  await step('测试视图列出用例，全部运行，全部通过', async (vs) => {
    await vs.openFile(FILE);
    await vs.runCommand('Testing: Focus on Test Explorer View');
    await caseRow(vs, '福田区/2022').waitFor();
    await vs.focusEditor();
    await vs.runCommand('Test: Run Tests in Current File');
    await waitForState(vs, '福田区/2022', 'Passed');
    await caseRow(vs, '福田区/2022').locator('.monaco-tl-twistie').first().click();
    await waitForState(vs, CASE, 'Passed');
    await picture('12-用例');
  });
  await step('带覆盖运行，行号旁边标出用到的句子，合计100%', async (vs) => {
    await vs.focusEditor();
    await vs.runCommand('Test: Run Tests with Coverage in Current File');
    await vs.page.locator(SELECTORS.coverageRow).filter({ hasText: '2022.prules' }).filter({ hasText: /100/ }).waitFor();
    await vs.page.locator(SELECTORS.coverageHit).first().waitFor();
    await picture('13-覆盖');
  });
  await step('应得改错，用例不通过，写明应得和实得', async (vs) => {
    const { line, column } = await locate(folder, FILE, '96.76分；等级 优');
    await vs.activateTab('2022.prules');
    await vs.goTo(line, column);
    await vs.press('Delete');
    await vs.type('8');
    await vs.runCommand('Test: Run Tests in Current File');
    await waitForState(vs, CASE, 'Failed');
    await picture('14-不通过');
  });
  await step('不留改动', (vs) => vs.undoAll('2022.prules'));
  await step('用例的上方有运行的提示', async (vs) => {
    const { line } = await locate(folder, FILE, `用例 ${CASE}`);
    await vs.goTo(line);
    assert.match((await codeLenses(vs)).join('\n'), /运行/);
  });
}
