import { describe, expect, it } from 'vitest';
import { Latest } from '../../src/infrastructure/latest';

/** 做一件由测试放行的事。 */
function controlled(): { work: () => Promise<void>; release: () => void; started: () => number } {
  let started = 0;
  let open: () => void = () => undefined;
  return {
    work: () => {
      started++;
      return new Promise((resolve) => { open = resolve; });
    },
    release: () => { open(); },
    started: () => started,
  };
}

const settle = (): Promise<void> => new Promise((resolve) => { setImmediate(resolve); });

describe('反复要做的事', () => {
  it('同时只做一次，其间要的几次合并为一次补做', async () => {
    const { work, release, started } = controlled();
    const latest = new Latest(work);
    const done = latest.request();
    void latest.request();
    void latest.request();
    expect(started()).toBe(1);
    release();
    await settle();
    expect(started()).toBe(2);
    release();
    await done;
    expect(started()).toBe(2);
  });

  it('做完之后再要，再做', async () => {
    const { work, release, started } = controlled();
    const latest = new Latest(work);
    const first = latest.request();
    release();
    await first;
    const second = latest.request();
    release();
    await second;
    expect(started()).toBe(2);
  });

  it('做不成的不妨碍下一次', async () => {
    let attempts = 0;
    const latest = new Latest(() => {
      attempts++;
      return attempts === 1 ? Promise.reject(new Error('不成')) : Promise.resolve();
    });
    await expect(latest.request()).rejects.toThrow('不成');
    await latest.request();
    expect(attempts).toBe(2);
  });
});
