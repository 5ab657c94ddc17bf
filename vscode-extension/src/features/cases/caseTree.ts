import * as path from 'node:path';
import * as vscode from 'vscode';
import { Latest } from '../../infrastructure/latest';
import { toRange } from '../../infrastructure/ranges';
import type { Server } from '../../infrastructure/server';
import { findRules } from '../../infrastructure/workspaceRules';

/**
 * 测试视图里的用例：一个规则文件一项，下面是它的各个用例。
 * 语言服务只认打开着的文件，所以没有打开的文件先只列文件，展开或运行的时候才打开。
 */
export class CaseTree {
  private readonly updates = new Map<string, Latest>();

  constructor(
    private readonly controller: vscode.TestController,
    private readonly server: Server,
  ) {}

  /** 工作区里全部规则文件；打开着的列出用例。 */
  async discover(): Promise<void> {
    const found = await findRules();
    const open = new Set(vscode.workspace.textDocuments.map((d) => d.uri.toString()));
    for (const uri of found) this.add(uri);
    await Promise.all(found.filter((uri) => open.has(uri.toString())).map((uri) => this.refresh(uri)));
  }

  /** 新的规则文件。 */
  add(uri: vscode.Uri): void {
    if (!this.file(uri)) this.addFile(uri);
  }

  /** 打开文件，列出它的用例。 */
  async resolve(file: vscode.TestItem): Promise<void> {
    if (!file.uri) return;
    await vscode.workspace.openTextDocument(file.uri);
    await this.refresh(file.uri);
  }

  /** 重新列出一个文件的用例；接连要几次的，以最后的为准。 */
  refresh(uri: vscode.Uri): Promise<void> {
    const key = uri.toString();
    const update = this.updates.get(key) ?? new Latest(() => this.update(uri));
    this.updates.set(key, update);
    return update.request();
  }

  remove(uri: vscode.Uri): void {
    this.controller.items.delete(uri.toString());
    this.updates.delete(uri.toString());
  }

  find(uri: vscode.Uri, name: string): vscode.TestItem | undefined {
    return this.file(uri)?.children.get(caseId(uri, name, 0));
  }

  // 没有用例的文件不列。
  private async update(uri: vscode.Uri): Promise<void> {
    const answer = await this.server.request('perfrules/cases', { uri: uri.toString() });
    // 服务一时没有答复时，仍列原来的。
    if (!answer.isAnswered) return;
    const { cases } = answer.value;
    if (cases.length === 0) {
      this.controller.items.delete(uri.toString());
      return;
    }
    const file = this.file(uri) ?? this.addFile(uri);
    file.canResolveChildren = false;
    const names = cases.map((c) => c.name);
    file.children.replace(cases.map(({ name, range }, i) => {
      const id = caseId(uri, name, names.slice(0, i).filter((n) => n === name).length);
      // 已有的沿用，正在运行的才对得上。
      const item = file.children.get(id) ?? this.controller.createTestItem(id, name, uri);
      item.range = toRange(range);
      return item;
    }));
  }

  private file(uri: vscode.Uri): vscode.TestItem | undefined {
    return this.controller.items.get(uri.toString());
  }

  private addFile(uri: vscode.Uri): vscode.TestItem {
    const folder = path.posix.basename(path.posix.dirname(uri.path));
    const item = this.controller.createTestItem(uri.toString(), `${folder}/${path.posix.basename(uri.path, '.prules')}`, uri);
    item.canResolveChildren = true;
    this.controller.items.add(item);
    return item;
  }
}

// 同名的用例按次序区分。
const caseId = (uri: vscode.Uri, name: string, occurrence: number): string => `${uri.toString()}#${name}#${occurrence}`;
