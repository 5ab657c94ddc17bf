import * as vscode from 'vscode';
import type { CoveredPlace } from '../../infrastructure/protocol';
import { toRange } from '../../infrastructure/ranges';

/** 一个文件的覆盖，带着各处的详情。 */
export class RulesCoverage extends vscode.FileCoverage {
  private constructor(uri: vscode.Uri, total: vscode.TestCoverageCount, readonly details: readonly vscode.StatementCoverage[]) {
    super(uri, total);
  }

  static of(uri: vscode.Uri, places: readonly CoveredPlace[]): RulesCoverage {
    const covered = places.filter((p) => p.hits > 0).length;
    return new RulesCoverage(uri, new vscode.TestCoverageCount(covered, places.length), places.map(toStatement));
  }
}

/** 按文件分组。 */
export function caseCoverage(places: readonly CoveredPlace[]): RulesCoverage[] {
  const files = new Map<string, CoveredPlace[]>();
  for (const place of places) files.set(place.uri, [...(files.get(place.uri) ?? []), place]);
  return [...files].map(([uri, inFile]) => RulesCoverage.of(vscode.Uri.parse(uri), inFile));
}

// 分支的名称显示在悬停里，用来说明这是哪一档、哪一条例外。
function toStatement({ range, hits, title }: CoveredPlace): vscode.StatementCoverage {
  const place = toRange(range);
  return new vscode.StatementCoverage(hits, place, title === '' ? [] : [new vscode.BranchCoverage(hits, place, title)]);
}
