// vscode 模块的替身：只有被测的文件用到的几个类，只记下给它的东西。
export class Position {
  constructor(readonly line: number, readonly character: number) {}

  isBeforeOrEqual(other: Position): boolean {
    return this.line < other.line || (this.line === other.line && this.character <= other.character);
  }
}

export class Range {
  constructor(readonly start: Position, readonly end: Position) {}

  contains(position: Position): boolean {
    return this.start.isBeforeOrEqual(position) && position.isBeforeOrEqual(this.end);
  }
}

export class Uri {
  private constructor(private readonly text: string) {}

  static parse(text: string): Uri {
    return new Uri(text);
  }

  get path(): string {
    return this.text.replace(/^file:\/\//, '');
  }

  toString(): string {
    return this.text;
  }
}

export class Location {
  constructor(readonly uri: Uri, readonly range: Range) {}
}

export class TestMessage {
  location: Location | undefined;

  constructor(readonly message: string) {}
}

export class TestCoverageCount {
  constructor(readonly covered: number, readonly total: number) {}
}

export class FileCoverage {
  constructor(readonly uri: Uri, readonly statementCoverage: TestCoverageCount) {}
}

export class BranchCoverage {
  constructor(readonly executed: number, readonly location: Range, readonly label: string) {}
}

export class StatementCoverage {
  constructor(readonly executed: number, readonly location: Range, readonly branches: readonly BranchCoverage[]) {}
}

export class EventEmitter<T> {
  private readonly listeners: ((value: T) => void)[] = [];

  readonly event = (listener: (value: T) => void): void => { this.listeners.push(listener); };

  fire(value: T): void {
    for (const listener of this.listeners) listener(value);
  }
}

export class ThemeIcon {
  constructor(readonly id: string) {}
}

export class TreeItem {
  constructor(readonly label: string, readonly collapsibleState: TreeItemCollapsibleState) {}
}

export enum TreeItemCollapsibleState { None, Collapsed, Expanded }

export const workspace = { openTextDocument: (): Promise<void> => Promise.resolve() };
