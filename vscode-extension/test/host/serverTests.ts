import * as assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { openRules, replaceAll, serverProcess, until, waitForErrors, type HostTest } from './testing';

/** 语言服务的启动、重新启动。 */
export const serverTests: readonly HostTest[] = [
  {
    title: '打开规则文件，扩展启动，服务报告的问题显示出来',
    body: async () => {
      const document = await openRules('问题.prules', ['指标 甲 2分', '这里错了']);
      assert.equal(document.languageId, 'prules');
      await waitForErrors(document, [1]);
    },
  },
  {
    title: '一边改一边更新',
    body: async () => {
      const document = await openRules('更新.prules', ['甲']);
      await replaceAll(document, '错\n对\n错');
      await waitForErrors(document, [0, 2]);
      await replaceAll(document, '对');
      await waitForErrors(document, []);
    },
  },
  {
    title: '服务被杀死，重新启动，问题是最新的',
    body: async () => {
      const document = await openRules('重启.prules', ['错']);
      await waitForErrors(document, [0]);
      const old = await until('服务', () => serverProcess(document));
      process.kill(old, 'SIGKILL');
      await replaceAll(document, '对\n错');
      await until('新的服务', async () => {
        const current = await serverProcess(document);
        return current !== undefined && current !== old;
      });
      await waitForErrors(document, [1]);
    },
  },
  {
    title: '命令“重新启动语言服务”换一个服务',
    body: async () => {
      const document = await openRules('命令.prules', ['错']);
      const old = await until('服务', () => serverProcess(document));
      await vscode.commands.executeCommand('perfrules.restartServer');
      const current = await until('新的服务', () => serverProcess(document));
      assert.notEqual(current, old);
      await waitForErrors(document, [0]);
    },
  },
  {
    title: '服务的路径写错，改对之后照常使用',
    body: async () => {
      const document = await openRules('路径.prules', ['错']);
      const configuration = vscode.workspace.getConfiguration('perfrules');
      const right = configuration.get<string>('server.path');
      await configuration.update('server.path', '/没有/这个服务', vscode.ConfigurationTarget.Global);
      await waitForErrors(document, []);
      await configuration.update('server.path', right, vscode.ConfigurationTarget.Global);
      await waitForErrors(document, [0]);
    },
  },
];
