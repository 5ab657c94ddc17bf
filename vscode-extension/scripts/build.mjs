// 打包扩展（扩展宿主里运行的）和评分预览的脚本（面板里运行的）。
import { build } from 'esbuild';

const production = process.argv.includes('--production');
const common = { bundle: true, minify: production, sourcemap: production ? false : 'linked', sourcesContent: false, logLevel: 'warning' };

await Promise.all([
  build({ ...common, platform: 'node', format: 'cjs', target: 'node20', entryPoints: ['src/extension.ts'], outfile: 'dist/extension.js', external: ['vscode'] }),
  build({ ...common, platform: 'browser', format: 'iife', target: 'chrome120', entryPoints: ['webview/preview/main.ts'], outfile: 'dist/preview.js' }),
]);
