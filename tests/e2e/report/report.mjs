// 打开生成的网页报告：没有报错，不联网，数与 JSON 的一致，筛选能用，各种样子都看得清。
// 用法：node report.mjs --html 网页 --json 报告 --out 输出
import { readFileSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';
import { launchChromium } from '../editor/driver/playwright.mjs';
import { Report } from '../editor/driver/report.mjs';
import { filterSteps } from './steps/filters.mjs';
import { lookSteps } from './steps/looks.mjs';
import { numberSteps } from './steps/numbers.mjs';
import { ReportPage } from './reportPage.mjs';

const { values: arg } = parseArgs({ options: { html: { type: 'string' }, json: { type: 'string' }, out: { type: 'string' } } });
const json = JSON.parse(readFileSync(arg.json, 'utf8'));
const report = new Report(arg.out);
const browser = await launchChromium();
const open = (options) => ReportPage.open(browser, pathToFileURL(arg.html).href, options);

try {
  const page = await open();
  const step = (title, body) => report.step(title, () => body(page), page);
  for (const steps of [numberSteps, filterSteps, lookSteps]) await steps({ step, json, open, out: arg.out });
  await step('没有报错，没有网络请求', ({ problems }) => {
    if (problems.length > 0) throw new Error(problems.join('\n'));
  });
} finally {
  await browser.close();
}
report.finish();
