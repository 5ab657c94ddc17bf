import { expect, it } from 'vitest';
import { previewHtml } from '../../src/features/preview/previewHtml';

it('面板只许加载扩展自带的样式和脚本', () => {
  const html = previewHtml({ cspSource: 'https://面板', styleUri: '样式', scriptUri: '脚本' });
  expect(/http-equiv="Content-Security-Policy" content="([^"]*)"/.exec(html)?.[1]).toBe("default-src 'none'; style-src https://面板; script-src https://面板");
  expect(html).not.toMatch(/unsafe|https?:\/\/(?!面板)|style=|onclick/);
});
