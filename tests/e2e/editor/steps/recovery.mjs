// 语言服务被杀死：自动重新启动，随后的问题是对的。
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { locate } from '../driver/files.mjs';
import { waitForNoProblems, waitForProblem } from '../driver/language.mjs';

const FILE = '福田区/2022.prules';

/** 从这个扩展文件夹启动的语言服务的进程号。 */
function serverProcesses(extensionsDir) {
  try {
    return execFileSync('pgrep', ['-f', `^${extensionsDir}/.*/server/perfrules-server`], { encoding: 'utf8' }).trim().split('\n').map(Number);
  } catch {
    return [];
  }
}

export async function recoverySteps({ step, folder, extensionsDir }) {
  await step('杀死语言服务，它重新启动，随后的问题是对的', async (vs) => {
    await vs.openFile(FILE);
    await vs.poll(() => serverProcesses(extensionsDir).length > 0, '语言服务');
    const [old, ...others] = serverProcesses(extensionsDir);
    assert.deepEqual(others, [], '只该有一个语言服务');
    process.kill(old, 'SIGKILL');
    await vs.poll(() => serverProcesses(extensionsDir).some((p) => p !== old), '新的语言服务');
    const { line, column } = await locate(folder, FILE, '（20分）');
    await vs.goTo(line, column + 1);
    await vs.press('Shift+ArrowRight');
    await vs.type('3');
    await waitForProblem(vs, 'PR5');
  });
  await step('不留改动', async (vs) => {
    await vs.undoAll('2022.prules');
    await waitForNoProblems(vs);
  });
}
