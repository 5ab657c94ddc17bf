import { describe, expect, it } from 'vitest';
import { RestartPolicy } from '../../src/infrastructure/restartPolicy';

const SECOND = 1000;

describe('语言服务意外退出之后', () => {
  it('重新启动，三分钟内第五次退出才停下', () => {
    let now = 0;
    const policy = new RestartPolicy(() => now);
    const answers = Array.from({ length: 5 }, () => {
      now += 30 * SECOND;
      return policy.mayRestart();
    });
    expect(answers).toEqual([true, true, true, true, false]);
  });

  it('隔得久的退出不算在一起', () => {
    let now = 0;
    const policy = new RestartPolicy(() => now);
    const answers = Array.from({ length: 20 }, () => {
      now += 60 * SECOND;
      return policy.mayRestart();
    });
    expect(answers).not.toContain(false);
  });
});
