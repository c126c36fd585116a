package gradlab.run.sweep;

import gradlab.experiment.json.ExperimentJson;
import gradlab.experiment.sweep.PlannedRun;
import gradlab.file.AtomicFile;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/**
 * The runs of a sweep for other machines: each as an experiment of its own, and scripts that train
 * those that are not there yet, under Slurm, under Kubernetes, or on this machine. All of them go
 * by {@code runs.txt}, a name a line.
 */
public final class ClusterPlan {
    /** More tasks than this are more than Slurm takes in one array, unless it is told otherwise. */
    private static final int MOST_TASKS = 1_000;

    private static final int AT_ONCE = 100;

    private final SweepFolder folder;
    private final List<PlannedRun> runs;

    /** Of all runs of a plan, with paths that are relative to the folder of the runs. */
    public ClusterPlan(SweepFolder folder, List<PlannedRun> runs) {
        this.folder = folder;
        this.runs = List.copyOf(runs);
    }

    /** Writes all of it. */
    public void write() throws IOException {
        folder.make();
        for (PlannedRun run : runs) {
            AtomicFile.write(
                    folder.runs().resolve(run.id() + ".json"),
                    ExperimentJson.write(run.experiment()));
        }
        AtomicFile.write(
                folder.path().resolve("runs.txt"),
                runs.stream().map(run -> run.id() + "\n").collect(Collectors.joining()));
        script("local.sh", local());
        script("slurm.sh", slurm());
        AtomicFile.write(folder.path().resolve("kubernetes.yaml"), kubernetes());
    }

    private void script(String name, String text) throws IOException {
        Path file = folder.path().resolve(name);
        AtomicFile.write(file, text);
        boolean _ = file.toFile().setExecutable(true);
    }

    private int tasks() {
        return Math.clamp(runs.size(), 1, MOST_TASKS);
    }

    /** Every run whose line is the task's, counted around; those that are there are passed over. */
    private static String train(String task) {
        return String.format(
                Locale.ROOT,
                """
                train() {
                  [ -e "runs/$1/run.gradlab" ] ||
                    "${GRADLAB:-gradlab}" train "runs/$1.json" --out runs --quiet
                }
                failed=0
                for id in $(awk -v task="%s" -v tasks="$tasks" 'NR %% tasks == task %% tasks' runs.txt); do
                  train "$id" || failed=1
                done
                """,
                task);
    }

    private String local() {
        return """
        #!/bin/sh
        # Trains the runs of this sweep that are not there yet on this machine, JOBS at once (all cores).
        # GRADLAB: the program, where it is not on the PATH. Afterwards: gradlab sweep FILE --out . --collect
        cd "$(dirname "$0")" || exit 2
        jobs=${JOBS:-$(getconf _NPROCESSORS_ONLN)}
        export GRADLAB="${GRADLAB:-gradlab}"
        xargs -P "$jobs" -I{} sh -c \\
          '[ -e "runs/{}/run.gradlab" ] || "$GRADLAB" train "runs/{}.json" --out runs --quiet' <runs.txt
        """;
    }

    private String slurm() {
        return String.format(
                        Locale.ROOT,
                        """
                        #!/bin/sh
                        #SBATCH --job-name=gradlab-sweep
                        #SBATCH --array=1-%d
                        #SBATCH --cpus-per-task=1
                        #SBATCH --time=1:00:00
                        # Submit it from its own folder, which every node sees: sbatch slurm.sh
                        # GRADLAB: the program, where it is not on the PATH. Submitted again it trains what is missing.
                        # Afterwards: gradlab sweep FILE --out . --collect
                        cd "${SLURM_SUBMIT_DIR:-.}" || exit 2
                        tasks=%d
                        """,
                        tasks(),
                        tasks())
                + train("$SLURM_ARRAY_TASK_ID")
                + "exit $failed\n";
    }

    private String kubernetes() {
        return String.format(
                        Locale.ROOT,
                        """
                        # An indexed Job: a pod a run (a pod several, of more than %d). The volume claim holds this folder;
                        # the image has the gradlab command on its PATH. Applied again after a delete it trains what is missing.
                        # kubectl apply -f kubernetes.yaml; afterwards: gradlab sweep FILE --out . --collect
                        apiVersion: batch/v1
                        kind: Job
                        metadata:
                          name: gradlab-sweep
                        spec:
                          completionMode: Indexed
                          completions: %d
                          parallelism: %d
                          backoffLimit: %d
                        """,
                        MOST_TASKS,
                        tasks(),
                        Math.min(tasks(), AT_ONCE),
                        tasks())
                + pod();
    }

    private String pod() {
        String script =
                ("tasks=" + tasks() + "\n" + train("$JOB_COMPLETION_INDEX") + "exit $failed\n")
                        .indent(16);
        return String.format(
                Locale.ROOT,
                """
                  template:
                    spec:
                      restartPolicy: Never
                      containers:
                        - name: gradlab
                          image: gradlab:latest
                          workingDir: /sweep
                          command:
                            - sh
                            - -c
                            - |
                %s          resources:
                            requests:
                              cpu: "1"
                              memory: 2Gi
                            limits:
                              memory: 2Gi
                          volumeMounts:
                            - name: sweep
                              mountPath: /sweep
                      volumes:
                        - name: sweep
                          persistentVolumeClaim:
                            claimName: gradlab-sweep
                """,
                script);
    }
}
