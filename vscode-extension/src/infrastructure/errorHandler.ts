import { CloseAction, ErrorAction, type CloseHandlerResult, type ErrorHandler, type ErrorHandlerResult } from 'vscode-languageclient/node';
import { RestartPolicy } from './restartPolicy';

const MOST_ERRORS = 3;

/** 与服务的连接断了怎么办：重新启动；接连断开则停下，请用户看日志。 */
export class RestartingErrorHandler implements ErrorHandler {
  private readonly policy = new RestartPolicy(Date.now);

  error(_error: Error, _message: unknown, count: number | undefined): ErrorHandlerResult {
    return { action: count !== undefined && count <= MOST_ERRORS ? ErrorAction.Continue : ErrorAction.Shutdown };
  }

  closed(): CloseHandlerResult {
    return this.policy.mayRestart()
      ? { action: CloseAction.Restart, handled: true }
      : {
          action: CloseAction.DoNotRestart,
          message: '绩效规则的语言服务接连意外退出，不再自动启动。请查看输出“绩效规则”，再用命令“重新启动语言服务”。',
        };
  }
}
