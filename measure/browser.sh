#!/bin/sh
# Times the console in a browser over a store: STORE. Needs chromium and npm, as .ci/run does.
here=$(CDPATH='' cd -- "$(dirname -- "$0")/.." && pwd) store=${1:?a store} log=$(mktemp)
"$here/tadmor" serve --store "$store" --port 0 2>"$log" &
serving=$!
trap 'kill "$serving"; wait "$serving"; rm -f "$log"' EXIT
address=
for _ in $(seq 120); do
    address=$(sed -n 's/.* at \(http[^;]*\);.*/\1/p' "$log")
    [ -z "$address" ] && kill -0 "$serving" 2>/dev/null || break
    sleep 1
done
[ -n "$address" ] || { cat "$log" >&2; exit 1; }
cd "$here/server/web" && { [ -d node_modules ] || npm ci --no-audit --no-fund --loglevel=error >&2; } && npm run --silent speed -- "$address"
