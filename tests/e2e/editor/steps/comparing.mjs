// 与另一年度比较：选另一个文件，面板并排列出改动，点条文转过去。
import assert from 'node:assert/strict';
import { SELECTORS } from '../driver/selectors.mjs';

const FILE = '福田区/2022.prules';

// 评分预览还开着；后打开的在后面。
const panel = (vs) => vs.page.frameLocator(SELECTORS.webviewOuter).last().frameLocator(SELECTORS.webviewInner);

export async function comparingSteps({ step, picture }) {
  await step('与盐田区2023比较，列出实质的改动', async (vs) => {
    await vs.openFile(FILE);
    await vs.runCommand('绩效规则: 与另一年度比较', { asks: true });
    await vs.page.locator(SELECTORS.quickInputRow).filter({ hasText: '盐田区' }).first().click();
    await vs.quickInputClosed();
    await panel(vs).locator('article.change').first().waitFor();
    assert.match(await panel(vs).locator('#changes').innerText(), /绩效目标完整性.*由3分调整为5分/);
    await picture('20-与另一年度比较');
  });
  await step('点条文，转到那一行', async (vs) => {
    const link = panel(vs).locator('article.change a[href^="command:"]').first();
    const [, line] = /第(\d+)行/.exec(await link.innerText());
    await link.click();
    await vs.page.locator(SELECTORS.statusSelection).filter({ hasText: `Ln ${line},` }).waitFor();
  });
}
