// VS Code 的服务端：装扩展、启动、停止。
import { spawn } from 'node:child_process';
import { createServer } from 'node:net';
import * as fs from 'node:fs/promises';
import * as path from 'node:path';

const START_MILLISECONDS = 60_000;
const STOP_MILLISECONDS = 5_000;

/** 去掉与测试无关的动静和不确定的东西。 */
const QUIET_SETTINGS = {
  'security.workspace.trust.enabled': false,
  'workbench.startupEditor': 'none',
  'workbench.enableExperiments': false,
  'workbench.tips.enabled': false,
  'workbench.welcomePage.walkthroughs.openOnInstall': false,
  'workbench.editor.enablePreview': false,
  'workbench.reduceMotion': 'on',
  // 面板、标签抢走焦点时，命令面板不关
  'workbench.quickOpen.closeOnFocusLost': false,
  'workbench.secondarySideBar.defaultVisibility': 'hidden',
  'chat.commandCenter.enabled': false,
  'telemetry.telemetryLevel': 'off',
  'extensions.autoUpdate': false,
  'extensions.autoCheckUpdates': false,
  'extensions.ignoreRecommendations': true,
  'update.mode': 'none',
  'git.enabled': false,
  'files.autoSave': 'off',
  'files.hotExit': 'off',
  'editor.minimap.enabled': false,
  'editor.stickyScroll.enabled': false,
  'editor.hover.delay': 100,
  'editor.accessibilitySupport': 'off',
  'testing.automaticallyOpenPeekView': 'never',
  'testing.automaticallyOpenTestResults': 'neverOpen',
};

/** 没有扩展市场：不去问它，断网的地方也一样。 */
const OFFLINE = { EXTENSIONS_GALLERY: '{"serviceUrl":""}' };

export async function installVsix({ vscodeDir, vsix, extensionsDir, userDataDir }) {
  const output = await runNode(['out/server-main.js', '--install-extension', vsix, '--force',
    '--extensions-dir', extensionsDir, '--user-data-dir', userDataDir], vscodeDir);
  if (!/was successfully installed/.test(output)) throw new Error(`扩展没有装上：\n${output}`);
}

/** 使显示语言成为中文：VS Code 自己的文字仍是英文，扩展的 package.nls.zh-cn.json 和 locale 随它。 */
export async function useChinese(userDataDir) {
  const main = path.join(userDataDir, 'pack-zh-cn', 'main.i18n.json');
  await fs.mkdir(path.dirname(main), { recursive: true });
  await fs.writeFile(main, JSON.stringify({ version: '1.0.0', contents: {} }));
  await fs.writeFile(path.join(userDataDir, 'languagepacks.json'), JSON.stringify({
    'zh-cn': { hash: 'test', label: '中文', extensions: [{ extensionIdentifier: { id: 'test.language-pack' }, version: '0.0.1' }], translations: { vscode: main } },
  }));
}

/** 在本机的一个空闲端口启动，答得上话才算启动。 */
export async function startServer({ vscodeDir, extensionsDir, userDataDir, settings = {}, logFile, locale }) {
  await fs.mkdir(path.join(userDataDir, 'User'), { recursive: true });
  await fs.writeFile(path.join(userDataDir, 'User', 'settings.json'), JSON.stringify({ ...QUIET_SETTINGS, ...settings }, null, 2));
  const port = await freePort();
  const log = await fs.open(logFile, 'w');
  const child = spawn(process.execPath, [
    'out/server-main.js', '--host', '127.0.0.1', '--port', String(port), '--without-connection-token',
    '--accept-server-license-terms', '--telemetry-level', 'off',
    '--user-data-dir', userDataDir, '--extensions-dir', extensionsDir,
    ...(locale ? ['--locale', locale] : []),
  ], { cwd: vscodeDir, stdio: ['ignore', log.fd, log.fd], env: { ...process.env, ...OFFLINE }, detached: true });
  const ended = new Promise((resolve) => { child.once('exit', resolve); });
  const base = `http://127.0.0.1:${port}`;
  await answering(`${base}/version`, child);
  return { base, stop: () => stop(child, ended, log) };
}

async function answering(url, child) {
  const until = Date.now() + START_MILLISECONDS;
  for (;;) {
    if (child.exitCode !== null) throw new Error('VS Code 的服务端一启动就结束了，见它的日志');
    const answer = await fetch(url).catch(() => undefined);
    if (answer?.ok) return;
    if (Date.now() > until) throw new Error('VS Code 的服务端 60 秒没有答话');
    await new Promise((resolve) => { setTimeout(resolve, 100); });
  }
}

// 自成一个进程组：扩展宿主和语言服务随它一起结束。
async function stop(child, ended, log) {
  const signal = (name) => {
    try { process.kill(-child.pid, name); } catch { /* 已经没有了 */ }
  };
  if (child.exitCode === null) {
    signal('SIGTERM');
    const timer = setTimeout(() => signal('SIGKILL'), STOP_MILLISECONDS);
    await ended;
    clearTimeout(timer);
  }
  await log.close();
}

const freePort = () => new Promise((resolve, reject) => {
  const server = createServer();
  server.once('error', reject);
  server.listen(0, '127.0.0.1', () => {
    const { port } = server.address();
    server.close(() => resolve(port));
  });
});

function runNode(args, cwd) {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, args, { cwd, stdio: ['ignore', 'pipe', 'pipe'] });
    let output = '';
    child.stdout.on('data', (data) => { output += data; });
    child.stderr.on('data', (data) => { output += data; });
    child.once('error', reject);
    child.once('exit', (code) => (code === 0 ? resolve(output) : reject(new Error(`node ${args[0]} 退出码 ${code}\n${output}`))));
  });
}
