// win-x64 的包里的服务器在 Wine 里真的启动、分析、读盘符路径上引用的文件、退出。
// 用法：node windows.mjs --wine /usr/lib/wine/wine64 --vsix 包 --rules 规则文件夹 --out 输出
import { execFileSync, spawn } from 'node:child_process';
import * as fs from 'node:fs';
import * as os from 'node:os';
import * as path from 'node:path';
import { parseArgs } from 'node:util';

const LIMIT_MILLISECONDS = 120_000;
const { values: arg } = parseArgs({ options: { wine: { type: 'string' }, vsix: { type: 'string' }, rules: { type: 'string' }, out: { type: 'string' } } });
fs.mkdirSync(arg.out, { recursive: true });
const root = fs.mkdtempSync(path.join(os.tmpdir(), 'perfrules-windows-'));
execFileSync('python3', ['-m', 'zipfile', '-e', arg.vsix, path.join(root, 'vsix')]);

const server = spawn(arg.wine, [path.join(root, 'vsix/extension/server/perfrules-server.exe')], {
  env: { ...process.env, WINEPREFIX: path.join(root, 'wine'), WINEDEBUG: '-all', WINEDLLOVERRIDES: 'mscoree,mshtml=' },
  stdio: ['pipe', 'pipe', fs.openSync(path.join(arg.out, 'server.log'), 'w')],
});
const exited = new Promise((resolve) => { server.on('exit', resolve); });
const limit = setTimeout(() => {
  console.log(`失败 Windows：${LIMIT_MILLISECONDS / 1000} 秒之内没有做完`);
  server.kill('SIGKILL');
  process.exit(1);
}, LIMIT_MILLISECONDS);
const messages = read(server.stdout);

const check = (title, ok, actual) => { console.log(ok ? `通过 Windows：${title}` : `失败 Windows：${title}，实际是 ${JSON.stringify(actual)}`); };

send({ id: 1, method: 'initialize', params: { processId: null, capabilities: {} } });
const initialized = await next((m) => m.id === 1);
check('服务器启动并答复', initialized.result?.serverInfo?.name === 'perfrules-server', initialized);
send({ method: 'initialized', params: {} });

const file = path.resolve(arg.rules, '示例/报送时限-2023.prules');
const text = fs.readFileSync(file, 'utf8');
const uri = `file:///z%3A${file.split('/').map(encodeURIComponent).join('/')}`;
send({ method: 'textDocument/didOpen', params: { textDocument: { uri, languageId: 'prules', version: 1, text } } });
const clean = await published(1);
check('盘符路径上引用的日历读得到，没有问题', clean.length === 0, clean);
send({ method: 'textDocument/didChange', params: { textDocument: { uri, version: 2 }, contentChanges: [{ text: text.replace('工作日-2023', '工作日-2024') }] } });
const broken = await published(2);
check('引用没有的文件就报告', broken.some((d) => d.code === 'PR2061'), broken);
send({ id: 2, method: 'shutdown' });
await next((m) => m.id === 2);
send({ method: 'exit' });
const code = await exited;
check('照规矩退出', code === 0, code);
clearTimeout(limit);
fs.rmSync(root, { recursive: true, force: true });
console.log('完成');

function send(message) {
  const body = Buffer.from(JSON.stringify({ jsonrpc: '2.0', ...message }));
  server.stdin.write(`Content-Length: ${body.length}\r\n\r\n`);
  server.stdin.write(body);
}

async function next(wanted) {
  for await (const message of messages) {
    if (wanted(message)) return message;
  }
  throw new Error('服务器提前退出了');
}

async function published(version) {
  const message = await next((m) => m.method === 'textDocument/publishDiagnostics' && m.params.version === version);
  return message.params.diagnostics;
}

/** 标准输出里的消息，一条一条；遍历停下以后可以接着遍历。 */
function read(stream) {
  const inner = frames(stream);
  return { [Symbol.asyncIterator]: () => ({ next: () => inner.next() }) };
}

async function* frames(stream) {
  let rest = Buffer.alloc(0);
  for await (const chunk of stream) {
    rest = Buffer.concat([rest, chunk]);
    for (;;) {
      const end = rest.indexOf('\r\n\r\n');
      const length = end < 0 ? undefined : Number(/Content-Length: (\d+)/i.exec(rest.toString('latin1', 0, end))?.[1]);
      if (length === undefined || rest.length < end + 4 + length) break;
      yield JSON.parse(rest.toString('utf8', end + 4, end + 4 + length));
      rest = rest.subarray(end + 4 + length);
    }
  }
}
