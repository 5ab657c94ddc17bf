// 在真实的扩展宿主里运行，用假的语言服务。
import * as path from 'node:path';
import * as vscode from 'vscode';
import { featureTests } from './featureTests';
import { serverTests } from './serverTests';

/** VS Code 调用的入口。 */
export async function run(): Promise<void> {
  const server = path.join(__dirname, 'fakeServer.js');
  await vscode.workspace.getConfiguration('perfrules').update('server.path', server, vscode.ConfigurationTarget.Global);
  let failures = 0;
  for (const { title, body } of [...serverTests, ...featureTests]) {
    const start = Date.now();
    try {
      await body();
      console.log(`通过 ${title}（${Date.now() - start} 毫秒）`);
    } catch (error) {
      failures++;
      console.log(`失败 ${title}：${error instanceof Error ? (error.stack ?? error.message) : String(error)}`);
    }
  }
  console.log('完成');
  if (failures > 0) throw new Error(`${failures} 项没有通过`);
}
