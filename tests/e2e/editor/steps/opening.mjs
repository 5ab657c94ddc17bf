// 打开规则文件：语言、着色、没有问题、状态栏。
import assert from 'node:assert/strict';
import { waitForNoProblems, tokenStyle } from '../driver/language.mjs';
import { SELECTORS } from '../driver/selectors.mjs';

export async function openingSteps({ step, picture }) {
  await step('打开福田区2022，认得是规则文件', async (vs) => {
    await vs.openFile('福田区/2022.prules', { language: 'PerfRules 规则' });
  });
  await step('没有问题', async (vs) => {
    await waitForNoProblems(vs);
  });
  await step('状态栏说没有发现问题', async (vs) => {
    const item = vs.page.locator(SELECTORS.statusRules);
    await item.filter({ hasText: '绩效规则' }).waitFor();
    await vs.poll(async () => /没有发现问题/.test((await item.locator('a').getAttribute('aria-label')) ?? ''), '状态栏');
  });
  await step('标题词、名称、年份颜色各不相同', async (vs) => {
    const colours = await Promise.all(['框架', '福田区部门', '2022'].map(async (text) => (await tokenStyle(vs, text)).color));
    assert.equal(new Set(colours).size, 3, colours.join());
    await picture('1-打开');
  });
  await step('入门有四步', async (vs) => {
    await vs.runCommand('Welcome: Open Walkthrough...', { asks: true });
    await vs.page.locator(SELECTORS.quickInputRow).filter({ hasText: '开始使用绩效规则' }).click();
    await vs.quickInputClosed();
    const steps = vs.page.locator('.getting-started-step .step-title');
    await steps.first().waitFor();
    assert.deepEqual(await steps.allInnerTexts(), ['编写评分标准', '看检查出的问题', '预览得分', '运行用例']);
    await picture('1-入门');
    await vs.runCommand('View: Close Editor');
  });
}
