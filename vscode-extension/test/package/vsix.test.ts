import { readFileSync, statSync } from 'node:fs';
import * as path from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { readArchive, type Archive } from './archive';

const MEGABYTE = 1024 * 1024;
const LARGEST_PACKAGE = 30 * MEGABYTE;
const OWNER_MAY_EXECUTE = 0o100;

const folder = path.resolve(__dirname, '../..');
const { version } = JSON.parse(readFileSync(path.join(folder, 'package.json'), 'utf8')) as { version: string };

const EXTENSION_FILES = [
  'LICENSE.txt', 'dist/extension.js', 'dist/preview.js', 'icons/container.svg', 'icons/perfrules.png', 'icons/prules-dark.svg',
  'icons/prules-light.svg', 'language-configuration.json', 'media/preview.css', 'package.json', 'package.nls.json', 'package.nls.zh-cn.json',
  'readme.md', 'snippets/prules.json', 'syntaxes/prules.tmLanguage.json', 'walkthrough/cases.md', 'walkthrough/preview.md',
  'walkthrough/problems.md', 'walkthrough/write.md',
];

const PLATFORMS = [
  { runtime: 'linux-x64', target: 'linux-x64', server: 'perfrules-server', core: 'libcoreclr.so' },
  { runtime: 'win-x64', target: 'win32-x64', server: 'perfrules-server.exe', core: 'coreclr.dll' },
];

describe.each(PLATFORMS)('$runtime 的包', ({ runtime, target, server, core }) => {
  const vsix = path.join(folder, 'artifacts', `perfrules-${version}-${runtime}.vsix`);
  let archive: Archive;
  beforeAll(async () => { archive = await readArchive(vsix, ['extension.vsixmanifest', 'extension/server/perfrules-server.runtimeconfig.json']); });

  const inServer = (): string[] => archive.files.map((f) => f.name).filter((n) => n.startsWith('extension/server/')).map((n) => path.posix.basename(n));

  it('不超过30兆', () => expect(statSync(vsix).size).toBeLessThan(LARGEST_PACKAGE));

  it('除语言服务外，恰好是这些文件', () => {
    const others = archive.files.map((f) => f.name).filter((n) => n.startsWith('extension/') && !n.startsWith('extension/server/'));
    expect(others.map((n) => n.slice('extension/'.length)).sort()).toEqual([...EXTENSION_FILES].sort());
  });

  it('语言服务自带运行时，可以执行', () => {
    expect(inServer()).toEqual(expect.arrayContaining([server, core, 'perfrules-server.dll', 'System.Private.CoreLib.dll']));
    const executable = archive.files.find((f) => f.name === `extension/server/${server}`);
    expect((executable?.mode ?? 0) & OWNER_MAY_EXECUTE).not.toBe(0);
    const configuration = JSON.parse(archive.texts.get('extension/server/perfrules-server.runtimeconfig.json') ?? '{}') as { runtimeOptions?: { includedFrameworks?: unknown } };
    expect(configuration.runtimeOptions?.includedFrameworks).toBeDefined();
  });

  it('没有编译器，没有调试信息', () => {
    expect(inServer().filter((n) => /CodeAnalysis|OpenXml|\.(pdb|xml)$/.test(n))).toEqual([]);
  });

  it('只给这个平台装', () => {
    expect(archive.texts.get('extension.vsixmanifest')).toContain(`TargetPlatform="${target}"`);
  });
});
