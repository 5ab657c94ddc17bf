import type { Middleware } from 'vscode-languageclient/node';
import { openAllRules } from './workspaceRules';

/** 改名、查找引用要包括没有打开的规则文件。 */
export const wholeWorkspace: Pick<Middleware, 'provideRenameEdits' | 'provideReferences'> = {
  provideRenameEdits: async (document, position, newName, token, next) => {
    await openAllRules();
    return next(document, position, newName, token);
  },
  provideReferences: async (document, position, options, token, next) => {
    await openAllRules();
    return next(document, position, options, token);
  },
};
