// 面板和扩展之间的消息。
import type { Range } from 'vscode-languageserver-protocol';
import type { PreviewResult } from '../../infrastructure/protocol';

/** 面板要显示的全部内容。 */
export type PreviewState =
  | { readonly kind: 'noData' }
  | { readonly kind: 'noAnswer'; readonly files: readonly string[]; readonly reason: string }
  | { readonly kind: 'scored'; readonly files: readonly string[]; readonly result: PreviewResult };

export type ToPanel = { readonly type: 'show'; readonly state: PreviewState };

export type FromPanel =
  | { readonly type: 'ready' }
  | { readonly type: 'chooseData' }
  | { readonly type: 'export' }
  | { readonly type: 'reveal'; readonly uri: string; readonly range: Range };
