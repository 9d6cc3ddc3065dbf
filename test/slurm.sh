#!/bin/sh
# npm run test:slurm: Slurm on this one host (Debian, as root), a run as an array of 8, one task killed and queued again by Slurm,
# the merge, and its digest against that of a single run. Outside of CI: it installs packages and starts daemons.
set -eu
cd "$(dirname "$0")/.."
root=$PWD
scenario=$root/scenarios/xuzhou/plan.yaml
options="--draws 30000000 --design plain"

command -v slurmctld >/dev/null || { apt-get update -q && apt-get install -qy --no-install-recommends slurm-wlm munge; }
work=$(mktemp -d)
chmod 755 "$work"
finish() {
  scancel --user=root 2>/dev/null || true
  for daemon in slurmd slurmctld; do [ ! -f "$work/$daemon.pid" ] || kill "$(cat "$work/$daemon.pid")" || true; done
  pkill -u munge munged || true
}
trap finish EXIT

# 1 a cluster of one host, on loopback, with one processor for tasks
mkdir -p /run/munge "$work/state" "$work/spool"
chown munge: /run/munge
[ -f /etc/munge/munge.key ] || /usr/sbin/mungekey
runuser -u munge -- /usr/sbin/munged --force
host=$(hostname -s)
cat >"$work/slurm.conf" <<CONF
ClusterName=reckon
SlurmctldHost=$host(127.0.0.1)
SlurmUser=root
SlurmctldPort=26817
SlurmdPort=26818
AuthType=auth/munge
CryptoType=crypto/munge
ProctrackType=proctrack/pgid
TaskPlugin=task/none
SelectType=select/cons_tres
SelectTypeParameters=CR_Core
MpiDefault=none
JobAcctGatherType=jobacct_gather/none
AccountingStorageType=accounting_storage/none
StateSaveLocation=$work/state
SlurmdSpoolDir=$work/spool
SlurmctldPidFile=$work/slurmctld.pid
SlurmdPidFile=$work/slurmd.pid
SlurmctldLogFile=$work/slurmctld.log
SlurmdLogFile=$work/slurmd.log
ReturnToService=2
JobRequeue=1
SchedulerParameters=sched_interval=1,requeue_delay=0
NodeName=$host NodeAddr=127.0.0.1 CPUs=$(nproc) State=UNKNOWN
PartitionName=all Nodes=$host Default=YES MaxTime=INFINITE State=UP
CONF
export SLURM_CONF=$work/slurm.conf
slurmctld -c
slurmd -c
until sinfo --noheader --format=%T | grep -q idle; do sleep 1; done

# 2 the array and its merge, as a user submits them
cd "$work"
export RECKON="node $root/dist/cli/main.js"
"$root/docs/machines/submit.sh" "$scenario" parts $options
job=$(squeue --noheader --format=%A --name=reckon | head -n 1)

# 3 a task that runs is killed, as by a machine that fails; Slurm queues it again
until squeue --noheader --states=RUNNING --name=reckon --format=%K | grep -q .; do sleep 0.2; done
victim=$(squeue --noheader --states=RUNNING --name=reckon --format=%K | head -n 1)
sleep 1
[ ! -e "parts/part-$victim" ] || { echo "task $victim was done before it could be killed" >&2; exit 1; }
scontrol requeue "${job}_$victim"
echo "task $victim of job $job was killed and queued again"

# 4 the end
until [ -z "$(squeue --noheader)" ]; do sleep 1; done
scontrol show job "${job}_$victim" | grep -o 'Restarts=[0-9]*'
ls parts
digest() { grep -o '"digest": "[0-9a-f]*"' "$1"; }
$RECKON run "$scenario" $options --json >single.json
merged=$(digest parts/result/*/*.json)
single=$(digest single.json)
echo "merged $merged"
echo "single $single"
[ "$merged" = "$single" ]
