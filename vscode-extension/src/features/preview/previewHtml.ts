/** 面板用到的文件和脚本的来源。 */
export interface PreviewResources {
  readonly cspSource: string;
  readonly styleUri: string;
  readonly scriptUri: string;
}

/** 面板的空白页：内容全由脚本按收到的消息写成；除扩展自带的样式和脚本外什么都不许加载。 */
export function previewHtml({ cspSource, styleUri, scriptUri }: PreviewResources): string {
  return `<!DOCTYPE html>
<html lang="zh-CN">
<head>
  <meta charset="utf-8">
  <meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src ${cspSource}; script-src ${cspSource}">
  <title>评分预览</title>
  <link rel="stylesheet" href="${styleUri}">
</head>
<body>
  <main id="preview" aria-live="polite"></main>
  <script src="${scriptUri}"></script>
</body>
</html>`;
}
