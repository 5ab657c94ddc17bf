// 指标体系视图：指标的树和分值，点了转到条文。
import assert from 'node:assert/strict';
import { locate } from '../driver/files.mjs';
import { SELECTORS } from '../driver/selectors.mjs';

const FILE = '福田区/2022.prules';

export async function outlineSteps({ step, picture, folder }) {
  const row = (vs, name) => vs.page.locator(SELECTORS.treeRow).filter({ has: vs.page.locator('.label-name', { hasText: new RegExp(`^${name}$`) }) });
  await step('指标体系列出各级指标和分值', async (vs) => {
    await vs.openFile(FILE);
    await vs.page.locator('.activitybar .action-label[aria-label^="绩效规则"]').click();
    await row(vs, '部门决策').waitFor();
    assert.match(await row(vs, '部门决策').innerText(), /20分/);
    assert.match(await row(vs, '预算编制规范性').innerText(), /5分/);
    await picture('11-指标体系');
  });
  await step('点一个指标，转到条文', async (vs) => {
    await row(vs, '预算编制规范性').click();
    const { line } = await locate(folder, FILE, '三级指标 预算编制规范性');
    await vs.page.locator(SELECTORS.statusSelection).filter({ hasText: `Ln ${line},` }).waitFor();
  });
}
