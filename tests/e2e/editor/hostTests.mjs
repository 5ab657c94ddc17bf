// 在真实的扩展宿主里运行扩展自己的测试（CommonJS，导出 run），窗口是一个无界面的浏览器。
// 用法：node hostTests.mjs --vscode 文件夹 --extension 扩展 --tests 测试.js --out 输出
import * as fs from 'node:fs/promises';
import * as os from 'node:os';
import * as path from 'node:path';
import { parseArgs } from 'node:util';
import { startServer } from './driver/codeServer.mjs';
import { launchChromium } from './driver/playwright.mjs';

const LIMIT_MILLISECONDS = 180_000;
const { values: arg } = parseArgs({ options: {
  vscode: { type: 'string' }, extension: { type: 'string' }, tests: { type: 'string' }, out: { type: 'string' },
} });
const out = path.resolve(arg.out);
await fs.mkdir(out, { recursive: true });
const root = await fs.mkdtemp(path.join(os.tmpdir(), 'perfrules-host-'));
const folder = path.join(root, 'ws');
await fs.mkdir(folder);

const server = await startServer({
  vscodeDir: arg.vscode, extensionsDir: path.join(root, 'ext'), userDataDir: path.join(root, 'data'), logFile: path.join(out, 'server.log'),
});
const browser = await launchChromium();
const all = [];
let code = 1;
try {
  code = await runInHost();
} finally {
  await browser.close();
  await server.stop();
  await fs.writeFile(path.join(out, 'console.log'), all.join('\n'));
  await fs.rm(root, { recursive: true, force: true });
}
// 测试里的 process.exit() 会被宿主吞掉，看上去像成功：所以一定要有“完成”。
process.exitCode = code === 0 && all.includes('完成') ? 0 : 1;
if (process.exitCode) console.error(`扩展宿主里的测试没有通过，全部输出见 ${path.join(out, 'console.log')}`);

async function runInHost() {
  const page = await browser.newPage();
  // 浏览器版的 VS Code 借这两个函数报告测试；整个工作台的日志也从这里出来。
  await page.exposeFunction('codeAutomationLog', (_type, args) => {
    const line = args.join(' ');
    all.push(line);
    if (/^(通过|失败) |^完成$/.test(line)) console.log(line);
  });
  const ended = new Promise((resolve) => { void page.exposeFunction('codeAutomationExit', resolve); });
  const remote = (file) => `vscode-remote://${new URL(server.base).host}${path.resolve(file)}`;
  const payload = JSON.stringify([
    ['extensionDevelopmentPath', remote(arg.extension)], ['extensionTestsPath', remote(arg.tests)], ['skipWelcome', 'true'],
  ]);
  await page.goto(`${server.base}/?folder=${encodeURIComponent(folder)}&payload=${encodeURIComponent(payload)}`);
  let timer;
  const late = new Promise((resolve) => {
    timer = setTimeout(() => {
      all.push('超过了时限');
      resolve(1);
    }, LIMIT_MILLISECONDS);
  });
  const result = await Promise.race([ended, late]);
  clearTimeout(timer);
  return result;
}
