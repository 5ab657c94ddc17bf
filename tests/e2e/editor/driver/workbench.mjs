// 一个浏览器窗口里的 VS Code。每一步都等到看得见的结果，从不等固定的时间。
import * as path from 'node:path';
import { launchChromium } from './playwright.mjs';
import { SELECTORS } from './selectors.mjs';

const WAIT_MILLISECONDS = 20_000;
const POLL_MILLISECONDS = 50;
const LOCAL = ['127.0.0.1', 'localhost'];

export async function openWorkbench({ base, folder, traceExtension, query = [] }) {
  const browser = await launchChromium();
  const context = await browser.newContext({ viewport: { width: 1400, height: 900 }, locale: 'zh-CN' });
  const outside = new Set();
  // 办公电脑没有网络：凡是要往外走的都拒绝，并记下来。
  await context.route((url) => /^https?:$/.test(url.protocol) && !LOCAL.includes(url.hostname), (route) => {
    outside.add(new URL(route.request().url()).hostname);
    return route.abort();
  });
  const page = await context.newPage();
  page.setDefaultTimeout(WAIT_MILLISECONDS);
  const consoleLines = [];
  page.on('console', (message) => consoleLines.push(`${message.type()}: ${message.text()}`));
  page.on('pageerror', (error) => consoleLines.push(`pageerror: ${error.message}`));
  // 不这样，扩展的输出只留 info 以上，看不到消息的记录。
  const payload = [...(traceExtension ? [['logLevel', `info,${traceExtension}:trace`]] : []), ...query];
  await page.goto(`${base}/?folder=${encodeURIComponent(folder)}&payload=${encodeURIComponent(JSON.stringify(payload))}`);
  await page.locator('.monaco-workbench .part.statusbar .statusbar-item').first().waitFor();
  return new Workbench(page, browser, folder, consoleLines, outside);
}

export class Workbench {
  constructor(page, browser, folder, consoleLines, outside) {
    Object.assign(this, { page, browser, folder, consoleLines, outside });
  }

  close() { return this.browser.close(); }

  screenshot(file) { return this.page.screenshot({ path: file }); }

  async poll(test, what, milliseconds = WAIT_MILLISECONDS) {
    const until = Date.now() + milliseconds;
    while (!(await test())) {
      if (Date.now() > until) throw new Error(`没有等到${what}`);
      await this.page.waitForTimeout(POLL_MILLISECONDS);
    }
  }

  /** 打开命令面板一类的输入框，填好；焦点被别处抢走时再按一次键。 */
  async quickInput(text, key) {
    const box = this.page.locator(SELECTORS.quickInputBox);
    await this.poll(async () => {
      await this.page.keyboard.press(key);
      const filled = await box.fill(text, { timeout: 3_000 }).then(() => box.inputValue({ timeout: 1_000 })).catch(() => '');
      if (filled === text) return true;
      await this.page.keyboard.press('Escape');
      return false;
    }, '输入框');
    return box;
  }

  quickInputClosed() { return this.page.locator(SELECTORS.quickInput).waitFor({ state: 'hidden' }); }

  /** 命令的标题要与命令面板里的一字不差；接着还要人选、要人填的，asks 为真。 */
  async runCommand(title, { asks = false } = {}) {
    await this.quickInput(`>${title}`, 'F1');
    // 显示出来的标题被加亮切开了，所以认 aria-label：标题，有快捷键的后面是“, ”和快捷键。
    const label = JSON.stringify(title);
    const row = this.page.locator(`${SELECTORS.quickInputRow}[aria-label=${label}], ${SELECTORS.quickInputRow}[aria-label^=${label.slice(0, -1)}, "]`).first();
    await row.click();
    if (!asks) await this.quickInputClosed();
  }

  /** 以绝对路径打开：刚写的文件按名称搜索可能还搜不到。 */
  async openFile(relative, { language } = {}) {
    const name = path.posix.basename(relative);
    await this.quickInput(path.posix.join(this.folder, relative), 'Control+P');
    await this.page.locator(SELECTORS.quickInputRow).filter({ hasText: name }).first().click();
    await this.quickInputClosed();
    await this.page.locator(`${SELECTORS.tab(name)}.active`).waitFor();
    await this.focusEditor();
    if (language) await this.page.locator(SELECTORS.statusLanguage).filter({ hasText: language }).waitFor();
  }

  async activateTab(name) {
    await this.page.locator(SELECTORS.tab(name)).first().click();
    await this.page.locator(`${SELECTORS.tab(name)}.active`).first().waitFor();
    await this.focusEditor();
  }

  editor() { return this.page.locator(SELECTORS.activeEditor).first(); }

  async focusEditor() {
    const editor = this.editor();
    await this.poll(async () => {
      await editor.locator('textarea.inputarea, .native-edit-context').first().focus();
      return /(^| )focused( |$)/.test(await editor.getAttribute('class'));
    }, '编辑器的焦点');
  }

  /** 屏幕上的各行，连同画在里面的提示；卷到屏幕外的没有。 */
  async visibleText() {
    const lines = await this.editor().locator(SELECTORS.viewLine).evaluateAll((elements) =>
      elements.map((e) => ({ top: Number.parseFloat(e.style.top), text: e.textContent })));
    return lines.sort((a, b) => a.top - b.top).map((l) => l.text.replaceAll('\u00a0', ' ')).join('\n');
  }

  /** 行、列都从 1 起，与状态栏一致。 */
  async goTo(line, column = 1) {
    if (!(line > 0 && column > 0)) throw new Error(`没有这个位置：${line}:${column}`);
    const box = await this.quickInput(`:${line}:${column}`, 'Control+G');
    await box.press('Enter');
    await this.quickInputClosed();
    await this.page.locator(SELECTORS.statusSelection).filter({ hasText: new RegExp(`Ln ${line}, Col ${column}(\\D|$)`) }).waitFor();
    await this.focusEditor();
  }

  press(...keys) { return keys.reduce((before, key) => before.then(() => this.page.keyboard.press(key)), Promise.resolve()); }

  /** 一个字一个字地输入。 */
  type(text) { return this.page.keyboard.type(text, { delay: 30 }); }

  /** 输入法所做的：先是拼音，选定之后换成字。 */
  async typeWithIme(spelling, text) {
    const session = await this.page.context().newCDPSession(this.page);
    for (let i = 1; i <= spelling.length; i++) {
      await session.send('Input.imeSetComposition', { text: spelling.slice(0, i), selectionStart: i, selectionEnd: i });
    }
    await session.send('Input.insertText', { text });
    await session.detach();
  }

  async save(name) {
    await this.page.keyboard.press('Control+S');
    await this.page.locator(SELECTORS.dirtyTab(name)).waitFor({ state: 'detached' });
  }

  async undoAll(name) {
    await this.runCommand('File: Revert File');
    await this.page.locator(SELECTORS.dirtyTab(name)).waitFor({ state: 'detached' });
  }
}
