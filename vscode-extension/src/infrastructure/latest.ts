/**
 * 反复要做的同一件事：同时只做一次；正在做的时候又要做几次，做完之后再补做一次。
 */
export class Latest {
  private running: Promise<void> | undefined;
  private again = false;

  constructor(private readonly work: () => Promise<void>) {}

  /** 做完（包括补做的）才算完。 */
  request(): Promise<void> {
    if (this.running) {
      this.again = true;
      return this.running;
    }
    this.running = this.run().finally(() => { this.running = undefined; });
    return this.running;
  }

  private async run(): Promise<void> {
    do await this.work();
    while (this.takeAgain());
  }

  private takeAgain(): boolean {
    const again = this.again;
    this.again = false;
    return again;
  }
}
