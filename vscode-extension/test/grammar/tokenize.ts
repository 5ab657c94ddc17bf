import { readFileSync } from 'node:fs';
import * as path from 'node:path';
import { createOnigScanner, createOnigString, loadWASM } from 'vscode-oniguruma';
import { INITIAL, parseRawGrammar, Registry } from 'vscode-textmate';

/** 一段文字和它的各层作用域（不含最外层）。 */
export interface Token {
  readonly text: string;
  readonly scopes: readonly string[];
}

const folder = path.resolve(__dirname, '../..');

/** 照编辑器的办法给各行着色；每行一组。 */
export async function tokenize(source: string): Promise<Token[][]> {
  await loadOniguruma();
  const grammarPath = path.join(folder, 'syntaxes', 'prules.tmLanguage.json');
  const registry = new Registry({
    onigLib: Promise.resolve({ createOnigScanner, createOnigString }),
    loadGrammar: () => Promise.resolve(parseRawGrammar(readFileSync(grammarPath, 'utf8'), grammarPath)),
  });
  const grammar = await registry.loadGrammar('source.prules');
  if (!grammar) throw new Error('着色语法没有读到');
  let state = INITIAL;
  return source.split('\n').map((line) => {
    const result = grammar.tokenizeLine(line, state);
    state = result.ruleStack;
    return result.tokens.map((t) => ({ text: line.slice(t.startIndex, t.endIndex), scopes: t.scopes.slice(1) }));
  });
}

let loading: Promise<void> | undefined;

function loadOniguruma(): Promise<void> {
  loading ??= loadWASM(readFileSync(require.resolve('vscode-oniguruma/release/onig.wasm')));
  return loading;
}
