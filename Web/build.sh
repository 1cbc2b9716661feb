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
# Small rather than fast: what is called from many places is not copied into each of them. Swift alone
# would make code that can lie anywhere in memory, which an engine of its own need not: so it stops at
# LLVM's language, Web/lean.py makes it leaner there (docs/adr/0013), and clang makes the code. memory.copy
# is one call away, since each use of it is guarded at length.
swiftc -emit-ir "${sources[@]}" -o "$out/engine.swift.ll" \
    -module-name SimEngine -parse-as-library -swift-version 6 -wmo -Osize -suppress-warnings \
    -target wasm32-unknown-none-wasm -enable-experimental-feature Embedded \
    -enforce-exclusivity=unchecked -Xfrontend -disable-stack-protector \
    -Xfrontend -disable-incremental-llvm-codegen -Xfrontend -mergeable-traps \
    -Xllvm -inline-threshold=-1000 -Xllvm -sil-inline-never-functions=6append
sed 's/+bulk-memory,+bulk-memory-opt,/-bulk-memory,-bulk-memory-opt,/g' \
    "$out/engine.swift.ll" > "$out/engine.open.ll"
# A function may return several values at once, as Swift's do (every browser that can run the page knows
# that). What clang would do for speed is left out where it makes the code longer or less like its neighbors.
c=("$tools/clang" --target=wasm32-unknown-none-wasm -Oz -Xclang -target-abi -Xclang experimental-mv)
ir=("${c[@]}" -x ir -Wno-override-module -mno-bulk-memory -mno-bulk-memory-opt)
for plain in -inline-threshold=-1000 -bonus-inst-threshold=0 -scev-cheap-expansion-budget=0 -disable-lsr \
    -disable-machine-cse -pre-RA-sched=source; do
    ir+=(-mllvm "$plain")
done
python3 Web/lean.py whole "$out/engine.open.ll" "$out/engine.whole.ll"
"${ir[@]}" -S -emit-llvm "$out/engine.whole.ll" -o "$out/engine.parts.ll"
python3 Web/lean.py words "$out/engine.parts.ll" "$out/engine.ll"
"${ir[@]}" -c "$out/engine.ll" -o "$out/engine.o"
"${c[@]}" -c -ffreestanding -fno-builtin -mbulk-memory Web/runtime/runtime.c -o "$out/runtime.o"
"${c[@]}" -c -O2 -ffreestanding -fno-builtin -fwrapv -mbulk-memory -msimd128 Web/runtime/unpack.c -o "$out/unpack.o"
link=("$tools/wasm-ld" --no-entry --gc-sections --strip-all --compress-relocations -O2 --stack-first)
# Packages for courses carry an engine of their own, which alone is linked with what they ask.
engine() {
    "${link[@]}" "$out/engine.o" "$out/runtime.o" -o "$out/$1" -z stack-size=524288 "${@:2}" \
        --export=sim_alloc --export=sim_free --export=sim_call
}
engine engine.wasm
engine course.wasm --export=sim_course
python3 Web/sound.py "$out/engine.wasm"
python3 Web/sound.py "$out/course.wasm"
"${link[@]}" "$out/unpack.o" -o "$out/unpack.wasm"

# What packs runs here, and says of each bit what the page will say: so it is compiled from the same model.
"$tools/clang" -O2 -fwrapv Web/runtime/pack.c -o "$out/pack"
for module in engine course; do
    "$out/pack" "$out/$module.wasm" "$out/$module.packed"
done
python3 Web/pack.py "$out" "$toolchain" "$@"
