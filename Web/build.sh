#!/usr/bin/env bash
# Builds the browser player and writes it into the program's sources: engine.wasm from the engine, the
# bridge and the runtime, and the page around it. Needs the Swift toolchain and python3, nothing else.
#
#   Web/build.sh            builds, and renews Sources/simulate/Generated/WebPlayer.swift
#   Web/build.sh --check    builds, and fails where that file holds anything else
set -euo pipefail
cd "$(dirname "$0")/.."
export LC_ALL=C

# The toolchain whose output is committed; another one may well build another engine that does the same.
toolchain="6.3.1"
out=".build-web"
mkdir -p "$out"

have="$(swiftc --version 2>&1 | sed -n 's/.*Swift version \([0-9.]*\).*/\1/p' | head -1)"
if [ "$have" != "$toolchain" ]; then
    echo "note: this is Swift $have; the committed player is built with $toolchain" >&2
fi
tools="$(dirname "$(readlink -f "$(command -v swiftc)")")"

mapfile -t sources < <(find Sources/SimEngine Web/bridge -name '*.swift' | sort)
# Small rather than fast: what is called from many places is not copied into each of them.
swiftc -c "${sources[@]}" -o "$out/engine.o" \
    -module-name SimEngine -parse-as-library -swift-version 6 -wmo -Osize -suppress-warnings \
    -target wasm32-unknown-none-wasm -enable-experimental-feature Embedded \
    -enforce-exclusivity=unchecked -Xfrontend -disable-stack-protector -Xfrontend -disable-incremental-llvm-codegen \
    -Xllvm -inline-threshold=-1000 -Xllvm -sil-inline-never-functions=6append
"$tools/clang" --target=wasm32-unknown-none-wasm -Oz -ffreestanding -fno-builtin -nostdlib \
    -mbulk-memory -c Web/runtime/runtime.c -o "$out/runtime.o"
# Packages for courses carry an engine of their own, which alone is linked with what they ask.
link() {
    "$tools/wasm-ld" "$out/engine.o" "$out/runtime.o" -o "$out/$1" --no-entry "${@:2}" \
        --export=sim_alloc --export=sim_free --export=sim_call --gc-sections --strip-all \
        --compress-relocations -O2 --stack-first -z stack-size=524288
}
link engine.wasm
link course.wasm --export=sim_course

python3 Web/pack.py "$out/engine.wasm" "$out/course.wasm" "$toolchain" "$@"
