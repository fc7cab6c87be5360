#!/usr/bin/env bash
# Runs Parley and other tools over the same documents, one after the other, and prints their scores and their processor time.
#
# usage: run.sh quotations DOCUMENTS.jsonl [SCORER.py]    Parley and CoreNLP's quotation pipeline
#        run.sh times      DOCUMENTS.jsonl [SCORER.py]    Parley, HeidelTime and CoreNLP's SUTime
#
# DOCUMENTS.jsonl holds one document a line: {"id", "published", "text"}, and what the scorer wants. CoreNLP and HeidelTime
# (GPL) come from Maven Central on first use, about 500 MB, and need 3 GB of memory. The time of the others is without
# loading. Parley's time for quotations is that of the whole process with nothing left out, loading as well; for times it
# is that of its reader of times alone, over and over, for the rest of the process does far more than the others.
set -eu
what=${1:?usage: run.sh quotations|times DOCUMENTS.jsonl [SCORER.py]} documents=$(realpath "${2:?which documents?}")
scorer=${3:+$(realpath "$3")}
here=$(cd "$(dirname "$0")" && pwd) root=$(cd "$(dirname "$0")/../.." && pwd)
case $what in
    quotations) format=attributions peers=corenlp-quotations ;;
    times) format=times peers="heideltime corenlp-times" ;;
    *) echo "run.sh: no such comparison: $what" >&2; exit 2 ;;
esac
out=$(mktemp -d)
trap 'rm -rf "$out"' EXIT
[ -f "$here/target/classpath" ] || mvn -q -B -Dquick -f "$here/pom.xml" package
score() { [ -z "$scorer" ] || python3 "$scorer" "$documents" "$1" || true; }

"$root/parley" --version >/dev/null
count=$(grep -c . "$documents")
TIMEFORMAT='%U %S'
spent=$({ time "$root/parley" read --quiet --format $format -o "$out/parley" "$documents" 2>"$out/parley.log" || [ $? -eq 1 ]; } 2>&1)
own=$(awk -v n="$count" '{ printf "%.2f", n / ($1 + $2) }' <<<"$spent")
awk -v n="$count" -v r="$own" -v s="$spent" 'BEGIN { split(s, t, " ")
    printf "parley: %d documents, %.1f s of processor time, loading and all: %s documents a second\n", n, t[1] + t[2], r }'
if [ "$what" = times ]; then
    [ -d "$root/bench/target/classes" ] || mvn -q -B -Dquick -DskipTests -f "$root/pom.xml" -pl bench -am package
    rate=$(java -cp "$root/bench/target/classes:$root/app/target/parley.jar" org.parley.bench.TimesRun "$documents" --rate 60)
    echo "parley, its reader of times alone: $rate"
    own=$(grep -o '[0-9.]* documents' <<<"${rate//,/}" | tail -n 1 | grep -o '[0-9.]*')
fi
score "$out/parley"
for peer in $peers; do
    line=$(java -Xmx3g -cp "$here/target/classes:$(cat "$here/target/classpath")" org.parley.bench.peers.Peer \
        "$peer" "$documents" "$out/$peer" 2>"$out/$peer.log") || { tail -n 20 "$out/$peer.log" >&2; exit 1; }
    echo "$line"
    awk -v own="$own" '{ printf "parley is %.1f times as fast\n", own / $(NF - 3) }' <<<"$line"
    score "$out/$peer"
done
