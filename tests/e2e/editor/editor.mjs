// 真实的 VS Code 里的端到端测试：装上打好的包，像用户一样编写福田区2022。
// 用法：node editor.mjs --vscode 文件夹 --vsix 包 --out 输出 [--server 另一个语言服务] [--only 步骤]
import * as fs from 'node:fs/promises';
import * as os from 'node:os';
import * as path from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { installVsix, startServer, useChinese } from './driver/codeServer.mjs';
import { Report } from './driver/report.mjs';
import { openWorkbench } from './driver/workbench.mjs';
import { caseSteps } from './steps/cases.mjs';
import { comparingSteps } from './steps/comparing.mjs';
import { findingSteps } from './steps/findings.mjs';
import { openingSteps } from './steps/opening.mjs';
import { outlineSteps } from './steps/outline.mjs';
import { previewSteps } from './steps/preview.mjs';
import { recoverySteps } from './steps/recovery.mjs';
import { renamingSteps } from './steps/renaming.mjs';
import { writingSteps } from './steps/writing.mjs';

const ALL = { openingSteps, findingSteps, writingSteps, previewSteps, outlineSteps, caseSteps, recoverySteps, renamingSteps, comparingSteps };

const { values: arg } = parseArgs({ options: {
  vscode: { type: 'string' }, vsix: { type: 'string' }, out: { type: 'string' },
  server: { type: 'string', default: '' }, only: { type: 'string', default: '' },
} });
const out = path.resolve(arg.out);
await fs.rm(out, { recursive: true, force: true });
await fs.mkdir(out, { recursive: true });
const root = await fs.mkdtemp(path.join(os.tmpdir(), 'perfrules-e2e-'));
const [folder, extensionsDir, userDataDir] = ['规则', 'ext', 'data'].map((name) => path.join(root, name));
await fs.cp(fileURLToPath(new URL('../../../rules', import.meta.url)), folder, { recursive: true });

const report = new Report(out);
let server;
let vs;
const step = (title, body) => report.step(title, () => body(vs), vs);
const SETTINGS = { 'perfrules.trace.server': 'verbose', 'perfrules.server.path': arg.server };
const picture = (name) => vs.screenshot(path.join(out, `${name}.png`));

try {
  await step('装上打好的包', () => installVsix({ vscodeDir: arg.vscode, vsix: path.resolve(arg.vsix), extensionsDir, userDataDir }));
  await step('VS Code 以中文启动', async () => {
    await useChinese(userDataDir);
    server = await startServer({
      vscodeDir: arg.vscode, extensionsDir, userDataDir, locale: 'zh-cn', logFile: path.join(out, 'server.log'), settings: SETTINGS,
    });
    vs = await openWorkbench({ base: server.base, folder, traceExtension: 'perfrules.perfrules' });
  });
  for (const [name, steps] of Object.entries(ALL)) {
    if (name.startsWith(arg.only)) await steps({ step, picture, folder, extensionsDir });
  }
  await step('没有要走出本机的请求（VS Code 自己的除外）', () => checkOutside(vs));
} finally {
  if (vs) {
    await fs.writeFile(path.join(out, 'console.log'), vs.consoleLines.join('\n'));
    await vs.close();
  }
  await server?.stop();
  await fs.cp(path.join(userDataDir, 'logs'), path.join(out, 'logs'), { recursive: true }).catch(() => undefined);
  await fs.rm(root, { recursive: true, force: true });
}
report.finish();

function checkOutside({ outside }) {
  const others = [...outside].filter((host) => !host.endsWith('.vscode-cdn.net'));
  if (others.length > 0) throw new Error(`要访问 ${others.join('、')}`);
}
