import { existsSync, readFileSync, readdirSync } from 'node:fs';
import * as path from 'node:path';
import { describe, expect, it } from 'vitest';

const folder = path.resolve(__dirname, '../..');
const read = (name: string): string => readFileSync(path.join(folder, name), 'utf8');

interface Manifest {
  readonly icon: string;
  readonly contributes: {
    readonly commands: readonly { readonly command: string }[];
    readonly menus: Readonly<Record<string, readonly { readonly command: string }[]>>;
  };
}

const manifest = JSON.parse(read('package.json')) as Manifest;
const sources = readdirSync(path.join(folder, 'src'), { recursive: true, encoding: 'utf8' })
  .filter((f) => f.endsWith('.ts')).map((f) => read(path.join('src', f))).join('\n');

/** 清单里所有的字符串。 */
function strings(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(strings) : [];
}

describe('清单', () => {
  it('写到的文件都在（编译出来的除外）', () => {
    const files = strings(manifest).filter((s) => /^(\.\/)?(icons|syntaxes|snippets|walkthrough|media)\/|^\.\/language-configuration/.test(s));
    expect(files.length).toBeGreaterThan(8);
    expect(files.filter((f) => !existsSync(path.join(folder, f)))).toEqual([]);
  });

  it('中文和英文的文字一条不多、一条不少', () => {
    const used = new Set(strings(manifest).flatMap((s) => /^%(.+)%$/.exec(s)?.[1] ?? []));
    for (const name of ['package.nls.json', 'package.nls.zh-cn.json']) {
      const texts = JSON.parse(read(name)) as Record<string, string>;
      expect(new Set(Object.keys(texts))).toEqual(used);
      expect(Object.values(texts).filter((t) => t.trim() === '')).toEqual([]);
    }
    expect(strings(JSON.parse(read('package.nls.zh-cn.json'))).filter((t) => !/\p{Script=Han}/u.test(t))).toEqual([]);
  });

  it('列出的命令都实现了，菜单用到的都列出了', () => {
    const listed = manifest.contributes.commands.map((c) => c.command);
    const registered = [...sources.matchAll(/registerCommand\(\s*'([^']+)'/g)].map((m) => m[1]);
    expect(listed.filter((c) => !registered.includes(c))).toEqual([]);
    expect(Object.values(manifest.contributes.menus).flat().map((m) => m.command).filter((c) => !listed.includes(c))).toEqual([]);
  });

  it('锁文件不记下载的地址', () => {
    expect(read('package-lock.json')).not.toContain('"resolved"');
  });
});

describe('语言配置', () => {
  const configuration = read('language-configuration.json');

  it('回车缩进用到的标题词都是词法文件里的', () => {
    const lexer = readFileSync(path.join(folder, '../grammar/PerfRulesLexer.g4'), 'utf8');
    const rules = (JSON.parse(configuration) as { onEnterRules: { beforeText: string }[] }).onEnterRules;
    const words = rules.flatMap((r) => [...r.beforeText.matchAll(/[\p{Script=Han}]{2,}/gu)].map((m) => m[0]));
    expect(words.length).toBeGreaterThan(8);
    expect(words.filter((w) => !lexer.includes(`'${w}'`))).toEqual([]);
  });

  it('词是连写的汉字和字母，或者一个数', () => {
    const { wordPattern } = JSON.parse(configuration) as { wordPattern: { pattern: string; flags: string } };
    const words = (text: string): string[] => [...text.matchAll(new RegExp(wordPattern.pattern, `${wordPattern.flags}g`))].map((m) => m[0]);
    expect(words('调整调剂率≤10.5%的，得1,602分')).toEqual(['调整调剂率', '10.5', '的', '得', '1,602', '分']);
    expect(words('“三公”经费、第2季度')).toEqual(['三公', '经费', '第', '2', '季度']);
  });
});
