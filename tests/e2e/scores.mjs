// 从评分结果的 JSON 中核对得分：node scores.mjs 文件 名称=得分……
// 比较打印出来的数字本身（含小数位数），因此从文字里取数，不经过浮点数。
import { readFileSync } from "node:fs";

const [file, ...expected] = process.argv.slice(2);
const printed = JSON.parse(readFileSync(file, "utf8"), (key, value, context) =>
  typeof value === "number" ? (context?.source ?? String(value)) : value);
const unit = printed["结果"][0];
const scores = new Map([["总分", unit["总分"]]]);
const collect = (items) => {
  for (const item of items ?? []) {
    if (!scores.has(item["名称"])) scores.set(item["名称"], item["得分"]);
    collect(item["子项"]);
  }
};
collect(unit["指标"]);

const wrong = expected.map((pair) => pair.split("=")).filter(([name, score]) =>
  !scores.has(name) || Number(scores.get(name)) !== Number(score)
  || String(scores.get(name)).includes(".") && scores.get(name) !== score);
for (const [name, score] of wrong) console.error(`${name}：应得 ${score}，实得 ${scores.get(name)}`);
process.exit(wrong.length === 0 && unit["错误"].length === 0 ? 0 : 1);
