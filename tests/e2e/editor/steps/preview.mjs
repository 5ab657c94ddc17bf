// 评分预览：选数据、看得分、点得分转到条文、改条文得分跟着变、导出；高对比度。
import assert from 'node:assert/strict';
import * as fs from 'node:fs/promises';
import * as path from 'node:path';
import { locate } from '../driver/files.mjs';
import { SELECTORS } from '../driver/selectors.mjs';

const FILE = '福田区/2022.prules';
const TOTAL = '96.76';

const panel = (vs) => vs.page.frameLocator(SELECTORS.webviewOuter).frameLocator(SELECTORS.webviewInner);

const scoreOf = (vs, name) => panel(vs).locator('tr').filter({ has: vs.page.locator(`th:text-is("${name}"), th:text-is("▾${name}")`) }).locator('.score').first();

const waitForTotal = (vs, total) => panel(vs).getByTestId('total').filter({ hasText: new RegExp(`^${total}$`) }).waitFor();

async function chooseTheme(vs, name) {
  await vs.runCommand('Preferences: Color Theme', { asks: true });
  await vs.page.locator(SELECTORS.quickInputRow).filter({ hasText: name }).first().click();
  await vs.quickInputClosed();
}

export async function previewSteps({ step, picture, folder }) {
  await step('选一个单位的数据，总分96.76，等级优', async (vs) => {
    await vs.openFile(FILE);
    await vs.runCommand('绩效规则: 评分预览', { asks: true });
    const row = vs.page.locator(SELECTORS.quickInputRow).filter({ hasText: '投推和企服中心-2022.json' });
    await row.locator('.quick-input-list-label').first().click();
    await vs.press('Enter');
    await vs.quickInputClosed();
    await waitForTotal(vs, TOTAL);
    assert.equal(await panel(vs).getByTestId('grade').innerText(), '优');
    assert.equal(await scoreOf(vs, '编外人员控制率').innerText(), '0.00');
    await picture('7-评分预览');
  });
  await step('点得分，转到条文', async (vs) => {
    await scoreOf(vs, '编外人员控制率').click();
    const { line } = await locate(folder, FILE, '三级指标 编外人员控制率');
    await vs.page.locator(SELECTORS.statusSelection).filter({ hasText: `Ln ${line},` }).waitFor();
    await picture('8-转到条文');
  });
  await step('改条文，得分随着变，写出原来是多少', async (vs) => {
    const { line, column } = await locate(folder, FILE, '比率＞10%的，得0分', { after: '三级指标 编外人员控制率' });
    await vs.activateTab('2022.prules');
    await vs.goTo(line, column + '比率＞10%的，得'.length);
    await vs.press('Shift+ArrowRight');
    await vs.type('0.2');
    await waitForTotal(vs, '96.96');
    assert.equal(await panel(vs).locator('.total .before').innerText(), `原${TOTAL}`);
    assert.equal(await scoreOf(vs, '编外人员控制率').innerText(), '0.20');
    await picture('9-得分变了');
  });
  await step('改回去，得分也回去', async (vs) => {
    await vs.undoAll('2022.prules');
    await waitForTotal(vs, TOTAL);
    assert.equal(await panel(vs).locator('.before').count(), 0);
  });
  await step('条文有错误时，得分按最近一次没有错误的条文计算', async (vs) => {
    const { line } = await locate(folder, FILE, '三级指标 编外人员控制率');
    await vs.goTo(line, 1);
    await vs.type('乱写的一句');
    await panel(vs).getByTestId('stale').waitFor();
    await waitForTotal(vs, TOTAL);
  });
  await step('不留改动', async (vs) => {
    await vs.undoAll('2022.prules');
    await panel(vs).getByTestId('stale').waitFor({ state: 'detached' });
  });
  await step('导出评分结果', async (vs) => {
    const target = path.join(folder, '评分结果.json');
    await vs.runCommand('绩效规则: 导出评分结果', { asks: true });
    const box = vs.page.locator(SELECTORS.quickInputBox);
    await vs.poll(async () => (await box.inputValue()).endsWith('.json'), '保存的对话框');
    await box.fill(target);
    // 列出了目标文件夹里的东西，才认得填的路径
    await vs.page.locator(SELECTORS.quickInputRow).filter({ hasText: '盐田区' }).waitFor();
    await box.press('Enter');
    await vs.quickInputClosed();
    await vs.poll(() => fs.stat(target).then(() => true, () => false), '导出的文件');
    const [{ 总分: total }] = JSON.parse(await fs.readFile(target, 'utf8')).结果;
    assert.equal(String(total), TOTAL);
  });
  await step('高对比度的配色，面板随着变', async (vs) => {
    await chooseTheme(vs, 'Dark High Contrast');
    await panel(vs).locator('body.vscode-high-contrast').waitFor();
    const [text, back] = await panel(vs).locator('body').evaluate((e) => [getComputedStyle(e).color, getComputedStyle(document.documentElement).getPropertyValue('--vscode-editor-background')]);
    assert.equal(text, 'rgb(255, 255, 255)');
    assert.equal(back, '#000000');
    await picture('10-高对比度');
    await chooseTheme(vs, 'Light Modern');
    await panel(vs).locator('body.vscode-light').waitFor();
  });
}
