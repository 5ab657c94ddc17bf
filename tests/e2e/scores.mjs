// 从评分结果的 JSON 中核对得分：node scores.mjs 文件 名称=得分……
import { readFileSync } from "node:fs";

const [file, ...expected] = process.argv.slice(2);
const unit = JSON.parse(readFileSync(file, "utf8"))["结果"][0];
const scores = new Map([["总分", unit["总分"]]]);
const collect = (items) => {
  for (const item of items ?? []) {
    if (!scores.has(item["名称"])) scores.set(item["名称"], item["得分"]);
    collect(item["子项"]);
  }
};
collect(unit["指标"]);

const wrong = expected.map((pair) => pair.split("=")).filter(([name, score]) => scores.get(name) !== Number(score));
for (const [name, score] of wrong) console.error(`${name}：应得 ${score}，实得 ${scores.get(name)}`);
process.exit(wrong.length === 0 && unit["错误"].length === 0 ? 0 : 1);
