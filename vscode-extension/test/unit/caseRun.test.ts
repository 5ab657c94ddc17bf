import { describe, expect, it } from 'vitest';
import type { CancellationToken, TestController, TestItem, TestRunRequest } from 'vscode';
import { runCases } from '../../src/features/cases/caseRun';
import type { CaseTree } from '../../src/features/cases/caseTree';
import type { CaseResult, RunCasesParams, RunCasesResult } from '../../src/infrastructure/protocol';
import type { Server } from '../../src/infrastructure/server';
import { Uri } from './vscode';

const RANGE = { start: { line: 9, character: 0 }, end: { line: 9, character: 4 } };

const result = (name: string, fields: Partial<CaseResult> = {}): CaseResult => ({ name, range: RANGE, passed: true, message: '', details: [], ...fields });

const testItem = (label: string): TestItem => ({ label, uri: Uri.parse('file:///甲.prules'), children: collection([]) }) as unknown as TestItem;

const collection = (items: readonly TestItem[]) => ({ forEach: (each: (item: TestItem) => void) => items.forEach((i) => each(i)) });

interface Outcome {
  readonly log: readonly string[];
  readonly asked: readonly RunCasesParams[];
  /** 展开了几个文件。 */
  readonly resolved: number;
}

/** 运行一个文件里的用例；记下测试视图收到的和向服务要的。 */
async function run(names: readonly string[], answer: RunCasesResult | undefined, options: { include?: number; coverage?: boolean; cancelled?: boolean; unresolved?: boolean } = {}): Promise<Outcome> {
  const cases = names.map(testItem);
  const file = { ...testItem('甲'), children: collection(cases), canResolveChildren: options.unresolved ?? false } as unknown as TestItem;
  const log: string[] = [];
  const asked: RunCasesParams[] = [];
  let resolved = 0;
  const note = (verb: string) => (item: TestItem, message?: { message: string; location?: { range: { start: { line: number } } } }): void => {
    log.push(`${verb} ${item.label}${message ? `：${message.message}` : ''}${message?.location ? `（第${message.location.range.start.line}行）` : ''}`);
  };
  const controller = {
    items: collection([file]),
    createTestRun: () => ({
      enqueued: () => undefined, started: () => undefined, passed: note('通过'), failed: note('失败'), errored: note('出错'), skipped: note('略过'),
      appendOutput: (text: string) => log.push(text), addCoverage: (c: { uri: Uri }) => log.push(`覆盖 ${c.uri.toString()}`), end: () => log.push('结束'),
    }),
  } as unknown as TestController;
  const server = {
    request: (_method: string, params: RunCasesParams) => {
      asked.push(params);
      return Promise.resolve(answer ? { isAnswered: true, value: answer } : { isAnswered: false, reason: '语言服务没有在运行。' });
    },
  } as unknown as Server;
  const include = options.include === undefined ? undefined : [cases[options.include]];
  const tree = { resolve: () => { resolved++; return Promise.resolve(); } } as unknown as CaseTree;
  await runCases(controller, tree, server, { include, exclude: [] } as unknown as TestRunRequest, options.coverage ?? false,
    { isCancellationRequested: options.cancelled ?? false } as CancellationToken);
  return { log, asked, resolved };
}

describe('运行用例', () => {
  it('通过的、没有通过的各有输出；没有通过的写明应得实得，指到那一行', async () => {
    const { log, asked } = await run(['一', '二'], {
      results: [result('一'), result('二', { passed: false, message: '总分应得90分，实得89.5分', details: ['满意度应得2分，实得1.5分'] })], coverage: [],
    });
    expect(asked).toEqual([{ uri: 'file:///甲.prules', names: null, coverage: false }]);
    expect(log).toEqual([
      '通过 一\r\n', '通过 一',
      '失败 二\r\n  总分应得90分，实得89.5分\r\n  满意度应得2分，实得1.5分\r\n', '失败 二：总分应得90分，实得89.5分\n满意度应得2分，实得1.5分（第9行）',
      '结束',
    ]);
  });

  it('只运行选定的', async () => {
    const { log, asked } = await run(['一', '二'], { results: [result('二')], coverage: [] }, { include: 1 });
    expect(asked[0]?.names).toEqual(['二']);
    expect(log).toEqual(['通过 二\r\n', '通过 二', '结束']);
  });

  it('同名的用例依次对应，不重复用一个结果', async () => {
    const { log } = await run(['一', '一'], { results: [result('一'), result('一', { passed: false, message: '不对' })], coverage: [] });
    expect(log.filter((l) => !l.endsWith('\r\n'))).toEqual(['通过 一', '失败 一：不对（第9行）', '结束']);
  });

  it('服务没有答复是出错，没有这个用例的结果是略过，叫停的也是略过', async () => {
    expect((await run(['一'], undefined)).log).toEqual(['出错 一：语言服务没有在运行。', '结束']);
    expect((await run(['一'], { results: [], coverage: [] })).log).toEqual(['略过 一', '结束']);
    expect((await run(['一'], undefined, { cancelled: true })).log).toEqual(['略过 一', '结束']);
  });

  it('没有展开过的文件先展开', async () => {
    expect((await run(['一'], { results: [result('一')], coverage: [] }, { unresolved: true })).resolved).toBe(1);
    expect((await run(['一'], { results: [result('一')], coverage: [] })).resolved).toBe(0);
  });

  it('覆盖按文件给出', async () => {
    const place = (uri: string) => ({ uri, range: RANGE, hits: 1, title: '第一档' });
    const coverage = ['甲', '乙', '甲'].map((name) => place(`file:///${name}.prules`));
    const { log, asked } = await run(['一'], { results: [result('一')], coverage }, { coverage: true });
    expect(asked[0]?.coverage).toBe(true);
    expect(log.slice(-3)).toEqual(['覆盖 file:///甲.prules', '覆盖 file:///乙.prules', '结束']);
  });
});
