// 与语言服务之间的自定义消息。文字都由服务给出，分数是已经写好的字符串，这里不作任何计算。空的项服务可以不写。
import type { Location, Position, Range } from 'vscode-languageserver-protocol';

/** 一个指标、评分点或明细行的得分。 */
export interface ScoredItem {
  readonly name: string;
  readonly path: string;
  readonly points: string;
  /** 算不出时没有。 */
  readonly score?: string | null;
  readonly deduction?: string | null;
  readonly explanation: string;
  readonly advice: readonly string[];
  readonly uri: string;
  readonly range: Range;
  readonly children: readonly ScoredItem[];
}

/** 一个单位的得分。 */
export interface ScoredUnit {
  readonly name: string;
  readonly total?: string | null;
  /** 算不出总分时，总分可能的最低和最高。 */
  readonly possible?: readonly [string, string] | null;
  readonly grade?: string | null;
  readonly items: readonly ScoredItem[];
  readonly errors: readonly string[];
}

export interface PreviewParams {
  readonly uri: string;
  readonly data: readonly string[];
  readonly unit?: string | null;
}

export interface PreviewResult {
  readonly framework: string;
  /** 条文现在有错误，用的是最近一次没有错误的条文。 */
  readonly isStale: boolean;
  readonly units: readonly ScoredUnit[];
  readonly problems: readonly string[];
}

export interface OutlineItem {
  readonly name: string;
  readonly level: string;
  readonly points: string;
  readonly note: string;
  readonly range: Range;
  readonly selectionRange: Range;
  readonly children: readonly OutlineItem[];
}

export interface OutlineResult {
  readonly items: readonly OutlineItem[];
}

export interface RuleCase {
  readonly name: string;
  readonly range: Range;
}

export interface CasesResult {
  readonly cases: readonly RuleCase[];
}

export interface RunCasesParams {
  readonly uri: string;
  /** 空为全部。 */
  readonly names: readonly string[] | null;
  readonly coverage: boolean;
}

export interface CaseResult {
  readonly name: string;
  readonly range: Range;
  readonly passed: boolean;
  readonly message: string;
  readonly details: readonly string[];
}

/** 条文里可以被用例用到的一处，和用到的次数。 */
export interface CoveredPlace {
  readonly uri: string;
  readonly range: Range;
  readonly hits: number;
  readonly title: string;
}

export interface RunCasesResult {
  readonly results: readonly CaseResult[];
  readonly coverage: readonly CoveredPlace[];
}

export type ExportFormat = 'json' | 'csv';

export interface ExportParams {
  readonly uri: string;
  readonly data: readonly string[];
  readonly format: ExportFormat;
}

export interface ExportResult {
  readonly content: string;
}

export interface CompareParams {
  readonly uri: string;
  readonly other: string;
}

export interface CompareResult {
  /** 不联网的网页，其中的链接执行 perfrules.revealPlace。 */
  readonly html: string;
}

/** 服务写的网页里的链接 perfrules.revealPlace 的参数。 */
export type RevealPlaceArguments = readonly [place: Location];

export interface AnalyzedParams {
  readonly uri: string;
  readonly version?: number | null;
}

/** 各请求的参数和结果。 */
export interface Requests {
  'perfrules/preview': { params: PreviewParams; result: PreviewResult };
  'perfrules/outline': { params: { uri: string }; result: OutlineResult };
  'perfrules/cases': { params: { uri: string }; result: CasesResult };
  'perfrules/runCases': { params: RunCasesParams; result: RunCasesResult };
  'perfrules/export': { params: ExportParams; result: ExportResult };
  'perfrules/compare': { params: CompareParams; result: CompareResult };
}

/** 服务每分析完一次就发一次；各视图据此刷新。 */
export const ANALYZED = 'perfrules/analyzed';

/** 服务给出的命令 perfrules.showReferences 的参数。 */
export type ShowReferencesArguments = readonly [uri: string, position: Position, locations: readonly Location[]];

/** 对一个请求的答复；没有答复的说明原因。 */
export type Answer<R> = { readonly isAnswered: true; readonly value: R } | { readonly isAnswered: false; readonly reason: string };
