// 改坏一档，看见问题和改法，照改法改好。
import assert from 'node:assert/strict';
import { locate } from '../driver/files.mjs';
import { codeActions, runCodeAction, waitForNoProblems, waitForProblem } from '../driver/language.mjs';

const FILE = '福田区/2022.prules';
const BAND = '5%≤比率≤10%的，得0.5分';
const FIX = '改为“≤”，使它包含10%';

export async function findingSteps({ step, picture, folder }) {
  await step('把“≤10%”改成“＜10%”，指出10%没有档位，举出实例', async (vs) => {
    await vs.openFile(FILE);
    const { line, column } = await locate(folder, FILE, BAND);
    await vs.goTo(line, column + '5%≤比率'.length);
    await vs.press('Shift+ArrowRight');
    await vs.type('＜');
    const rows = await waitForProblem(vs, '10%时没有档位');
    assert.match(rows.join('\n'), /PR4001/);
    assert.match(rows.join('\n'), /在编人数＝\d+人，编外人数＝\d+人/);
    await picture('2-问题');
  });
  await step('改法里有归入相邻的一档，照它改好，问题没有了', async (vs) => {
    await vs.focusEditor();
    const titles = await codeActions(vs);
    assert.match(titles.join('\n'), new RegExp(FIX));
    await picture('3-改法');
    await runCodeAction(vs, FIX);
    await waitForNoProblems(vs);
    assert.match(await vs.visibleText(), /5%≤比率≤10%的，得0\.5分/);
  });
  await step('不留改动', (vs) => vs.undoAll('2022.prules'));
}
