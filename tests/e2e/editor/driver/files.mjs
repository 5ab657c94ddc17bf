// 工作区里的文件：读内容，找一段文字在第几行第几列（都从1起）。
import * as fs from 'node:fs/promises';
import * as path from 'node:path';

export const readText = (folder, relative) => fs.readFile(path.join(folder, relative), 'utf8');

/** 第一次出现 text 的位置；after 给出时，从它第一次出现之后找起。 */
export async function locate(folder, relative, text, { after = '' } = {}) {
  const content = await readText(folder, relative);
  const index = content.indexOf(text, content.indexOf(after));
  if (index < 0) throw new Error(`${relative} 里没有“${text}”`);
  const before = content.slice(0, index).split('\n');
  return { line: before.length, column: before.at(-1).length + 1 };
}
