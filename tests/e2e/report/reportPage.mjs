// 浏览器里的一份报告。凡是控制台的输出、脚本的错误、本文件以外的请求，都记作问题。
export class ReportPage {
  constructor(page, problems) {
    Object.assign(this, { page, problems });
  }

  static async open(browser, url, { width = 1280, height = 900, ...options } = {}) {
    const context = await browser.newContext({ viewport: { width, height }, locale: 'zh-CN', ...options });
    const page = await context.newPage();
    page.setDefaultTimeout(10_000);
    const problems = [];
    page.on('console', (message) => problems.push(`控制台：${message.text()}`));
    page.on('pageerror', (error) => problems.push(`脚本错误：${error.message}`));
    page.on('request', (request) => request.url() === url || problems.push(`请求：${request.url()}`));
    await page.goto(url);
    return new ReportPage(page, problems);
  }

  screenshot(path) { return this.page.screenshot({ path }); }

  /** 表格正文各行各格的文字。 */
  cells(selector) {
    return this.page.locator(`${selector} tbody tr`).evaluateAll((rows) => rows.map((row) => [...row.cells].map((cell) => cell.textContent)));
  }

  /** 看得见的各个元素的文字。 */
  visible(selector) {
    return this.page.locator(selector).evaluateAll((all) => all.filter((each) => each.checkVisibility()).map((each) => each.textContent));
  }
}

export function equal(actual, expected, what) {
  const [a, e] = [JSON.stringify(actual), JSON.stringify(expected)];
  if (a !== e) throw new Error(`${what}：应为 ${e}，实为 ${a}`);
}

/** 页上的数就是 JSON 的数：写全了的必须相等；只写了四位的，是它四舍五入到四位。 */
export function sameNumber(written, value, what) {
  const text = written.replace('−', '-').replace('▲', '').replace('▼', '').trim();
  const places = (text.split('.')[1] ?? '').length;
  const isSame = Number(text) === value || (places === 4 && Math.abs(Number(text) - value) <= 0.5000001e-4);
  if (text === '' || !isSame) throw new Error(`${what}：JSON 是 ${value}，页上是“${written}”`);
}
