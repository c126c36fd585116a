package gradlab.ui.kept;

import static gradlab.text.Text.tr;

import gradlab.experiment.json.ExperimentJson;
import gradlab.file.AtomicFile;
import gradlab.file.NewFile;
import gradlab.run.files.RunFiles;
import gradlab.run.files.RunLabel;
import gradlab.run.history.Checkpoint;
import gradlab.run.live.LiveRun;
import gradlab.ui.app.BenchModel;
import gradlab.ui.app.FileCommands;
import gradlab.ui.app.RunEntry;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.Consumer;

/** What would be lost if the program ended now, and saving all of it. */
public final class UnsavedWork {
    private final BenchModel bench;

    /** That of a bench. */
    public UnsavedWork(BenchModel bench) {
        this.bench = bench;
    }

    /** The runs that no file holds, in the order they began. */
    public List<RunEntry> runs() {
        return bench.run().runs().stream().filter(RunEntry::isUnsaved).toList();
    }

    /** Whether closing loses nothing. */
    public boolean isEmpty() {
        return runs().isEmpty()
                && !bench.editing().document().dirty().get()
                && !bench.transport().isPlaying();
    }

    /** That a run is under way, which waits where the bench is kept. */
    public static String underWay(BenchModel bench) {
        return tr(
                "A run is under way, at epoch {0} of {1}. It waits there, and goes on from there"
                        + " after the next start; everything else is kept as well.",
                bench.run().history().get().epochs(),
                bench.editing().experiment().get().training().epochs());
    }

    /** What would be lost, a sentence a line. */
    public String words() {
        List<String> lines = new ArrayList<>();
        if (bench.editing().document().dirty().get()) {
            lines.add(
                    tr(
                            "“{0}” has changes that are not saved.",
                            bench.editing().experiment().get().name()));
        }
        int runs = runs().size();
        if (runs > 0) {
            lines.add(tr("{0} {0|run is|runs are} not saved.", runs));
        }
        if (bench.transport().isPlaying()) {
            lines.add(
                    tr(
                            "A run is under way, at epoch {0} of {1}; closing ends it.",
                            bench.run().history().get().epochs(),
                            bench.editing().experiment().get().training().epochs()));
        }
        return String.join("\n", lines);
    }

    /**
     * Writes every unsaved run, where it is now, and the experiment if it was edited, each to a
     * file of its own in a folder. What is there already is left alone. A run under way waits
     * meanwhile.
     *
     * @param then runs once all is written
     */
    public void saveTo(Path folder, Runnable then) {
        bench.transport().pause();
        List<RunEntry> waiting = runs().stream().filter(this::hasState).toList();
        Map<Integer, Saved> states = new TreeMap<>();
        if (waiting.isEmpty()) {
            write(folder, List.of(), then);
        }
        for (RunEntry run : waiting) {
            whenKnown(
                    run,
                    state -> {
                        states.put(run.number(), new Saved(run, run.label(), state));
                        if (states.size() == waiting.size()) {
                            write(folder, List.copyOf(states.values()), then);
                        }
                    });
        }
    }

    private void whenKnown(RunEntry run, Consumer<Checkpoint> use) {
        LiveRun live = bench.twin().live(run);
        if (live == null) {
            use.accept(Objects.requireNonNull(run.end()));
        } else {
            live.checkpoint(use);
        }
    }

    /** Not so for one that broke off; of that, the history alone is saved. */
    private boolean hasState(RunEntry run) {
        return run.end() != null || bench.twin().live(run) != null;
    }

    private record Saved(RunEntry run, RunLabel label, Checkpoint state) {}

    private void write(Path folder, List<Saved> runs, Runnable then) {
        boolean edited = bench.editing().document().dirty().get();
        String experiment = ExperimentJson.write(bench.editing().experiment().get());
        String stem = stem(bench.editing().experiment().get().name());
        List<String> names =
                runs.stream().map(saved -> stem + "-" + stem(saved.run().name().get())).toList();
        List<RunEntry> broken = runs().stream().filter(run -> !hasState(run)).toList();
        Path own = bench.editing().document().file().get();
        Path of = own == null || FileCommands.isRun(own) ? null : own;
        bench.workers()
                .compute(
                        () -> {
                            Files.createDirectories(folder);
                            if (edited) {
                                Path file = of == null ? NewFile.in(folder, stem, ".json") : of;
                                writeText(file, experiment);
                            }
                            for (int i = 0; i < runs.size(); i++) {
                                write(runs.get(i), NewFile.in(folder, names.get(i), ".gradlab"));
                            }
                            for (RunEntry run : broken) {
                                RunFiles.writeHistory(
                                        NewFile.in(folder, stem + "-run-" + run.number(), ".csv"),
                                        run.history());
                            }
                            return folder;
                        },
                        done -> {
                            runs.forEach(
                                    saved ->
                                            saved.run()
                                                    .markSaved(
                                                            saved.state().epochs(), saved.label()));
                            then.run();
                        },
                        failure ->
                                bench.notices()
                                        .problem(
                                                tr(
                                                        "Not everything could be saved in {0}: {1}",
                                                        folder, FileCommands.message(failure)),
                                                tr("Nothing is lost yet: choose another folder."),
                                                failure));
    }

    private static void write(Saved saved, Path file) throws IOException {
        RunFiles.writeRun(
                file, saved.run().recorded().saved(saved.state()).withLabel(saved.label()));
    }

    private static void writeText(Path file, String text) throws IOException {
        AtomicFile.write(file, text);
    }

    /** A name as the stem of a file's name. */
    public static String stem(String name) {
        return NewFile.stem(name, "experiment");
    }
}
