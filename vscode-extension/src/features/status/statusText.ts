import type { ServerState } from '../../infrastructure/server';

/** 正在看的规则文件里各类问题的个数。 */
export interface FindingCounts {
  readonly errors: number;
  readonly warnings: number;
  readonly notices: number;
}

export interface StatusText {
  readonly text: string;
  readonly tooltip: string;
  readonly command: string;
  readonly isWarning: boolean;
}

const PROBLEMS = 'workbench.actions.view.problems';
const RESTART = 'perfrules.restartServer';

/** 状态栏上写什么，点了做什么。 */
export function statusText(state: ServerState, counts: FindingCounts): StatusText {
  switch (state) {
    case 'starting':
      return { text: '$(sync~spin) 绩效规则', tooltip: '语言服务正在启动', command: 'perfrules.showOutput', isWarning: false };
    case 'stopped':
      return { text: '$(warning) 绩效规则：已停止', tooltip: '语言服务已停止，点击重新启动', command: RESTART, isWarning: true };
    case 'running': {
      const found = describeCounts(counts);
      return found === ''
        ? { text: '$(check) 绩效规则', tooltip: '没有发现问题', command: PROBLEMS, isWarning: false }
        : { text: `$(${iconOf(counts)}) 绩效规则：${found}`, tooltip: `发现${found}，点击查看`, command: PROBLEMS, isWarning: false };
    }
  }
}

function describeCounts({ errors, warnings, notices }: FindingCounts): string {
  return [count(errors, '错误'), count(warnings, '警告'), count(notices, '提示')].filter((s) => s !== '').join('、');
}

const count = (n: number, noun: string): string => (n > 0 ? `${n}个${noun}` : '');

function iconOf({ errors, warnings }: FindingCounts): string {
  if (errors > 0) return 'error';
  return warnings > 0 ? 'warning' : 'info';
}
