import { describe, expect, it } from 'vitest';
import { statusText } from '../../src/features/status/statusText';

const NONE = { errors: 0, warnings: 0, notices: 0 };

describe('状态栏', () => {
  it('写出语言服务的状态；停了可以点击重新启动', () => {
    expect(statusText('starting', NONE).tooltip).toBe('语言服务正在启动');
    expect(statusText('stopped', { ...NONE, errors: 3 })).toMatchObject({
      text: '$(warning) 绩效规则：已停止', command: 'perfrules.restartServer', isWarning: true,
    });
  });

  it('运行时写出各类问题的个数，没有的不写', () => {
    expect(statusText('running', NONE)).toMatchObject({ text: '$(check) 绩效规则', tooltip: '没有发现问题' });
    expect(statusText('running', { errors: 2, warnings: 0, notices: 1 }).text).toBe('$(error) 绩效规则：2个错误、1个提示');
    expect(statusText('running', { errors: 0, warnings: 1, notices: 1 }).text).toBe('$(warning) 绩效规则：1个警告、1个提示');
    expect(statusText('running', { ...NONE, notices: 1 }).text).toBe('$(info) 绩效规则：1个提示');
  });
});
