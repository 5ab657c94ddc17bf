import { expect, it } from 'vitest';
import { caseCoverage } from '../../src/features/cases/caseCoverage';

const place = (line: number, hits: number, title = '') =>
  ({ uri: 'file:///甲.prules', range: { start: { line, character: 2 }, end: { line, character: 8 } }, hits, title });

it('用到的处数和各处的次数；有名目的带着名目', () => {
  const [file] = caseCoverage([place(3, 2, '第一档'), place(4, 0, '第二档'), place(9, 1)]);
  expect(file?.statementCoverage).toEqual({ covered: 2, total: 3 });
  expect(file?.details.map((d) => [d.executed, d.location, d.branches.map((b) => b.label)])).toMatchObject([
    [2, { start: { line: 3, character: 2 } }, ['第一档']],
    [0, { start: { line: 4, character: 2 } }, ['第二档']],
    [1, { start: { line: 9, character: 2 } }, []],
  ]);
});
