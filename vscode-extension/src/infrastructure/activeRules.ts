import * as vscode from 'vscode';

export const LANGUAGE_ID = 'prules';

/** 用户正在看的规则文件；转到面板、输出等处时仍是原来那个。 */
export class ActiveRules implements vscode.Disposable {
  private readonly changeEmitter = new vscode.EventEmitter<vscode.Uri | undefined>();
  private readonly subscriptions: vscode.Disposable[];
  private current: vscode.Uri | undefined;

  readonly onChange = this.changeEmitter.event;

  constructor() {
    this.current = rulesOf(vscode.window.activeTextEditor);
    this.subscriptions = [
      vscode.window.onDidChangeActiveTextEditor((editor) => {
        const uri = rulesOf(editor);
        if (uri) this.set(uri);
      }),
      // 换了语言的文件也会重新打开
      vscode.workspace.onDidOpenTextDocument((document) => {
        const uri = rulesOf(vscode.window.activeTextEditor);
        if (uri?.toString() === document.uri.toString()) this.set(uri);
      }),
      vscode.workspace.onDidCloseTextDocument((document) => {
        if (document.uri.toString() === this.current?.toString()) this.set(rulesOf(vscode.window.activeTextEditor));
      }),
    ];
  }

  get uri(): vscode.Uri | undefined {
    return this.current;
  }

  dispose(): void {
    vscode.Disposable.from(...this.subscriptions).dispose();
    this.changeEmitter.dispose();
  }

  private set(uri: vscode.Uri | undefined): void {
    if (uri?.toString() === this.current?.toString()) return;
    this.current = uri;
    this.changeEmitter.fire(uri);
  }
}

function rulesOf(editor: vscode.TextEditor | undefined): vscode.Uri | undefined {
  return editor?.document.languageId === LANGUAGE_ID ? editor.document.uri : undefined;
}
