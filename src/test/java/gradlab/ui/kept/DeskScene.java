package gradlab.ui.kept;

import gradlab.chart.ChartKind;
import gradlab.experiment.Experiment;
import gradlab.ui.app.BenchModel;
import gradlab.ui.app.Document;
import gradlab.ui.app.RunEntry;
import gradlab.ui.charts.TilePlan;
import gradlab.ui.lesson.LessonPlace;
import gradlab.ui.settings.SettingsJson;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** A bench and what stands around it, without a window, kept in a folder. */
final class DeskScene implements Surroundings {
    final PumpedWorkers workers = new PumpedWorkers();
    final BenchModel bench;
    final BenchMemory memory;
    final List<RunEntry> removed = new ArrayList<>();
    KeptPlace place = new KeptPlace();
    List<TilePlan> tiles = List.of(new TilePlan(ChartKind.LOSS));
    @Nullable LessonPlace lesson;

    private DeskScene(Path root, Experiment opening, BenchStart start) {
        Document.State kept = start.document();
        bench = new BenchModel(kept == null ? Document.State.unedited(opening) : kept, workers);
        memory =
                new BenchMemory(
                        bench, this, new KeptFolders(root), SettingsJson.unkept(), () -> opening);
        workers.until(() -> bench.data().prepared().get() != null);
        memory.begin(start);
        workers.until(() -> memory.on().get() || !bench.notices().shown().isEmpty());
    }

    /** A start of the program. */
    static DeskScene start(Path root, Experiment opening) {
        return new DeskScene(root, opening, BenchStart.of(new KeptFolders(root), false));
    }

    /** A start with a file. */
    static DeskScene startWithFile(Path root, Experiment opening) {
        return new DeskScene(root, opening, BenchStart.of(new KeptFolders(root), true));
    }

    /** Trains so many epochs more, and waits. */
    void train(int epochs) {
        for (int i = 0; i < epochs; i++) {
            int before = bench.run().history().get().epochs();
            bench.transport().stepEpoch();
            workers.until(
                    () ->
                            bench.run().history().get().epochs() > before
                                    && originalEpochs() > before);
        }
    }

    private int originalEpochs() {
        RunEntry original = bench.twin().originalRun().get();
        return original == null ? Integer.MAX_VALUE : original.history().epochs();
    }

    /** Keeps the bench now. */
    boolean keep() {
        List<Boolean> kept = new ArrayList<>();
        memory.close(kept::add);
        workers.until(() -> !kept.isEmpty());
        return kept.getFirst();
    }

    /** The end of a program that is killed: its lock is gone, nothing is written any more. */
    void vanish() {
        memory.rest();
        try {
            memory.release();
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    String said() {
        return String.join(
                "\n", bench.notices().shown().stream().map(notice -> notice.what()).toList());
    }

    @Override
    public KeptPlace place() {
        return place;
    }

    @Override
    public void show(KeptPlace shown) {
        place = shown;
    }

    @Override
    public List<TilePlan> tiles() {
        return tiles;
    }

    @Override
    public void show(List<TilePlan> shown) {
        tiles = shown;
    }

    @Override
    public @Nullable LessonPlace lesson() {
        return lesson;
    }

    @Override
    public void show(LessonPlace shown) {
        lesson = shown;
    }

    @Override
    public List<RunEntry> removed() {
        return removed;
    }
}
