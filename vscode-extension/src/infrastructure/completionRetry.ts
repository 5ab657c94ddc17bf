import type { CompletionMiddleware } from 'vscode-languageclient/node';

/**
 * 等补全的时候又输入了几个字，服务不答旧的，编辑器会当作没有可补的：按新的条文再问一次。
 */
export const askAgainWhenOutdated: NonNullable<CompletionMiddleware['provideCompletionItem']> = async (document, position, context, token, next) => {
  for (;;) {
    const { version } = document;
    const result = await next(document, position, context, token);
    if (result || token.isCancellationRequested || document.version === version) return result;
  }
};
