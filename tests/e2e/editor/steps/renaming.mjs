// 改口径的名称，引用它的另一个文件一起改。
import assert from 'node:assert/strict';
import { locate, readText } from '../driver/files.mjs';
import { rename } from '../driver/language.mjs';
import { SELECTORS } from '../driver/selectors.mjs';

const LIBRARY = '示例/教程/区级口径.prules';
const USER = '示例/教程/共性框架-2024.prules';
const [OLD, NEW] = ['政府采购执行率', '政府采购完成率'];

export async function renamingSteps({ step, picture, folder }) {
  await step('在公用口径里改名，引用它的框架一起改', async (vs) => {
    await vs.openFile(LIBRARY);
    const { line, column } = await locate(folder, LIBRARY, `${OLD}＝`);
    await vs.goTo(line, column + 1);
    await rename(vs, NEW);
    await vs.poll(async () => (await vs.visibleText()).includes(`${NEW}＝`), '改好的名称');
    await picture('6-改名');
    await vs.runCommand('File: Save All Files');
    await vs.poll(async () => (await readText(folder, USER)).includes(NEW), '另一个文件里改好的名称');
    assert(!(await readText(folder, LIBRARY)).includes(OLD));
    assert.equal((await readText(folder, USER)).replaceAll(NEW, '').includes(`${OLD}×`), false);
    assert.equal(await vs.page.locator(SELECTORS.problemsRow).filter({ hasText: '政府采购' }).count(), 0);
  });
}
