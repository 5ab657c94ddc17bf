// playwright-core 是扩展的开发依赖，装在扩展的文件夹里。
import { createRequire } from 'node:module';

const { chromium } = createRequire(new URL('../../../../vscode-extension/package.json', import.meta.url))('playwright-core');

const CHROMIUM_ARGUMENTS = [
  '--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking',
  '--disable-component-update', '--disable-sync', '--lang=zh-CN',
];

export const launchChromium = () => chromium.launch({ executablePath: '/usr/bin/chromium', headless: true, args: CHROMIUM_ARGUMENTS });
