#!/bin/sh
# Ends the program again and again while it restores the best weights of a run and writes its results over
# those of another, and says whether a folder was ever found that holds files of both, or anything was left behind.
# Before it is told, the program is made to stand still, so that what it was at then is known.
#   src/dev/kill-while-writing.sh [TIMES] [KILL|INT|TERM]
# KILL leaves it no time; after INT (Ctrl-C) and TERM it must also end with 130 and 143, without a stack trace, and
# leave nothing beside the folder. Needs Linux, a built program (target/classes, target/lib), GNU env and python3.
set -eu
times=${1:-40}
signal=${2:-KILL}
cd "$(dirname "$0")/../.."
place=$(mktemp -d)
trap 'rm -rf "$place"' EXIT
java=${JAVA_HOME:+$JAVA_HOME/bin/}java
# What a script starts in the background ignores Ctrl-C, unless told otherwise.
program="env --default-signal=INT $java -XX:TieredStopAtLevel=1 --enable-native-access=ALL-UNNAMED -cp target/classes:target/lib/* gradlab.GradLab"

experiment() {
    cat > "$place/$1/one.json" <<END
{"format": "gradlab/experiment", "version": 1, "name": "$1",
 "data": {"source": {"type": "circles", "samples": 20000}},
 "model": {"layers": [{"type": "dense", "units": $2, "activation": "relu"},
                      {"type": "dense", "units": 1, "activation": "sigmoid"}]},
 "training": {"loss": "binary_crossentropy", "optimizer": "sgd", "batch_size": 20000, "epochs": $3,
              "early_stopping": {"monitor": "loss", "patience": 50, "restore_best_weights": true}}}
END
}

mkdir "$place/a" "$place/b"
experiment a 400 3
experiment b 300 2

# How long one takes in all: what is killed at its end is writing.
begin=$(date +%s%N)
$program train "$place/a/one.json" --out "$place/out" --quiet > "$place/said" 2>&1 ||
    { cat "$place/said"; exit 1; }
whole=$(( ($(date +%s%N) - begin) / 1000000 ))
mixed=0 working=0 writing=0 unclean=0 i=0
ends=$([ "$signal" = INT ] && echo 130 || echo 143)
while [ "$i" -lt "$times" ]; do
    which=$([ $((i % 2)) = 0 ] && echo b || echo a)
    $program train "$place/$which/one.json" --out "$place/out" --quiet > "$place/said" 2>&1 &
    process=$!
    # Half of the times any moment of its second half, where training ends; else from 0 to 200 ms after it began to write.
    python3 - "$place" "$process" "$whole" $((i / 2 % 2)) "$signal" > "$place/at" <<'END'
import os, random, signal, sys, time
place, process, whole, early = sys.argv[1], sys.argv[2], int(sys.argv[3]) / 1000, sys.argv[4] == "1"
part = os.path.join(place, "out", ".one-%s.part" % process)
def state():
    try:
        return open("/proc/%s/stat" % process).read().rpartition(")")[2].split()[0]
    except FileNotFoundError:
        return "Z"
def stands():
    try:
        return os.stat(os.path.join(place, "out", "one")).st_ino
    except FileNotFoundError:
        return None
before = stands()
if early:
    time.sleep(whole * (0.5 + 0.5 * random.random()))
else:
    while state() not in "ZX" and not os.path.exists(part):
        time.sleep(0.0005)
    time.sleep(random.random() * 0.2)
if state() not in "ZX":
    os.kill(int(process), signal.SIGSTOP)
while state() not in "TZX":
    time.sleep(0.0005)
# Where its results are in their place, it may have been ending by itself.
over = state() != "T" or not os.path.exists(part) and stands() != before
print("over" if over else "writing" if os.path.exists(part) else "working")
if state() == "T":
    os.kill(int(process), getattr(signal, "SIG" + sys.argv[5]))
    os.kill(int(process), signal.SIGCONT)
END
    at=$(cat "$place/at")
    case $at in
        working) working=$((working + 1)) ;;
        writing) writing=$((writing + 1)) ;;
    esac
    code=0
    wait "$process" 2> /dev/null || code=$?
    if [ "$signal" != KILL ]; then
        if grep -n "Exception\|^[[:space:]]*at " "$place/said" || [ "$(ls -A "$place/out")" != one ] ||
            { [ "$at" != over ] && [ "$code" != "$ends" ]; }; then
            echo "no clean end (exit code $code, while $at): $(ls -A "$place/out" | tr '\n' ' ')"
            cat "$place/said"
            unclean=$((unclean + 1))
        fi
        [ -z "${VERBOSE:-}" ] || echo "exit code $code, while $at: $(tr '\n' '|' < "$place/said")"
    fi
    python3 - "$place/out" "$signal" <<'END' || mixed=$((mixed + 1))
import json, os, sys, zipfile
folder = os.path.join(sys.argv[1], "one")
if not os.path.isdir(folder):
    print("no folder, to be put back: " + str(os.listdir(sys.argv[1])))
    sys.exit(0)
run = zipfile.ZipFile(os.path.join(folder, "run.gradlab"))
assert run.testzip() is None
inside = json.loads(run.read("history.json"))
beside = json.load(open(os.path.join(folder, "history.json")))
weights = json.load(open(os.path.join(folder, "weights.json")))
rows = open(os.path.join(folder, "history.csv")).read().count("\n") - 1
json.load(open(os.path.join(folder, "predictions.json")))
units = {"a": 400, "b": 300}[inside["experiment"]["name"]]
epochs = {"a": 3, "b": 2}[inside["experiment"]["name"]]
# Told to end, a run may have fewer epochs than were asked for, and says so.
whole = rows == epochs or sys.argv[2] != "KILL" and inside["outcome"]["reason"] == "cancelled"
same = inside == beside and len(weights[0]["bias"]) == units and whole
if not same:
    print("files of two runs stand side by side")
sys.exit(0 if same else 1)
END
    i=$((i + 1))
done
$program train "$place/a/one.json" --out "$place/out" --quiet > "$place/said" 2>&1
echo "$times runs ($whole ms each): $writing ended by $signal while they wrote, $working before, $mixed folders mixed, $unclean ends unclean"
echo "left in the output folder after the next run: $(ls -A "$place/out" | tr '\n' ' ')"
[ "$mixed" = 0 ] && [ "$unclean" = 0 ] && [ "$(ls -A "$place/out")" = one ]
