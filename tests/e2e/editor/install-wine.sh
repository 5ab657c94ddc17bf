#!/usr/bin/env bash
# 装上 Wine，标准输出只有一行：它的路径。Debian 的 wine64 包不带命令，程序在 /usr/lib/wine。
set -euo pipefail

wine=/usr/lib/wine/wine64
if [ ! -x "$wine" ]; then
  sudo=""
  [ "$(id -u)" -eq 0 ] || sudo=sudo
  export DEBIAN_FRONTEND=noninteractive
  { $sudo apt-get install -y -qq --no-install-recommends wine64 ||
    { $sudo apt-get update -qq && $sudo apt-get install -y -qq --no-install-recommends wine64; }; } >&2
fi
[ -x "$wine" ] || { echo "没有装上 $wine" >&2; exit 1; }
echo "$wine"
