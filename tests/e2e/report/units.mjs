// 由一个真实单位的数据变出许多单位，写到标准输出；每次都一样。用法：node units.mjs 数据 个数
import { readFileSync } from 'node:fs';

const [file, count] = process.argv.slice(2);
const base = JSON.parse(readFileSync(file, 'utf8'));
let state = 7;
const random = () => (state = (state * 1103515245 + 12345) % 2147483648) / 2147483648;
const upTo = (most) => Math.floor(random() * (most + 1));

const units = Array.from({ length: Number(count) }, (_, index) => {
  const unit = structuredClone(base);
  unit['单位'] = `第${index + 1}单位<办公室>`;
  Object.assign(unit['数据'], { 预算编制不符合项: upTo(5), 绩效目标不符合项: upTo(5), 未完成重点工作: upTo(1), 全年预算数: 1000 });
  let spent = 0;
  for (const quarter of '一二三四') {
    spent += 125 + upTo(200);
    unit['数据'][`${quarter}季度末累计支出`] = spent;
  }
  unit['数据']['满意度'] = (750 + upTo(250)) / 1000;
  return unit;
});
console.log(JSON.stringify(units, null, 1));
