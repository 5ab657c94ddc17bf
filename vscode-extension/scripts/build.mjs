// 打包扩展（扩展宿主里运行的）和评分预览的脚本（面板里运行的）。
//   --production 压缩，不带源码对照；--tests 另外打包扩展宿主里的测试和它用的假的语言服务
import { chmodSync } from 'node:fs';
import { build } from 'esbuild';

const production = process.argv.includes('--production');
const common = { bundle: true, minify: production, sourcemap: production ? false : 'linked', sourcesContent: false, logLevel: 'warning' };
const node = { ...common, platform: 'node', format: 'cjs', target: 'node20' };

await Promise.all([
  build({ ...node, entryPoints: ['src/extension.ts'], outfile: 'dist/extension.js', external: ['vscode'] }),
  build({ ...common, platform: 'browser', format: 'iife', target: 'chrome120', entryPoints: ['webview/preview/main.ts'], outfile: 'dist/preview.js' }),
]);

if (process.argv.includes('--tests')) {
  const fakeServer = 'dist/test/fakeServer.js';
  await Promise.all([
    build({ ...node, entryPoints: ['test/host/index.ts'], outfile: 'dist/test/host.js', external: ['vscode'] }),
    build({ ...node, entryPoints: ['test/host/fakeServer.ts'], outfile: fakeServer, banner: { js: '#!/usr/bin/env node' } }),
  ]);
  chmodSync(fakeServer, 0o755);
}
