import * as vscode from 'vscode';
import { LanguageClient, LSPErrorCodes, ResponseError, State, TransportKind, type LanguageClientOptions, type ServerOptions } from 'vscode-languageclient/node';
import { askAgainWhenOutdated } from './completionRetry';
import { RestartingErrorHandler } from './errorHandler';
import { ANALYZED, type AnalyzedParams, type Answer, type Requests } from './protocol';
import { serverCommand } from './serverCommand';
import { wholeWorkspace } from './wholeWorkspace';

const NEVER_CANCELLED = new vscode.CancellationTokenSource().token;

export type ServerState = 'starting' | 'running' | 'stopped';

/** 语言服务：启动、重新启动，提出请求，收分析完成的通知。 */
export class Server implements vscode.Disposable {
  private readonly stateEmitter = new vscode.EventEmitter<ServerState>();
  private readonly analyzedEmitter = new vscode.EventEmitter<AnalyzedParams>();
  private client: LanguageClient | undefined;
  private currentState: ServerState = 'stopped';

  readonly onState = this.stateEmitter.event;
  readonly onAnalyzed = this.analyzedEmitter.event;

  constructor(
    private readonly extensionPath: string,
    private readonly output: vscode.LogOutputChannel,
  ) {}

  get state(): ServerState {
    return this.currentState;
  }

  async start(): Promise<void> {
    const client = new LanguageClient('perfrules', '绩效规则', this.serverOptions(), this.clientOptions());
    this.client = client;
    client.onDidChangeState((e) => {
      // 换下来的服务迟到的消息不算数。
      if (this.client === client) this.setState(stateOf(e.newState));
    });
    client.onNotification(ANALYZED, (p: AnalyzedParams) => this.analyzedEmitter.fire(p));
    try {
      await client.start();
    } catch (error) {
      this.setState('stopped');
      this.output.error('语言服务没有启动', error);
    }
  }

  async restart(): Promise<void> {
    const old = this.client;
    this.client = undefined;
    this.setState('starting');
    try {
      await old?.dispose();
    } catch (error) {
      this.output.warn('原来的语言服务没有正常退出', error);
    }
    await this.start();
  }

  /** 提出请求；服务不在、答不上来都是答复的一种，从不抛出。 */
  async request<M extends keyof Requests>(
    method: M, params: Requests[M]['params'], token: vscode.CancellationToken = NEVER_CANCELLED,
  ): Promise<Answer<Requests[M]['result']>> {
    const client = this.client;
    for (;;) {
      if (!client?.isRunning()) return { isAnswered: false, reason: '语言服务没有在运行。' };
      try {
        return { isAnswered: true, value: await client.sendRequest<Requests[M]['result']>(method, params, token) };
      } catch (error) {
        // 等的时候条文又改了，服务不答旧的：按新的再问一次。
        if (error instanceof ResponseError && error.code === LSPErrorCodes.ContentModified && !token.isCancellationRequested) continue;
        const reason = error instanceof Error ? error.message : String(error);
        this.output.warn(`${method}：${reason}`);
        return { isAnswered: false, reason };
      }
    }
  }

  async stop(): Promise<void> {
    const client = this.client;
    this.client = undefined;
    await client?.dispose();
  }

  dispose(): void {
    this.stateEmitter.dispose();
    this.analyzedEmitter.dispose();
  }

  private setState(state: ServerState): void {
    if (state === this.currentState) return;
    this.currentState = state;
    this.stateEmitter.fire(state);
  }

  private serverOptions(): ServerOptions {
    const configured = vscode.workspace.getConfiguration('perfrules').get<string>('server.path', '');
    const { command, args } = serverCommand(this.extensionPath, configured, process.platform);
    this.output.info(`启动语言服务：${[command, ...args].join(' ')}`);
    return { command, args: [...args], transport: TransportKind.stdio };
  }

  private clientOptions(): LanguageClientOptions {
    return {
      documentSelector: [{ scheme: 'file', language: 'prules' }, { scheme: 'untitled', language: 'prules' }],
      outputChannel: this.output,
      errorHandler: new RestartingErrorHandler(),
      middleware: { ...wholeWorkspace, provideCompletionItem: askAgainWhenOutdated },
    };
  }
}

function stateOf(state: State): ServerState {
  switch (state) {
    case State.Running:
      return 'running';
    case State.Starting:
      return 'starting';
    default:
      return 'stopped';
  }
}
