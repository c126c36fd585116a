package gradlab.ui.app;

import static gradlab.text.Text.tr;

import gradlab.engine.network.Weights;
import gradlab.experiment.Experiment;
import gradlab.experiment.json.ExperimentJson;
import gradlab.experiment.sweep.SweepJson;
import gradlab.file.AtomicFile;
import gradlab.file.FileTrouble;
import gradlab.run.control.TurnedKnobs;
import gradlab.run.files.RunDataFolder;
import gradlab.run.files.RunFiles;
import gradlab.run.files.RunLabel;
import gradlab.run.files.SavedRun;
import gradlab.run.history.RunHistory;
import gradlab.run.past.GoingOn;
import gradlab.text.Message;
import gradlab.ui.notice.Notice.Until;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.Consumer;

/** Opens and saves, off the view's thread, and says what came of it. */
public final class FileCommands {
    /** How the files of runs end. */
    private static final String RUN_ENDING = ".gradlab";

    /**
     * A saved run as it was read, with the folder of its data.
     *
     * @param difference what tells the data from those it was trained on; null where nothing does
     */
    private record OpenedRun(SavedRun run, Path folder, @Nullable Message difference) {
        static OpenedRun read(Path file) {
            SavedRun run = RunFiles.readRun(file);
            RunDataFolder data = new RunDataFolder(file, run);
            Path folder = data.nearest();
            return new OpenedRun(run, folder, data.difference(folder));
        }
    }

    private final BenchModel bench;
    private final RecentFiles recent;

    /** The file commands of a bench. */
    public FileCommands(BenchModel bench, RecentFiles recent) {
        this.bench = bench;
        this.recent = recent;
    }

    /** The files used last, the newest first. */
    public List<Path> recent() {
        return recent.paths();
    }

    /**
     * Tells sweeps from experiments and runs by what their files say.
     *
     * @param sweeps takes those that are one; not asked where there is none
     * @param others takes those that are not
     */
    public void sort(List<Path> files, Consumer<List<Path>> sweeps, Consumer<List<Path>> others) {
        bench.workers()
                .compute(
                        () -> files.stream().filter(SweepJson::isSweepFile).toList(),
                        found -> {
                            hand(found, sweeps);
                            hand(
                                    files.stream().filter(file -> !found.contains(file)).toList(),
                                    others);
                        },
                        failure -> hand(files, others));
    }

    private static void hand(List<Path> files, Consumer<List<Path>> to) {
        if (!files.isEmpty()) {
            to.accept(files);
        }
    }

    /** Opens files one after the other; the last one stays on the bench. */
    public void open(List<Path> files) {
        if (!files.isEmpty()) {
            open(files.getFirst(), () -> open(files.subList(1, files.size())));
        }
    }

    /** Puts the experiment of a file on the bench, or a saved run with its past. */
    public void open(Path file) {
        open(file, () -> {});
    }

    private void open(Path file, Runnable then) {
        if (isRun(file)) {
            openRun(file, then);
            return;
        }
        bench.workers()
                .compute(
                        () -> ExperimentJson.read(file),
                        experiment -> {
                            bench.open(experiment, file);
                            remember(file);
                            then.run();
                        },
                        failure ->
                                bench.notices()
                                        .problem(
                                                Until.EDITED,
                                                message(failure),
                                                tr("Mend the file, or choose another one.")));
    }

    /** Whether a file's name says that it holds a run. */
    public static boolean isRun(Path file) {
        return file.toString().endsWith(RUN_ENDING);
    }

    private void openRun(Path file, Runnable then) {
        bench.workers()
                .compute(
                        () -> OpenedRun.read(file),
                        read -> {
                            open(read, file);
                            remember(file);
                            then.run();
                        },
                        failure ->
                                bench.notices()
                                        .problem(
                                                Until.EDITED,
                                                message(failure),
                                                tr("Choose another run file.")));
    }

    /** The experiment as the run left it, the run's past, and the way on. */
    private void open(OpenedRun read, Path file) {
        SavedRun saved = read.run();
        Experiment left = TurnedKnobs.applied(saved.experiment(), saved.history().knobsTurned());
        bench.open(left, file, read.folder());
        GoingOn.notices(saved, left).forEach(notice -> bench.notices().info(notice.worded()));
        if (read.difference() != null) {
            bench.notices().info(read.difference().worded() + ".");
        }
        bench.run().open(saved, left, read.folder());
    }

    /**
     * Writes the run as it is now to a file that it can go on from, bit for bit; a run under way
     * goes on meanwhile.
     *
     * @param then runs once it is written
     */
    public void saveRun(Path file, Runnable then) {
        bench.run()
                .checkpoint(
                        (entry, state) -> {
                            RunLabel label = entry.label();
                            write(
                                    file,
                                    () -> {
                                        RunFiles.writeRun(
                                                file,
                                                entry.recorded().saved(state).withLabel(label));
                                        return file;
                                    },
                                    () -> {
                                        entry.markSaved(state.epochs(), label);
                                        if (file.equals(bench.editing().document().file().get())) {
                                            bench.editing().document().markSaved(file);
                                        }
                                        remember(file);
                                        then.run();
                                    });
                        });
    }

    /**
     * Writes the experiment to a file.
     *
     * @param then runs once it is written
     */
    public void save(Path file, Runnable then) {
        Experiment experiment = bench.editing().experiment().get();
        write(
                file,
                () -> {
                    AtomicFile.write(file, ExperimentJson.write(experiment));
                    return file;
                },
                () -> {
                    bench.editing().document().markSaved(file);
                    remember(file);
                    then.run();
                });
    }

    /** Writes what was recorded: a table where the name ends in {@code .csv}, else JSON. */
    public void saveHistory(Path file) {
        RunHistory history = bench.run().history().get();
        write(
                file,
                () -> {
                    RunFiles.writeHistory(file, history);
                    return file;
                },
                () -> {});
    }

    /** Writes the weights of the moment shown. */
    public void saveWeights(Path file) {
        Weights weights = bench.time().weights().get();
        if (weights != null) {
            write(
                    file,
                    () -> {
                        RunFiles.writeWeights(file, weights);
                        return file;
                    },
                    () -> {});
        }
    }

    /** Writes something to a file and says so. */
    public void write(Path file, Callable<?> writing, Runnable then) {
        bench.workers()
                .compute(
                        writing::call,
                        done -> {
                            bench.notices().passed(Until.SAVED);
                            bench.notices().success(tr("Saved as {0}", file.getFileName()));
                            then.run();
                        },
                        failure ->
                                bench.notices()
                                        .problem(
                                                Until.SAVED,
                                                tr(
                                                        "{0} cannot be written: {1}",
                                                        file, message(failure)),
                                                tr(
                                                        "Nothing is lost: it is still here, and can"
                                                                + " be saved in another place or by"
                                                                + " another name.")));
    }

    private void remember(Path file) {
        try {
            recent.add(file);
            bench.notices().passed(Until.RECENT_KEPT);
        } catch (IOException unwritable) {
            bench.notices()
                    .problem(
                            Until.RECENT_KEPT,
                            tr("The list of recent files cannot be written."),
                            message(unwritable));
        }
    }

    /** Why something could not be read or written. */
    public static String message(Throwable failure) {
        if (failure instanceof IOException trouble) {
            return FileTrouble.of(trouble).worded();
        }
        return Message.from(failure).worded();
    }
}
