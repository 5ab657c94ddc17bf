import { expect, it } from 'vitest';
import { askAgainWhenOutdated } from '../../src/infrastructure/completionRetry';

type Arguments = Parameters<typeof askAgainWhenOutdated>;

/** 每次问的时候条文改到第几版、答了什么；结果是最后的答复和问了几次。 */
async function ask(answers: readonly { readonly version: number; readonly answer: unknown }[], isCancellationRequested = false): Promise<[unknown, number]> {
  const document = { version: 1 };
  let asked = 0;
  const next = () => {
    const { version, answer } = answers[asked++] ?? { version: document.version, answer: undefined };
    document.version = version;
    return Promise.resolve(answer);
  };
  const result = await askAgainWhenOutdated(...([document, undefined, undefined, { isCancellationRequested }, next] as unknown as Arguments));
  return [result, asked];
}

it('等的时候条文改了而没有答复，再问一次', async () => {
  expect(await ask([{ version: 2, answer: null }, { version: 3, answer: undefined }, { version: 3, answer: ['甲'] }])).toEqual([['甲'], 3]);
});

it('条文没有改、或者已经不要了，没有就是没有', async () => {
  expect(await ask([{ version: 1, answer: null }])).toEqual([null, 1]);
  expect(await ask([{ version: 2, answer: null }], true)).toEqual([null, 1]);
});
