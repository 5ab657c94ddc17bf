// 由 grammar/ 里的词法文件和量词表生成着色用的 TextMate 语法。
// 模板 syntaxes/prules.template.json 只说哪类关键词在哪里着什么色，写法一律取自词法文件；
// 没有归类的关键词归入 rest，所以新增关键词之后重新生成一次就行。
//   node scripts/grammar.mjs          写出 syntaxes/prules.tmLanguage.json
//   node scripts/grammar.mjs --check  只核对，不一致则退出码为 1
import { readFileSync, writeFileSync } from 'node:fs';

const file = (path) => new URL(path, import.meta.url);
const target = file('../syntaxes/prules.tmLanguage.json');

/** 词法文件里每个关键词的名称和各种写法。 */
function readKeywords() {
  const lexer = readFileSync(file('../../grammar/PerfRulesLexer.g4'), 'utf8');
  const rules = [...lexer.matchAll(/^([A-Z_]+)\s*:((?:\s*\|?\s*'[^']*')+)\s*;/gm)];
  return new Map(rules
    .map(([, name, body]) => [name, [...body.matchAll(/'([^']*)'/g)].map((m) => m[1]).filter((s) => /\p{L}/u.test(s))])
    .filter(([, spellings]) => spellings.length > 0));
}

function readMeasures() {
  const reference = readFileSync(file('../../grammar/reference.md'), 'utf8');
  const list = /^不必声明就认得的量词：(.*?)。/m.exec(reference);
  if (!list) throw new Error('grammar/reference.md 里没有量词表');
  return list[1].split('、');
}

/** 正则里先写的先匹配，所以长的在前。 */
const alternatives = (words) => [...words].sort((a, b) => b.length - a.length || (a < b ? -1 : 1)).join('|');

function fragments(groups, keywords) {
  const spellings = (names) => names.flatMap((name) => {
    if (!keywords.has(name)) throw new Error(`词法文件里没有 ${name}`);
    return keywords.get(name);
  });
  const placed = new Set(Object.values(groups).flat());
  const rest = spellings([...keywords.keys()].filter((name) => !placed.has(name)));
  return new Map([
    ...Object.entries(groups).map(([group, names]) => [group, alternatives(spellings(names))]),
    ['digit-letters', spellings(groups.digit).join('')],
    ['measures', alternatives(readMeasures())],
    ['rest-words', alternatives(rest.filter((s) => s.length > 1))],
    ['rest-letters', alternatives(rest.filter((s) => s.length === 1))],
  ]);
}

export function generate() {
  const { groups, grammar } = JSON.parse(readFileSync(file('../syntaxes/prules.template.json'), 'utf8'));
  const parts = fragments(groups, readKeywords());
  const fill = (pattern) => pattern.replace(/⟪([\w-]+)⟫/g, (_, name) => {
    if (!parts.has(name)) throw new Error(`模板里的 ⟪${name}⟫ 没有定义`);
    return parts.get(name);
  });
  const text = JSON.stringify(grammar, (key, value) => (typeof value === 'string' ? fill(value) : value), 2);
  return `${text}\n`;
}

const text = generate();
if (!process.argv.includes('--check')) {
  writeFileSync(target, text);
} else if (readFileSync(target, 'utf8') !== text) {
  console.error('syntaxes/prules.tmLanguage.json 与词法文件不一致：请运行 npm run grammar');
  process.exitCode = 1;
}
