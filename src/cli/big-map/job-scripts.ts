/** What the scripts of a job array are written from. Paths are absolute: Slurm runs a copy of a script, elsewhere. */
export interface Jobs {
  /** Words that run heavyball. */
  readonly heavyball: readonly string[];
  /** The folder of the scripts, of the map’s recipe and of the shards. */
  readonly folder: string;
  /** The array that is to be made. */
  readonly output: string;
  /** The folder that paths in the recipe are relative to, if there are any; else null. */
  readonly from: string | null;
  /** How many shards. */
  readonly tasks: number;
  /** Threads for each shard. */
  readonly workers: number;
}

/** The file of the recipe that the shards are made from. */
export const RECIPE_FILE = 'map.json';

/** The scripts that make a map in shards, by file name: with Slurm, with GNU parallel, or one after another. */
export function jobScripts(jobs: Jobs): Readonly<Record<string, string>> {
  const { output, tasks } = jobs;
  const { run, at, enter } = wordsOf(jobs);
  return {
    'shard.sh': shardScript(jobs),
    'merge.sh': `#!/bin/sh
# Joins the shards once all of them are made.
#SBATCH --job-name=heavyball-merge
#SBATCH --requeue
#SBATCH --open-mode=append
#SBATCH --output=${at('merge.log')}
${enter}exec ${run} map merge ${at('')}*.shard -o ${quoted(output)}
`,
    'submit.sh': `#!/bin/sh
# Submits the shards as a job array to Slurm, and the merge to follow when all have succeeded. After a failure or a
# scancel, submit again: what is finished is not made again. Account, partition and time limit: SBATCH_ACCOUNT,
# SBATCH_PARTITION, SBATCH_TIMELIMIT.
set -eu
array=$(sbatch --parsable ${at('shard.sh')})
array=\${array%%;*}
merge=$(sbatch --parsable --dependency="afterok:$array" --kill-on-invalid-dep=yes ${at('merge.sh')})
echo "submitted the shards as job $array, the merge as job \${merge%%;*}"
`,
    'parallel.sh': `#!/bin/sh
# Makes the shards with GNU parallel, one for each core at a time, and joins them.
seq 1 ${tasks} | parallel -q sh ${at('shard.sh')} {} && sh ${at('merge.sh')}
`,
  };
}

/** The script of the shards. */
function shardScript(jobs: Jobs): string {
  const { tasks, workers } = jobs;
  const { run, at, enter } = wordsOf(jobs);
  return `#!/bin/sh
# Makes one of the ${tasks} shards: the one of the job array's task, or sh shard.sh 3. What is finished is kept.
#SBATCH --job-name=heavyball-shard
#SBATCH --array=1-${tasks}
#SBATCH --cpus-per-task=${workers}
#SBATCH --requeue
#SBATCH --open-mode=append
#SBATCH --output=${at('shard-%a.log')}
task=\${1:-$SLURM_ARRAY_TASK_ID}
${enter}exec ${run} map --from ${at(RECIPE_FILE)} --shard "$task/${tasks}" --workers ${workers} --resume -o ${at('')}"$task.shard"
`;
}

/** What scripts have in common: how heavyball is run, files of the folder, and how the folder of the recipe's paths is entered. */
function wordsOf({ heavyball, folder, from }: Jobs): {
  readonly run: string;
  readonly at: (name: string) => string;
  readonly enter: string;
} {
  return {
    run: heavyball.map(quoted).join(' '),
    at: (name) => quoted(`${folder}/${name}`),
    enter: from === null ? '' : `cd ${quoted(from)}\n`,
  };
}

/** A word as a shell takes it, whatever is in it. */
function quoted(word: string): string {
  return /^[\w./:+,%@=-]+$/.test(word) ? word : `'${word.replaceAll("'", `'\\''`)}'`;
}
