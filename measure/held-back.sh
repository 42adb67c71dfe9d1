#!/bin/sh
# Copies the attribution documents that training holds back: DATA TARGET. Names are sorted by byte, as the trainer does.
data=${1:?the data folder} target=${2:?a folder to make}
mkdir -p "$target/text" "$target/attributions" || exit 1
LC_ALL=C ls "$data/attribution/attributions" | grep '\.ann$' | LC_ALL=C sort | awk 'NR % 10 == 0' | while read -r name; do
    document=$(printf '%s' "$name" | sed 's/_[0-9a-f]\{4\}\.ann$//')
    cp "$data/attribution/attributions/$name" "$target/attributions/" && cp "$data/attribution/text/$document.txt" "$target/text/"
done
