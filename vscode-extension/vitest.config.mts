import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: { include: ['test/unit/**/*.test.ts', 'test/grammar/**/*.test.ts'], environment: 'node' },
  // vscode 模块只在扩展宿主里才有，单元测试用替身。
  resolve: { alias: { vscode: fileURLToPath(new URL('./test/unit/vscode.ts', import.meta.url)) } },
});
