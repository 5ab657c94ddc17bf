// 语言功能在界面上的样子：问题、补全、悬停、改法、改名、版式。
import { SELECTORS } from './selectors.mjs';

/** 规则文件打开之后，等到语言服务运行起来。 */
export function waitForServer(vs) {
  const item = vs.page.locator(SELECTORS.statusRules).locator('a');
  return vs.poll(async () => /发现/.test((await item.getAttribute('aria-label')) ?? ''), '语言服务');
}

/** 打开问题视图，等到有一行含有这些字；结果是各行的文字。 */
export async function waitForProblem(vs, text) {
  const panel = vs.page.locator('.markers-panel');
  if (!(await panel.isVisible())) await vs.runCommand('View: Focus Problems (Errors, Warnings, Infos)');
  await vs.page.locator(SELECTORS.problemsRow).filter({ hasText: text }).first().waitFor();
  return vs.page.locator(SELECTORS.problemsRow).allTextContents();
}

/** 状态栏最先知道，问题视图随后。 */
export async function waitForNoProblems(vs) {
  await vs.poll(async () => /No Problems/.test((await vs.page.locator(SELECTORS.statusProblems).getAttribute('aria-label')) ?? ''), '没有问题');
  await vs.page.locator(SELECTORS.problemsRow).first().waitFor({ state: 'hidden' });
}

/** 补全列出的各项；open 是引出它的动作，没有则按 Ctrl+空格。 */
export async function completions(vs, { open, expect }) {
  await (open ? open() : vs.press('Control+Space'));
  const rows = vs.page.locator(SELECTORS.suggestRow);
  await rows.filter({ hasText: expect }).first().waitFor();
  return rows.locator('.label-name').allTextContents();
}

export async function acceptCompletion(vs, label) {
  await vs.page.locator(SELECTORS.suggestRow).filter({ hasText: label }).first().click();
  await vs.page.locator(SELECTORS.suggest).waitFor({ state: 'hidden' });
}

/** 悬停的文字；look 在悬停完全显出来之后调用。 */
export async function hover(vs, line, column, look = () => undefined) {
  await vs.goTo(line, column);
  await vs.runCommand('Show or Focus Hover');
  const box = vs.page.locator(SELECTORS.hover).first();
  await box.waitFor();
  await vs.poll(() => box.evaluate(isOpaque), '完全显出来的悬停');
  const text = await box.innerText();
  await look();
  await vs.press('Escape');
  return text;
}

/** 在页面里运行：自己和各层上级都不透明。 */
function isOpaque(element) {
  for (let e = element; e; e = e.parentElement) if (getComputedStyle(e).opacity !== '1') return false;
  return true;
}

/** Ctrl+. 列出的各种改法。 */
export async function codeActions(vs) {
  await vs.press('Control+.');
  const rows = vs.page.locator(SELECTORS.codeActionRow);
  await rows.first().waitFor();
  return rows.allInnerTexts();
}

export async function runCodeAction(vs, label) {
  const row = vs.page.locator(SELECTORS.codeActionRow).filter({ hasText: label }).first();
  // 鼠标动过之前，菜单被一层透明的东西盖着。
  await row.hover({ force: true });
  await row.click();
  await vs.page.locator(SELECTORS.codeActionRow).first().waitFor({ state: 'hidden' });
}

export async function rename(vs, name) {
  await vs.press('F2');
  const input = vs.page.locator(SELECTORS.renameInput);
  await input.fill(name);
  await input.press('Enter');
  await input.waitFor({ state: 'hidden' });
}

/** 命令面板先关，文字后改：所以要说明改成什么样。 */
export async function formatDocument(vs, until) {
  await vs.runCommand('Format Document');
  await vs.poll(async () => until.test(await vs.visibleText()), `排好的版式 ${until}`);
}

/** 编辑器有焦点时才会请求这些；焦点走了就不再请求。 */
export async function codeLenses(vs, atLeast = 1) {
  await vs.focusEditor();
  const all = vs.editor().locator(SELECTORS.codeLens);
  await vs.poll(async () => (await all.count()) >= atLeast, `${atLeast} 个行间的提示`);
  return all.allTextContents();
}

/** 主题给第一个含有这些字的词的颜色。 */
export function tokenStyle(vs, text) {
  return vs.editor().locator(`${SELECTORS.viewLine} > span > span`, { hasText: text }).first()
    .evaluate((e) => ({ color: getComputedStyle(e).color, text: e.textContent }));
}
