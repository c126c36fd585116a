#!/usr/bin/env bash
# Shows that a sweep planned for a cluster comes to the same as one trained here: on a real Slurm of one node, this one. Plans
# 12 runs, submits them, kills one task on the way, submits again, collects, and compares with the local sweep.
# Root, on Debian with slurmctld, slurmd, slurm-client and munge; GRADLAB: the program.
set -euo pipefail

program=$(readlink -f "${GRADLAB:-./gradlab}")
export GRADLAB=$program
work=$(mktemp -d)
started=()
say() { printf '%s\n' "$*"; }
fail() {
  printf 'FAILED: %s\n' "$*" >&2
  tail -n 20 "$work"/*.log >&2 || true
  exit 1
}
cleanup() {
  scancel --user "$(id -un)" 2>/dev/null || true
  for process in "${started[@]}"; do kill "$process" 2>/dev/null || true; done
  if [ -n "${own_munge:-}" ]; then kill "$(cat /run/munge/munged.pid)" 2>/dev/null || true; fi
  wait 2>/dev/null || true
  rm -rf "$work"
}
trap cleanup EXIT

# until_ready SECONDS COMMAND...: until it succeeds
until_ready() {
  local left=$1
  shift
  until "$@" >/dev/null 2>&1; do
    left=$((left - 1))
    [ "$left" -gt 0 ] || return 1
    sleep 1
  done
}

cluster() {
  mkdir -p /run/munge "$work/state" "$work/spool"
  chown munge /run/munge
  if ! munge -n >/dev/null 2>&1; then
    su -s /bin/sh munge -c 'munged --force' || fail "munged does not start"
    own_munge=yes
  fi
  until_ready 20 munge -n || fail "munge does not answer"
  cat >"$work/slurm.conf" <<CONF
ClusterName=here
SlurmctldHost=localhost
SlurmUser=root
ProctrackType=proctrack/linuxproc
TaskPlugin=task/none
SelectType=select/cons_tres
JobAcctGatherType=jobacct_gather/none
AccountingStorageType=accounting_storage/none
ReturnToService=2
StateSaveLocation=$work/state
SlurmdSpoolDir=$work/spool
SlurmctldPidFile=$work/slurmctld.pid
SlurmdPidFile=$work/slurmd.pid
SlurmctldLogFile=$work/slurmctld.log
SlurmdLogFile=$work/slurmd.log
NodeName=localhost CPUs=2 State=UNKNOWN
PartitionName=all Nodes=ALL Default=YES State=UP
CONF
  export SLURM_CONF=$work/slurm.conf
  slurmctld -D >"$work/controller.log" 2>&1 &
  started+=($!)
  slurmd -D -N localhost >"$work/node.log" 2>&1 &
  started+=($!)
  until_ready 60 sh -c 'sinfo -h -o %T | grep -qE "idle|mixed|allocated"' || fail "the node does not come up"
}

submit() {
  cd "$work/cluster"
  sbatch --parsable slurm.sh
}

over() { ! squeue -h -j "$1" 2>/dev/null | grep -q .; }

cat >"$work/sweep.json" <<'SWEEP'
{"format": "gradlab/sweep", "version": 1, "experiment": "moons.json",
 "vary": [
  {"setting": "training.optimizer.learning_rate", "values": [0.01, 0.03]},
  {"setting": "model.layers[hidden*].units", "values": [4, 8]}],
 "seeds": {"from": 1, "count": 3}}
SWEEP
cp "$(dirname "$0")/../../assets/experiments/moons.json" "$work/"

# cells TABLE: all but the seconds, which stand last
cells() { sed 's/,[^,]*$//' "$1"; }

cluster
"$program" sweep "$work/sweep.json" --out "$work/cluster" --plan
first=$(submit)
# One task is killed while it trains, or while it waits to.
scancel "${first}_7"
until_ready 600 over "$first" || fail "the tasks do not end"
there=$(find "$work/cluster/runs" -name run.gradlab | wc -l)
say "Slurm: $there of 12 runs after one task was killed"
[ "$there" -lt 12 ] || fail "no task was killed"
second=$(submit)
until_ready 600 over "$second" || fail "the tasks do not end"
"$program" sweep "$work/sweep.json" --out "$work/cluster" --collect || fail "not all runs are there"
"$program" sweep "$work/sweep.json" --out "$work/here" --quiet
cmp "$work/cluster/sweep.json" "$work/here/sweep.json" || fail "the rankings differ"
diff <(cells "$work/cluster/sweep.csv") <(cells "$work/here/sweep.csv") || fail "the tables differ"
say "Slurm: 12 of 12 runs after submitting again, equal to the local sweep"
