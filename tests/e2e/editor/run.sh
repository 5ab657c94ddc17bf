#!/usr/bin/env bash
# 编辑器的全部测试，便宜的在前：扩展的规范和单元测试、打包、Wine 里的 Windows 服务器、扩展宿主里的测试、真实 VS Code 里的端到端测试。
# 每项一行“通过 …”或“失败 …”，全部跑完时最后一行是“完成”；截图和日志在 artifacts/e2e-editor。
set -uo pipefail
cd "$(dirname "$0")/../../.."
here=tests/e2e/editor
extension=vscode-extension
out=$PWD/artifacts/e2e-editor
rm -rf "$out"
mkdir -p "$out"

# phase 题目 命令…：失败则到此为止。
phase() {
  local title=$1
  shift
  if "$@" >"$out/phase.log" 2>&1; then
    echo "通过 $title"
  else
    echo "失败 $title"
    tail -60 "$out/phase.log" | sed 's/^/  | /'
    exit 1
  fi
}

# vitest 的各个测试用例各算一项。
unit_tests() {
  local title=$1 script=$2 log=$out/$2.log
  (cd "$extension" && npm run -s "$script" -- --reporter=verbose --no-color) >"$log" 2>&1
  local code=$?
  sed -nE 's/^ *✓ /通过 /p; s/^ *× /失败 /p' "$log"
  [ "$code" -eq 0 ] && return
  grep -qE '^ *× ' "$log" || echo "失败 $title"
  tail -80 "$log" | sed 's/^/  | /'
}

# steps 没有跑完时的说法 名称 命令…：命令每项印一行“通过”或“失败”，最后是“完成”；输出放在以名称命名的文件夹里。
steps() {
  local unfinished=$1 name=$2
  shift 2
  "$@" --out "$out/$name" | tee "$out/$name.log" | grep -E '^(通过|失败) '
  grep -q '^完成$' "$out/$name.log" || echo "失败 $unfinished"
}

in_extension() { (cd "$extension" && "$@"); }
package() { local files=("$extension"/artifacts/perfrules-*-"$1".vsix); echo "${files[0]}"; }
install_wine() { bash "$here/install-wine.sh" >"$out/wine"; }
install_vscode() { bash "$here/install-code-server.sh" >"$out/vscode-folder"; }

phase "安装扩展的依赖" in_extension npm ci --ignore-scripts --no-audit --no-fund --loglevel=error
phase "着色语法与词法文件一致" in_extension npm run -s test:grammar
phase "类型" in_extension npm run -s typecheck
phase "代码规范" in_extension npm run -s lint
unit_tests "扩展的单元测试" test:unit
phase "打包 linux-x64、win-x64" in_extension npm run -s package
unit_tests "核对打好的包" test:package
phase "安装 Wine" install_wine
steps "Windows 的服务器没有跑完" windows node "$here/windows.mjs" --wine "$(cat "$out/wine")" --vsix "$(package win-x64)" --rules rules
phase "安装 VS Code" install_vscode
vscode=$(cat "$out/vscode-folder")
phase "打包扩展宿主里的测试" in_extension npm run -s build -- --tests
steps "扩展宿主里的测试没有跑完" host node "$here/hostTests.mjs" --vscode "$vscode" --extension "$extension" --tests "$extension/dist/test/host.js"
steps "端到端测试没有跑完" editor node "$here/editor.mjs" --vscode "$vscode" --vsix "$(package linux-x64)"
echo 完成
