import * as assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { openRules, until, waitForErrors, type HostTest } from './testing';

const tabLabels = (): string[] => vscode.window.tabGroups.all.flatMap((g) => g.tabs).map((t) => t.label);

/** 不需要看界面就能断定的功能；界面上的在端到端测试里。 */
export const featureTests: readonly HostTest[] = [
  {
    title: '清单里的命令都已注册',
    body: async () => {
      const commands = await vscode.commands.getCommands(true);
      const extension = vscode.extensions.getExtension('perfrules.perfrules');
      assert.ok(extension);
      const { contributes } = extension.packageJSON as { contributes: { commands: { command: string }[] } };
      assert.deepEqual(contributes.commands.map((c) => c.command).filter((c) => !commands.includes(c)), []);
      assert.ok(commands.includes('perfrules.runCase'));
    },
  },
  {
    title: '列出用到的各处，光标还在原处',
    body: async () => {
      const document = await openRules('引用.prules', ['甲', '乙', '甲']);
      await waitForErrors(document, []);
      const at = (line: number) => ({ uri: document.uri.toString(), range: { start: { line, character: 0 }, end: { line, character: 1 } } });
      await vscode.commands.executeCommand('perfrules.showReferences', document.uri.toString(), { line: 1, character: 0 }, [at(0), at(2)]);
      assert.equal(vscode.window.activeTextEditor?.document.uri.toString(), document.uri.toString());
    },
  },
  {
    title: '不选数据也打开评分预览；再要一次还是同一个面板',
    body: async () => {
      const document = await openRules('预览.prules', ['指标 甲 2分']);
      const open = async (): Promise<void> => {
        let done = false;
        const opened = Promise.resolve(vscode.commands.executeCommand('perfrules.showPreview', document.uri.toString())).then(() => { done = true; });
        await until('面板', async () => {
          // 问用哪些数据，不选
          await vscode.commands.executeCommand('workbench.action.closeQuickOpen');
          return done;
        });
        await opened;
      };
      await vscode.workspace.fs.writeFile(vscode.Uri.joinPath(document.uri, '..', '数据.json'), Buffer.from('{}'));
      await open();
      await open();
      assert.equal(tabLabels().filter((l) => l === '评分预览：预览').length, 1);
    },
  },
  {
    title: '与另一年度比较：每两个文件一个面板；点条文跳过去',
    body: async () => {
      const document = await openRules('2023.prules', ['指标 甲 2分']);
      const other = vscode.Uri.joinPath(document.uri, '..', '2022.prules');
      await vscode.workspace.fs.writeFile(other, Buffer.from('指标 甲 3分\n指标 乙 2分'));
      for (let i = 0; i < 2; i++) await vscode.commands.executeCommand('perfrules.compareYears', document.uri.toString(), other.toString());
      await until('面板', () => tabLabels().includes('比较：2022 与 2023'));
      assert.equal(tabLabels().filter((l) => l === '比较：2022 与 2023').length, 1);
      await vscode.commands.executeCommand('perfrules.revealPlace', {
        uri: other.toString(), range: { start: { line: 1, character: 0 }, end: { line: 1, character: 2 } },
      });
      assert.equal(vscode.window.activeTextEditor?.document.uri.toString(), other.toString());
      assert.equal(vscode.window.activeTextEditor.selection.start.line, 1);
    },
  },
  {
    title: '按名称运行一个用例；没有的说明没有',
    body: async () => {
      const document = await openRules('用例.prules', ['用例 甲']);
      await waitForErrors(document, []);
      await vscode.commands.executeCommand('perfrules.runCase', document.uri.toString(), '甲');
      await vscode.commands.executeCommand('perfrules.runCase', document.uri.toString(), '乙');
    },
  },
];
