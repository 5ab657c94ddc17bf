// 宽屏、窄屏、深色、打印，以及没有脚本时；各留截图。
import { statSync } from 'node:fs';
import * as path from 'node:path';
import { equal } from '../reportPage.mjs';

const PARTS = ['h1', '#changes', '#tree', '#impact', '.ranks', '.units', '.waterfalls'];

async function pictures(report, out, name) {
  for (const [index, part] of PARTS.entries()) {
    await report.page.locator(part).first().evaluate((element) => element.scrollIntoView());
    await report.screenshot(path.join(out, `${name}-${index}.png`));
  }
}

const overflow = ({ page }) => page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);

export async function lookSteps({ step, json, open, out }) {
  const inWindow = (title, name, options) => step(title, async () => {
    const report = await open(options);
    equal(await overflow(report), 0, '横向超出的宽度');
    await pictures(report, out, name);
    equal(report.problems, [], '问题');
  });

  await inWindow('宽屏没有横向滚动', 'wide', {});
  await inWindow('窄屏没有横向滚动', 'narrow', { width: 390, height: 844 });
  await inWindow('深色', 'dark', { colorScheme: 'dark' });

  await step('文字用中文字体，字不小于12像素', async ({ page }) => {
    const fonts = await page.evaluate(() => getComputedStyle(document.body).fontFamily);
    equal(['Microsoft YaHei', 'Noto Sans CJK SC', 'Source Han Sans SC', 'WenQuanYi Micro Hei'].every((font) => fonts.includes(font)), true, fonts);
    const small = await page.evaluate(() => [...document.querySelectorAll('body *')].filter((each) => each.checkVisibility() && parseFloat(getComputedStyle(each).fontSize) < 12).length);
    equal(small, 0, '太小的字');
  });

  await step('打印成 A4', async () => {
    const report = await open();
    const file = path.join(out, 'report.pdf');
    await report.page.pdf({ path: file, preferCSSPageSize: true });
    equal(statSync(file).size > 50_000, true, '打印的文件');
    // 版心宽182毫米。
    await report.page.setViewportSize({ width: 688, height: 1001 });
    await report.page.emulateMedia({ media: 'print' });
    equal(await overflow(report), 0, '横向超出的宽度');
    equal(await report.visible('.filters, .picker, nav'), [], '印不出来的控件');
    await pictures(report, out, 'print');
  });

  await step('没有脚本也全部列出', async () => {
    const report = await open({ javaScriptEnabled: false });
    equal(await report.page.locator('.change').evaluateAll((all) => all.filter((each) => each.checkVisibility()).length), json['改动'].length, '改动');
    equal(await report.visible('.filters, .picker'), [], '用不了的控件');
    equal(await report.page.locator('details.unit:not([hidden])').count(), json['影响']['单位'].length, '各单位的瀑布图');
    equal(report.problems, [], '问题');
  });
}
