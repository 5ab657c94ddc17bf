#!/usr/bin/env bash
# 命令行端到端：像读者一样调用 perfrules，分数从输出的 JSON 里逐个核对。
# 每项一行“通过 …”或“失败 …”，全部跑完时最后一行是“完成”；有失败则退出码为 1。
set -uo pipefail
cd "$(dirname "$0")/../.."

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
failures=0

perfrules() { dotnet run --project src/PerfRules.Cli -c Release --no-build -- "$@"; }

report() {
  if [ "$1" -eq 0 ]; then
    echo "通过 $2"
  else
    echo "失败 $2"
    failures=$((failures + 1))
    sed 's/^/  | /' "$work/out" "$work/err" | head -20
  fi
}

# expect_exit 题目 退出码 参数…：还要求从不出现堆栈。
expect_exit() {
  local title=$1 expected=$2 code=0
  shift 2
  timeout 60 dotnet run --project src/PerfRules.Cli -c Release --no-build -- "$@" >"$work/out" 2>"$work/err" || code=$?
  [ "$code" -eq "$expected" ] && ! grep -qE '^ +at |Unhandled|Exception' "$work/out" "$work/err"
  report $? "$title（退出码 $expected，实际 $code）"
}

# expect_scores 题目 规则 数据 名称=得分…
expect_scores() {
  local title=$1 rules=$2 data=$3
  shift 3
  perfrules score "$rules" --data "$data" --format json >"$work/out" 2>"$work/err" &&
    node tests/e2e/scores.mjs "$work/out" "$@" 2>>"$work/err"
  report $? "$title"
}

expect_scores "福田区2022 投推和企服中心" rules/福田区/2022.prules rules/福田区/data/投推和企服中心-2022.json \
  总分=96.76 政府采购执行情况=1.15 财务合规性=2.46 编外人员控制率=0.00 预算执行率=5.15
expect_scores "福田区2022 香蜜湖" rules/福田区/2022.prules rules/福田区/data/香蜜湖-2023.json \
  总分=96.93 预算执行率=5.93 编外人员控制率=0.00
expect_scores "盐田区2023 区委办" rules/盐田区/2023.prules rules/盐田区/data/区委办-2023.json \
  总分=94.91 绩效指标明确性=3.00 政府采购执行情况=1.98 财务合规性=2.95 编外人员控制率=0.00 公用经费控制率=4.00 预算执行率=5.98

expect_exit "全部规则没有错误" 0 check rules
expect_exit "规则自带的用例全部通过" 0 test rules
expect_exit "全部规则已是规范版式" 0 format --check rules
expect_exit "由主管部门制定的尚未填写，不能评分" 1 score rules/示例/教程/共性框架-2024.prules --data rules/示例/教程/data/五街道-2024.json

# expect_coverage 规则：用例的覆盖是100%。
expect_coverage() {
  perfrules test "$1" --coverage >"$work/out" 2>"$work/err" && grep -q '^  合计 100.0%' "$work/out"
  report $? "用例的覆盖 100%：$1"
}

expect_coverage rules/福田区/2022.prules
expect_coverage rules/盐田区/2023.prules
expect_coverage rules/示例/教程/街道-2024.prules

for engine in reference compiled; do
  perfrules score rules/示例/教程/街道-2024.prules --data rules/示例/教程/data/五街道-2024.json --format csv --engine "$engine" >"$work/out" 2>"$work/err" &&
    cut -d, -f1,3,4 "$work/out" | tail -n +2 | tr '\n' ' ' |
      grep -qx '东湖街道,100.00,优 西山街道,80.75,良 南苑街道,89.00,良 北桥街道,81.00,中 中洲街道,34.33,差 '
  report $? "教程：五个街道一起评分（$engine）"
done

perfrules score rules/福田区/2022.prules --data rules/福田区/data/香蜜湖-2023.json --format json --engine reference >"$work/reference" 2>"$work/err" &&
  perfrules score rules/福田区/2022.prules --data rules/福田区/data/香蜜湖-2023.json --format json --engine compiled >"$work/out" 2>>"$work/err" &&
  cmp "$work/reference" "$work/out" 2>>"$work/err"
report $? "两个引擎的结果一字不差"

: >"$work/empty.prules"
head -c 5000 /bin/sh >"$work/binary.prules"
printf '\xbf\xf2\xbc\xdc \xca\xbe\xc0\xfd\xc7\xf8 2023\xc4\xea\xb6\xc8\n' >"$work/gb18030.prules"
head -c 1000000 /dev/zero | tr '\0' '(' >"$work/brackets.prules"
node -e 'process.stdout.write("框架 深 2023年度\n口径\n  甲＝" + "(".repeat(10000) + "1" + ")".repeat(10000) + "\n")' >"$work/deep.prules"
{ cat rules/示例/示例区-2023.prules; printf '\xe6\xa1'; } >"$work/cut.prules"
for file in empty binary gb18030 brackets deep cut; do
  expect_exit "坏文件 $file 有诊断而不崩溃" 1 check "$work/$file.prules"
done
expect_exit "没有的命令是用法错误" 2 没有这个命令

# README 里设置 git difftool 的命令，原样运行。
difftool() {
  local program=$PWD repository=$work/repository setup
  setup=$(grep -m1 '^git config difftool' README.md) || return 1
  mkdir -p "$work/bin" "$repository"
  printf '#!/bin/sh\nexec dotnet "%s/src/PerfRules.Cli/bin/Release/net10.0/perfrules.dll" "$@"\n' "$program" >"$work/bin/perfrules"
  chmod +x "$work/bin/perfrules"
  cp -r rules "$repository"
  (
    cd "$repository" && export PATH="$work/bin:$PATH" &&
      git init -q && git add . && git -c user.name=e2e -c user.email=e2e@example.com commit -qm 初版 &&
      sed -i 's/满意度≥95%的，得6分/满意度≥96%的，得6分/; s/90%≤满意度＜95%/90%≤满意度＜96%/' rules/福田区/2022.prules &&
      eval "$setup" && git difftool -y -t perfrules -- '*.prules'
  ) >"$work/out" 2>"$work/err" && grep -q '“公众或服务对象满意度”分档的界限有调整' "$work/out" && grep -q '比较“rules/福田区/2022.prules”' "$work/err"
}

difftool
report $? "git difftool 用政策的话说明改动"

# README 里设置 textconv 的命令，原样运行：只换了版式、注释的没有差异，改了的只列出那一行。
textconv() {
  local repository=$work/repository setup
  setup=$(grep -m1 '^git config diff.perfrules.textconv' README.md) || return 1
  (
    cd "$repository" && export PATH="$work/bin:$PATH" && git checkout -q . && eval "$setup" &&
      sed -i 's/^三级指标/   三级指标/; s/（5分）/( 5分 )/; 1a // 只是注释\n' rules/盐田区/2023.prules && ! git diff --quiet --no-textconv &&
      [ -z "$(git diff -- rules/盐田区/2023.prules | grep '^@@')" ] &&
      sed -i 's/满意度≥95%的，得6分/满意度≥96%的，得6分/' rules/福田区/2022.prules && git diff -U0 >"$work/lines"
  ) >"$work/out" 2>"$work/err" && cat "$work/lines" >>"$work/out" &&
    [ "$(grep -c '^[-+] ' "$work/lines")" = 2 ] && grep -q '^+ *满意度≥96%的，得6分；' "$work/lines"
}

textconv
report $? "git diff 逐行比较规范的版式"

echo "完成"
[ "$failures" -eq 0 ]
