import { readFileSync } from 'node:fs';
import * as path from 'node:path';
import { expect, it } from 'vitest';
import { tokenize, type Token } from './tokenize';

const source = readFileSync(path.join(__dirname, 'fixtures', '综合.prules'), 'utf8');

// 着色改变时先看差别，再用 npx vitest run -u 改写基准。
it('一部写法齐全的框架，着色与基准一致', async () => {
  const lines = source.split('\n');
  const report = (await tokenize(source)).map((tokens, i) => [lines[i], ...tokens.filter(isColoured).map(describeToken)].join('\n'));
  await expect(`${report.join('\n')}\n`).toMatchFileSnapshot('fixtures/综合.tokens.txt');
});

const isColoured = (token: Token): boolean => token.scopes.some((s) => !s.startsWith('punctuation'));

const describeToken = (token: Token): string => `    ${token.text.trim()}  ${token.scopes.join(' ')}`;
