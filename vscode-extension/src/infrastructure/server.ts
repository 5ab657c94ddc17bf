import * as vscode from 'vscode';
import { LanguageClient, State, TransportKind, type LanguageClientOptions, type ServerOptions } from 'vscode-languageclient/node';
import { RestartingErrorHandler } from './errorHandler';
import { ANALYZED, type AnalyzedParams, type Requests } from './protocol';
import { serverCommand } from './serverCommand';

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

  /** 服务不在或者答不上来时没有结果；原因写在输出里。 */
  async request<M extends keyof Requests>(
    method: M, params: Requests[M]['params'], token?: vscode.CancellationToken,
  ): Promise<Requests[M]['result'] | undefined> {
    const client = this.client;
    if (!client?.isRunning()) return undefined;
    try {
      return await client.sendRequest<Requests[M]['result']>(method, params, token);
    } catch (error) {
      if (!token?.isCancellationRequested) this.output.error(`${method} 没有结果`, error);
      return undefined;
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
