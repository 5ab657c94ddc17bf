// 假的语言服务：答复只看文字本身，与规则语言无关，用来测试客户端。
//   含“错”的行报告一个错误；“指标 名称 分值”是指标；“用例 名称”是用例，名称含“不符”的不通过。
import {
  createConnection, DiagnosticSeverity, ProposedFeatures, TextDocuments, TextDocumentSyncKind, type Diagnostic, type Range,
} from 'vscode-languageserver/node';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import {
  ANALYZED, type CaseResult, type CompareParams, type CompareResult, type ExportParams, type ExportResult, type OutlineItem, type OutlineResult, type PreviewParams, type PreviewResult,
  type RuleCase, type RunCasesParams, type RunCasesResult,
} from '../../src/infrastructure/protocol';

const connection = createConnection(ProposedFeatures.all, process.stdin, process.stdout);
const documents = new TextDocuments(TextDocument);

connection.onInitialize(() => ({
  capabilities: { textDocumentSync: TextDocumentSyncKind.Incremental, hoverProvider: true },
  serverInfo: { name: '假的语言服务' },
}));

documents.onDidChangeContent(({ document }) => {
  const diagnostics = matches(document.uri, /错/).map(({ range }): Diagnostic =>
    ({ range, message: '这一行有错', severity: DiagnosticSeverity.Error, source: 'perfrules', code: 'PR0000' }));
  void connection.sendDiagnostics({ uri: document.uri, version: document.version, diagnostics });
  void connection.sendNotification(ANALYZED, { uri: document.uri, version: document.version });
});

connection.onHover(() => ({ contents: { kind: 'markdown', value: `进程 ${process.pid}` } }));

connection.onRequest('perfrules/outline', ({ uri }: { uri: string }): OutlineResult => ({
  items: matches(uri, /^指标 (\S+) (\S+)/).map(({ groups: [name = '', points = ''], range }): OutlineItem =>
    ({ name, level: '三级指标', points, note: '', range, selectionRange: range, children: [] })),
}));

connection.onRequest('perfrules/cases', ({ uri }: { uri: string }) => ({ cases: casesOf(uri) }));

connection.onRequest('perfrules/runCases', ({ uri, names, coverage }: RunCasesParams): RunCasesResult => ({
  results: casesOf(uri).filter((c) => names?.includes(c.name) ?? true).map(({ name, range }): CaseResult => {
    const passed = !name.includes('不符');
    return { name, range, passed, message: passed ? '' : '应得2分，实得1分', details: [] };
  }),
  coverage: coverage ? matches(uri, /^指标/).map(({ range }, i) => ({ uri, range, hits: i, title: '' })) : [],
}));

connection.onRequest('perfrules/preview', ({ uri, data }: PreviewParams): PreviewResult => ({
  framework: '假的框架',
  isStale: false,
  units: [{ name: '甲', total: String(matches(uri, /^指标/).length), possible: null, grade: null, items: [], errors: [] }],
  problems: [`${data.length}个数据文件`],
}));

connection.onRequest('perfrules/compare', ({ other }: CompareParams): CompareResult => ({ html: `<p>${other}</p>` }));
connection.onRequest('perfrules/export', ({ data, format }: ExportParams): ExportResult => ({ content: `${format} ${data.length}` }));

const casesOf = (uri: string): RuleCase[] => matches(uri, /^用例 (\S+)/).map(({ groups: [name = ''], range }) => ({ name, range }));

function matches(uri: string, pattern: RegExp): { groups: string[]; range: Range }[] {
  const text = documents.get(uri)?.getText() ?? readFileSync(fileURLToPath(uri), 'utf8');
  return text.split('\n').flatMap((line, i) => {
    const match = pattern.exec(line);
    if (!match) return [];
    const range = { start: { line: i, character: match.index }, end: { line: i, character: match.index + match[0].length } };
    return [{ groups: match.slice(1), range }];
  });
}

documents.listen(connection);
connection.listen();
