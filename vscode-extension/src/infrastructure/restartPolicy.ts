const MOST_RESTARTS = 4;
const WINDOW_MILLISECONDS = 3 * 60 * 1000;

/** 服务意外退出之后要不要重新启动：短时间内接连退出就不再启动。 */
export class RestartPolicy {
  private exits: readonly number[] = [];

  constructor(private readonly now: () => number) {}

  /** 记下一次意外退出。 */
  mayRestart(): boolean {
    const now = this.now();
    this.exits = [...this.exits.filter((t) => now - t < WINDOW_MILLISECONDS), now];
    return this.exits.length <= MOST_RESTARTS;
  }
}
