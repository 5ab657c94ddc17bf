// 一步一行“通过 …”或“失败 …”，最后一行是“完成”；失败的一步留下截图。
import * as path from 'node:path';

export class Report {
  constructor(out) {
    this.out = out;
    this.failures = 0;
  }

  async step(title, body, vs) {
    const start = performance.now();
    try {
      await body();
      console.log(`通过 ${title}（${Math.round(performance.now() - start)} 毫秒）`);
    } catch (error) {
      this.failures++;
      console.log(`失败 ${title}：${error.stack}`);
      await vs?.screenshot(path.join(this.out, `失败-${this.failures}.png`)).catch(() => undefined);
    }
  }

  finish() {
    console.log('完成');
    process.exitCode = this.failures > 0 ? 1 : 0;
  }
}
