import { homedir } from 'node:os';
import * as path from 'node:path';
import * as vscode from 'vscode';

const MOST_CANDIDATES = 200;
const EXTENSIONS = ['json', 'csv'];
const BROWSE = '选择其他文件…';

/** 每个规则文件用哪些数据评分；选过的记在工作区里。 */
export class DataChoice {
  private readonly changeEmitter = new vscode.EventEmitter<vscode.Uri>();

  readonly onChange = this.changeEmitter.event;

  constructor(private readonly memory: vscode.Memento) {}

  /** 选定的数据文件的绝对路径；没有选过为空。 */
  get(rules: vscode.Uri): readonly string[] {
    return this.memory.get<string[]>(keyOf(rules), []);
  }

  async getOrChoose(rules: vscode.Uri): Promise<readonly string[] | undefined> {
    const known = this.get(rules);
    return known.length > 0 ? known : this.choose(rules);
  }

  /** 请用户选；不选则没有结果，原来选的不变。 */
  async choose(rules: vscode.Uri): Promise<readonly string[] | undefined> {
    const folder = folderOf(rules);
    const candidates = await findCandidates(folder);
    const picked = candidates.length > 0 ? await pick(candidates, folder, this.get(rules)) : [BROWSE];
    if (!picked || picked.length === 0) return undefined;
    const files = picked.includes(BROWSE) ? await browse(folder) : picked;
    if (!files) return undefined;
    await this.memory.update(keyOf(rules), files);
    this.changeEmitter.fire(rules);
    return files;
  }
}

const keyOf = (rules: vscode.Uri): string => `data:${rules.toString()}`;

// 还没有存过的规则文件没有所在的文件夹，用工作区的。
function folderOf(rules: vscode.Uri): string {
  return rules.scheme === 'file' ? path.dirname(rules.fsPath) : (vscode.workspace.workspaceFolders?.[0]?.uri.fsPath ?? homedir());
}

/** 文件夹里的数据文件。 */
async function findCandidates(folder: string): Promise<string[]> {
  const pattern = new vscode.RelativePattern(vscode.Uri.file(folder), `**/*.{${EXTENSIONS.join(',')}}`);
  const found = await vscode.workspace.findFiles(pattern, '**/node_modules/**', MOST_CANDIDATES);
  return found.map((uri) => uri.fsPath).sort();
}

async function pick(candidates: readonly string[], folder: string, chosen: readonly string[]): Promise<string[] | undefined> {
  const items = [
    ...candidates.map((file) => ({ label: path.basename(file), description: path.dirname(path.relative(folder, file)), file, picked: chosen.includes(file) })),
    { label: BROWSE, description: '', file: BROWSE, picked: false },
  ];
  const picked = await vscode.window.showQuickPick(items, {
    title: '用哪些数据评分', placeHolder: '可以选几个文件', canPickMany: true, matchOnDescription: true,
  });
  return picked?.map((item) => item.file);
}

async function browse(folder: string): Promise<string[] | undefined> {
  const found = await vscode.window.showOpenDialog({
    title: '用哪些数据评分', openLabel: '用来评分', canSelectMany: true, defaultUri: vscode.Uri.file(folder), filters: { 数据: EXTENSIONS },
  });
  return found?.map((uri) => uri.fsPath);
}
