// 为每个平台打一个 .vsix，语言服务在里面：自带运行时、裁剪、预编译，办公电脑上不需要 .NET 和网络。
//   node scripts/package.mjs [linux-x64] [win-x64]    不写平台则全打
import { execFileSync } from 'node:child_process';
import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import * as path from 'node:path';

const folder = fileURLToPath(new URL('..', import.meta.url));
const project = path.join(folder, '..', 'src', 'PerfRules.LanguageServer');
const server = path.join(folder, 'server');
const artifacts = path.join(folder, 'artifacts');
// .NET 的平台名 → VS Code 的平台名
const platforms = new Map([['linux-x64', 'linux-x64'], ['win-x64', 'win32-x64']]);

const run = (command, args) => execFileSync(command, args, { cwd: folder, stdio: 'inherit' });

function publish(runtime) {
  rmSync(server, { recursive: true, force: true });
  run('dotnet', ['publish', project, '-c', 'Release', '-r', runtime, '-p:PublishProfile=Desktop', '-o', server, '--nologo', '-v', 'quiet']);
}

const { version } = JSON.parse(readFileSync(path.join(folder, 'package.json'), 'utf8'));
const chosen = process.argv.slice(2);
for (const runtime of chosen) if (!platforms.has(runtime)) throw new Error(`没有这个平台：${runtime}`);

mkdirSync(artifacts, { recursive: true });
run(process.execPath, ['scripts/build.mjs', '--production']);
for (const runtime of chosen.length > 0 ? chosen : platforms.keys()) {
  publish(runtime);
  const vsix = path.join(artifacts, `perfrules-${version}-${runtime}.vsix`);
  run(process.execPath, ['node_modules/@vscode/vsce/vsce', 'package', '--no-dependencies', '--allow-missing-repository', '--target', platforms.get(runtime), '-o', vsix]);
}
