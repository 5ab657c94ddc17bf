#!/usr/bin/env bash
# 比较的网页报告：用真实的两部框架和数据生成，在无界面的浏览器里打开核对。
# 每项一行“通过 …”或“失败 …”，全部跑完时最后一行是“完成”；截图在 artifacts/e2e-report。
set -uo pipefail
cd "$(dirname "$0")/../../.."
out=$PWD/artifacts/e2e-report
rm -rf "$out"
mkdir -p "$out"

# 浏览器的驱动是扩展的开发依赖。
if [ ! -d vscode-extension/node_modules/playwright-core ]; then
  (cd vscode-extension && npm ci --ignore-scripts --no-audit --no-fund --loglevel=error) >"$out/npm.log" 2>&1 || { echo "失败 安装浏览器的驱动"; exit 1; }
fi

perfrules() { dotnet run --project src/PerfRules.Cli -c Release --no-build -- "$@"; }

node tests/e2e/report/units.mjs rules/福田区/data/香蜜湖-2023.json 60 >"$out/generated.json"
for format in json html; do
  perfrules diff rules/福田区/2022.prules rules/盐田区/2023.prules --out "$out/report.$format" --data \
    rules/福田区/data/投推和企服中心-2022.json rules/福田区/data/香蜜湖-2023.json rules/盐田区/data/区委办-2023.json "$out/generated.json" \
    >"$out/diff.log" 2>&1 || { echo "失败 生成 $format 报告"; sed 's/^/  | /' "$out/diff.log"; exit 1; }
done
node tests/e2e/report/report.mjs --html "$out/report.html" --json "$out/report.json" --out "$out"
