#!/bin/bash
# Makes a tree of dossiers under a Slurm of this one machine: an array of four tasks, one of which is stopped in the middle
# and requeued. Run as root, with Debian's slurm-wlm: chay.sh VANBAN TREE; the Slurm lives in a temporary folder and ends with it.
set -eu
vanban=$(realpath "$1") tree=$(realpath "$2") work=$(mktemp -d) host=$(hostname -s)
export SLURM_CONF=$work/slurm.conf
mkdir "$work/state" "$work/spool"
trap 'kill $(jobs -p) 2>/dev/null || true; wait; rm -rf "$work"' EXIT

cat >"$SLURM_CONF" <<END
ClusterName=thu
SlurmctldHost=$host(127.0.0.1)
SlurmctldPort=17817
SlurmdPort=17818
AuthType=auth/none
CredType=cred/none
SlurmUser=root
SlurmdUser=root
StateSaveLocation=$work/state
SlurmdSpoolDir=$work/spool
SlurmctldPidFile=$work/slurmctld.pid
SlurmdPidFile=$work/slurmd.pid
ProctrackType=proctrack/linuxproc
TaskPlugin=task/none
SelectType=select/cons_tres
SelectTypeParameters=CR_CPU
MpiDefault=none
JobRequeue=1
ReturnToService=2
NodeName=$host NodeAddr=127.0.0.1 CPUs=$(nproc)
PartitionName=tat-ca Nodes=$host Default=YES State=UP
END
slurmctld -D >"$work/slurmctld.log" 2>&1 &
slurmd -D >"$work/slurmd.log" 2>&1 &

# patiently COMMAND: runs it until it succeeds, for a minute and a half.
patiently() {
  for _ in $(seq 450); do "$@" >/dev/null 2>&1 && return; sleep 0.2; done
  echo "waited in vain for: $*"; tail -n 5 "$work"/*.log; exit 1
}
patiently sh -c 'sinfo -h -o %T | grep -q idle'

# The task that is stopped has its signal sent by Slurm itself; it begins again where it stopped.
cat >"$work/viec.sh" <<END
#!/bin/bash
#SBATCH --array=1-4
#SBATCH --requeue
#SBATCH --output=$work/%a.log
#SBATCH --open-mode=append
if [ "\$SLURM_ARRAY_TASK_ID" = 2 ] && [ "\${SLURM_RESTART_COUNT:-0}" = 0 ]; then
  (sleep 0.5; scancel --batch --signal=TERM "\$SLURM_JOB_ID") &
fi
exec "$vanban" tao "$tree" --phan "\$SLURM_ARRAY_TASK_ID/\$SLURM_ARRAY_TASK_COUNT" --song-song 1
END
job=$(sbatch --parsable "$work/viec.sh")
patiently sh -c "scontrol show job ${job}_2 | grep -qE 'JobState=(FAILED|COMPLETED)'"
scontrol show job "${job}_2" | grep -o 'ExitCode=[0-9]*'
scontrol requeue "${job}_2"
patiently scontrol update JobId="${job}_2" StartTime=now
patiently sh -c "[ \$(scontrol show job $job | grep -c 'JobState=COMPLETED') = 4 ]"
tail -n 3 "$work"/[1-4].log
