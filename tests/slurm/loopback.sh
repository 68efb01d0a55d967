#!/bin/bash
# A Slurm cluster of one machine, for tests:
#
#   loopback.sh up DIR [NODES]     starts munged, slurmctld and NODES virtual nodes n1, n2, ...
#   loopback.sh down DIR           stops them, one by one, by the pid files in DIR
#
# Everything listens on 127.0.0.1 and on ports that were free, and lies in DIR, whose path must be
# short (munged has a socket there). SLURM_CONF=DIR/slurm.conf makes the commands talk to it.
# There is no systemd, no cgroup and no accounting, so sacct knows nothing. Needs root, and the
# packages slurm-wlm and munge.
set -euo pipefail

command=$1
dir=$2
nodes=${3:-2}
host=$(hostname -s)
export SLURM_CONF=$dir/slurm.conf

is_free() {
  ! (: < "/dev/tcp/127.0.0.1/$1") 2> /dev/null
}

# The first of NODES + 1 neighbouring ports that nobody listens on.
find_ports() {
  local first=$((20000 + RANDOM % 10000)) port
  for ((port = first; port <= first + nodes; port++)); do
    is_free "$port" || { find_ports; return; }
  done
  echo "$first"
}

write_configuration() {
  local port=$1 n
  cat << CONF
ClusterName=loopback
SlurmctldHost=$host(127.0.0.1)
SlurmctldPort=$port
CommunicationParameters=NoCtldInAddrAny,NoInAddrAny
SlurmUser=root
SlurmdUser=root
AuthType=auth/munge
AuthInfo=socket=$dir/munge.socket
CredType=cred/munge
StateSaveLocation=$dir/state
SlurmdSpoolDir=$dir/spool.%n
SlurmctldPidFile=$dir/run/slurmctld.pid
SlurmdPidFile=$dir/run/slurmd.%n.pid
SlurmctldLogFile=$dir/log/slurmctld.log
SlurmdLogFile=$dir/log/slurmd.%n.log
ProctrackType=proctrack/linuxproc
TaskPlugin=task/none
MpiDefault=none
SelectType=select/cons_tres
SelectTypeParameters=CR_Core
AccountingStorageType=accounting_storage/none
ReturnToService=2
SlurmdTimeout=6
MessageTimeout=5
SlurmdParameters=config_overrides
SchedulerParameters=batch_sched_delay=0,sched_interval=1,sched_min_interval=0,bf_interval=1
MinJobAge=600
CONF
  for ((n = 1; n <= nodes; n++)); do
    echo "NodeName=n$n NodeHostname=$host NodeAddr=127.0.0.1 Port=$((port + n)) CPUs=1 RealMemory=1024"
  done
  echo "PartitionName=all Nodes=n[1-$nodes] Default=YES MaxTime=INFINITE State=UP"
}

# A munged of our own, so that one that the machine has is neither needed nor disturbed.
start_munge() {
  head -c 1024 /dev/urandom > "$dir/munge.key"
  chmod 400 "$dir/munge.key"
  munged --force --socket="$dir/munge.socket" --key-file="$dir/munge.key" \
    --pid-file="$dir/run/munged.pid" --log-file="$dir/log/munged.log" \
    --seed-file="$dir/munge.seed" 2> "$dir/log/munged.out"
}

idle_nodes() {
  sinfo -h -N -o %T 2> /dev/null | grep -c '^idle$'
}

up() {
  local n
  mkdir -p "$dir"/{state,log,run}
  write_configuration "$(find_ports)" > "$SLURM_CONF"
  start_munge
  slurmctld -c
  for ((n = 1; n <= nodes; n++)); do
    mkdir -p "$dir/spool.n$n"
    slurmd -N "n$n"
  done
  for ((n = 0; n < 200; n++)); do
    [ "$(idle_nodes)" = "$nodes" ] && return
    sleep 0.1
  done
  echo "the nodes are not idle:" >&2
  sinfo -N >&2
  return 1
}

# Whether this pid is still one of ours: it may long be another's.
is_daemon() {
  grep -qsE '^(munged|slurmd|slurmctld)$' "/proc/$1/comm" && [ -e "/proc/$1/exe" ]
}

stop() {
  local pid n
  [ -s "$1" ] || return 0
  pid=$(cat "$1")
  is_daemon "$pid" && kill "$pid"
  for ((n = 0; n < 100; n++)); do
    is_daemon "$pid" || return 0
    sleep 0.1
  done
  kill -KILL "$pid"
}

# The controller first: it would wait for nodes that are gone.
down() {
  local pid_file
  for pid_file in "$dir"/run/{slurmctld,slurmd.*,munged}.pid; do stop "$pid_file" || true; done
}

case $command in
  up) up ;;
  down) down ;;
  *)
    echo "loopback.sh: up or down, not $command" >&2
    exit 2
    ;;
esac
