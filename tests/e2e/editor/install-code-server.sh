#!/usr/bin/env bash
# 把 VS Code 的浏览器版（npm 包 code-server 里的 lib/vscode）装进缓存，标准输出只有一行：它的文件夹。
# 可以重复运行，也可以同时运行两个：装好的直接用，没有装完的看不见。
# 需要 Node 20（code-server 4.100.3 是支持它的最后一版）、npm、tar；ripgrep、chromium、中文字体和编译工具缺什么从 Debian 装什么。
set -euo pipefail

VERSION=4.100.3
NODE_MAJOR=20
INTEGRITY=sha512-q/Fh2DOxCRNhC/WiG/6sAhSKnj7ZACTVBaeeZ+rWjol//0FCbl/qg1ln5ecZ99jYcfqMxZZAyWcN+YBIo0DgpA==
# 日志、守护、终端各要一个；都不需要额外的开发包。
NATIVE_MODULES=(@vscode/spdlog native-watchdog node-pty)

say() { printf '安装 VS Code：%s\n' "$*" >&2; }
die() { say "$*"; exit 1; }

[[ $(node -p 'process.versions.node.split(".")[0]') == "$NODE_MAJOR" ]] || die "需要 Node $NODE_MAJOR，现在是 $(node -v)"

missing=()
need() { command -v "$1" >/dev/null || missing+=("$2"); }
need rg ripgrep
need chromium chromium
need fc-list fontconfig
need g++ g++
need make make
need python3 python3
command -v fc-list >/dev/null && [[ -n $(fc-list :lang=zh file) ]] || missing+=(fonts-noto-cjk)
if ((${#missing[@]})); then
  say "apt-get install ${missing[*]}"
  sudo=""
  [ "$(id -u)" -eq 0 ] || sudo=sudo
  export DEBIAN_FRONTEND=noninteractive
  { $sudo apt-get install -y -qq --no-install-recommends "${missing[@]}" ||
    { $sudo apt-get update -qq && $sudo apt-get install -y -qq --no-install-recommends "${missing[@]}"; }; } >&2
fi

cache=${XDG_CACHE_HOME:-$HOME/.cache}/perfrules-e2e
final=$cache/code-server-$VERSION-node$NODE_MAJOR-$(uname -m)-$(sha256sum "${BASH_SOURCE[0]}" | cut -c1-8)
mkdir -p "$cache"
exec 9>"$cache/.lock"
flock 9
if [[ -f $final/.complete ]]; then
  say "已在缓存：$final"
  echo "$final/vscode"
  exit 0
fi

rm -rf "$final"
work=$(mktemp -d "$cache/.work-XXXXXX")
trap 'rm -rf "$work"' EXIT

say "npm pack code-server@$VERSION"
(cd "$work" && npm pack --silent "code-server@$VERSION" >/dev/null)
tgz=$work/code-server-$VERSION.tgz
got=$(node -p '"sha512-" + require("crypto").createHash("sha512").update(require("fs").readFileSync(process.argv[1])).digest("base64")' "$tgz")
[[ $got == "$INTEGRITY" ]] || die "下载的包的摘要是 $got，应为 $INTEGRITY"
tar -xzf "$tgz" -C "$work" package/lib/vscode
mv "$work/package/lib/vscode" "$work/vscode"
rm -rf "$tgz" "$work/package"
say 'npm ci'
# --legacy-peer-deps：npm 11 因为一个对等依赖说锁文件不同步。
# --ignore-scripts：安装脚本要从别处下载编译好的程序，没有网络的地方下载不到；需要的在下面自己编译。
(cd "$work/vscode" && npm ci --legacy-peer-deps --ignore-scripts --omit=dev --no-audit --no-fund --loglevel=error >&2)

cd "$work/vscode"
ln -s node_modules node_modules.asar
mkdir -p node_modules/@vscode/ripgrep/bin
ln -s "$(command -v rg)" node_modules/@vscode/ripgrep/bin/rg
ln -s code-linux.sh bin/remote-cli/code-server
ln -s browser-linux.sh bin/helpers/browser.sh
gyp=$(npm root -g)/npm/node_modules/node-gyp/bin/node-gyp.js
[[ -f $gyp ]] || die "npm 里没有 node-gyp：$gyp"
prefix=$(dirname "$(dirname "$(readlink -f "$(command -v node)")")")
nodedir=()
[[ -f $prefix/include/node/node_version.h ]] && nodedir=(--nodedir="$prefix")
for module in "${NATIVE_MODULES[@]}"; do
  say "编译 $module"
  if ! (cd "node_modules/$module" && node "$gyp" rebuild -j "$(nproc)" "${nodedir[@]}") >"$work/gyp.log" 2>&1; then
    tail -40 "$work/gyp.log" >&2
    die "没有编译成 $module"
  fi
  rm -rf "node_modules/$module/build/Release/obj.target" "node_modules/$module/build/Release/.deps"
done

node out/server-main.js --version 2>/dev/null | grep -q '^1\.100\.3' || die 'VS Code 没有给出它的版本'
touch "$work/.complete"
rm -f "$work/gyp.log"
mv "$work" "$final"
trap - EXIT
say "装好了：$final"
echo "$final/vscode"
