package gradlab.ui.kept;

import static org.assertj.core.api.Assertions.assertThat;

import static java.util.Objects.requireNonNull;

import gradlab.chart.ChartKind;
import gradlab.experiment.Experiment;
import gradlab.run.Runs;
import gradlab.run.files.RunLabel;
import gradlab.run.history.HistoryDifference;
import gradlab.run.history.RunHistory;
import gradlab.ui.app.RunEntry;
import gradlab.ui.app.RunState;
import gradlab.ui.charts.TilePlan;
import gradlab.ui.lesson.LessonPlace;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** However the program ended, the next start finds the bench as it was. */
@Timeout(120)
class BenchMemoryTest {
    @TempDir private Path root;
    private final Experiment opening = Runs.small(40);

    private static Experiment rate(Experiment of, double rate) {
        return of.withTraining(
                of.training().withOptimizer(of.training().optimizer().withLearningRate(rate)));
    }

    private final List<DeskScene> scenes = new ArrayList<>();

    private DeskScene start() {
        DeskScene scene = DeskScene.start(root, opening);
        scenes.add(scene);
        return scene;
    }

    @AfterEach
    void nobodyWritesAnyMore() {
        scenes.forEach(scene -> scene.workers.settle());
    }

    private static void finish(DeskScene scene) {
        scene.bench.transport().play();
        scene.workers.until(() -> scene.bench.run().state().get() == RunState.ENDED);
    }

    private static void sevenEpochsAndABatch(DeskScene scene) {
        scene.train(7);
        scene.bench.transport().stepBatch();
        scene.workers.until(() -> requireNonNull(history(scene).steps()).size() == 1);
    }

    private static RunHistory history(DeskScene scene) {
        return scene.bench.run().history().get();
    }

    @Test
    void aRunUnderWayWaitsWhereItWasAndGoesOnBitForBit() {
        DeskScene straight = start();
        sevenEpochsAndABatch(straight);
        finish(straight);
        straight.vanish();

        DeskScene first = start();
        first.memory.startFresh();
        first.workers.until(() -> first.said().contains("fresh"));
        sevenEpochsAndABatch(first);
        assertThat(first.keep()).isTrue();
        first.vanish();

        DeskScene second = start();
        assertThat(second.bench.run().state().get()).isEqualTo(RunState.PAUSED);
        assertThat(history(second).epochs()).isEqualTo(7);
        assertThat(second.said()).contains("run 1 waiting at epoch 7");
        finish(second);
        assertThat(HistoryDifference.first(history(second), history(straight))).isNull();
    }

    @Test
    void documentRunsLabelsPlaceLayoutAndLessonComeBack() {
        DeskScene first = start();
        first.train(3);
        RunEntry one = requireNonNull(first.bench.run().current());
        one.label(new RunLabel("My best", "a note", List.of("tag")));
        first.bench.transport().rewind();
        first.workers.until(() -> one.history().outcome() != null);
        first.bench.editing().edit("Rate", e -> rate(e, 0.05));
        first.bench.editing().edit("Epochs", e -> e.withTraining(e.training().withEpochs(4)));
        first.bench.editing().document().undo();
        first.train(2);
        first.bench.run().runs().getFirst().overlaid().set(true);
        first.place = new KeptPlace("bench", "lesson", "training", List.of(1), 1, -1);
        first.tiles = List.of(new TilePlan(ChartKind.GRADIENT_NORM), new TilePlan(ChartKind.LOSS));
        first.lesson =
                new LessonPlace(
                        "02-x", "third", List.of(new LessonPlace.Kept("second", 2, List.of(), "")));
        assertThat(first.keep()).isTrue();
        first.vanish();

        DeskScene second = start();
        assertThat(second.bench.editing().document().state())
                .isEqualTo(first.bench.editing().document().state());
        assertThat(second.bench.editing().document().redoName().get())
                .isEqualTo(first.bench.editing().document().redoName().get())
                .isEqualTo("epochs 40 → 4");
        assertThat(second.bench.editing().document().dirty().get()).isTrue();
        assertThat(second.bench.run().runs()).hasSize(2);
        RunEntry back = second.bench.run().runs().getFirst();
        assertThat(back.label()).isEqualTo(one.label());
        assertThat(back.overlaid().get()).isTrue();
        assertThat(back.isUnsaved()).isTrue();
        assertThat(HistoryDifference.first(back.history(), one.history())).isNull();
        assertThat(second.place).isEqualTo(first.place);
        assertThat(second.tiles).isEqualTo(first.tiles);
        assertThat(second.lesson).isEqualTo(first.lesson);
        assertThat(second.bench.run().needsRewind().get()).isFalse();
        assertThat(second.said()).contains("as you left it").contains("2 runs");
    }

    @Test
    void aTwinComesBackAndBothGoOnBitForBit() {
        DeskScene first = start();
        first.bench.twin().open(rate(opening, 0.02));
        first.train(5);
        assertThat(first.keep()).isTrue();
        first.vanish();
        DeskScene second = start();
        assertThat(second.bench.twin().isOpen()).isTrue();
        assertThat(second.bench.twin().isAsAnnounced()).isTrue();
        assertThat(second.bench.twin().difference().get().words())
                .isEqualTo(first.bench.twin().difference().get().words());
        RunEntry original = requireNonNull(second.bench.twin().originalRun().get());
        assertThat(original.history().epochs()).isEqualTo(5);
        second.train(4);
        first.train(4);
        first.workers.until(() -> first.bench.twin().originalRun().get().history().epochs() == 9);
        second.workers.until(() -> original.history().epochs() == 9);
        assertThat(HistoryDifference.first(history(second), history(first))).isNull();
        assertThat(
                        HistoryDifference.first(
                                original.history(),
                                first.bench.twin().originalRun().get().history()))
                .isNull();
        second.bench.twin().close();
        assertThat(original.overlaid().get()).isFalse();
    }

    @Test
    void startFreshCanBeTakenBack() {
        DeskScene first = start();
        first.train(3);
        first.keep();
        first.vanish();
        DeskScene second = start();
        second.bench.notices().shown().getFirst().offer().action().run();
        second.workers.until(() -> second.said().contains("A fresh bench"));
        assertThat(second.bench.run().runs()).isEmpty();
        second.bench.notices().shown().getFirst().offer().action().run();
        second.workers.until(() -> second.said().contains("as you left it"));
        assertThat(history(second).epochs()).isEqualTo(3);
        second.keep();
        second.vanish();
        DeskScene third = start();
        assertThat(history(third).epochs()).isEqualTo(3);
    }

    @Test
    void afterStartFreshTheNextStartIsFreshToo() {
        DeskScene first = start();
        first.train(3);
        first.memory.startFresh();
        first.workers.until(() -> first.said().contains("A fresh bench"));
        first.keep();
        first.vanish();
        DeskScene second = start();
        assertThat(second.bench.run().runs()).isEmpty();
        assertThat(second.said()).isEmpty();
        List<BenchMemory.Earlier> earlier = new ArrayList<>();
        second.memory.earlier(earlier::addAll);
        second.workers.until(() -> !earlier.isEmpty());
        assertThat(earlier).extracting(BenchMemory.Earlier::name).containsExactly(opening.name());
    }

    @Test
    void twoWindowsDoNotTouchEachOther() {
        DeskScene first = start();
        first.train(2);
        first.keep();
        DeskScene second = start();
        assertThat(second.bench.run().runs()).isEmpty();
        second.train(4);
        second.keep();
        first.train(1);
        first.keep();
        first.vanish();
        second.vanish();
        DeskScene newest = start();
        DeskScene other = start();
        assertThat(List.of(history(newest).epochs(), history(other).epochs()))
                .containsExactlyInAnyOrder(3, 4);
    }

    @Test
    void aStartWithAFilePutsTheBenchAsideAndOffersIt() {
        DeskScene first = start();
        first.train(2);
        first.keep();
        first.vanish();
        DeskScene second = DeskScene.startWithFile(root, opening);
        scenes.add(second);
        assertThat(second.bench.run().runs()).isEmpty();
        assertThat(second.said()).contains("What was on the bench before is kept");
        second.bench.notices().shown().getFirst().offer().action().run();
        second.workers.until(() -> second.bench.run().current() != null);
        assertThat(history(second).epochs()).isEqualTo(2);
    }

    @Test
    void switchedOffNothingIsKept() throws IOException {
        DeskScene first = start();
        first.train(2);
        first.keep();
        first.memory.turn(false);
        first.workers.until(() -> !first.memory.on().get());
        first.train(2);
        assertThat(first.keep()).isFalse();
        first.memory.turn(true);
        first.workers.until(() -> first.memory.on().get());
        assertThat(first.keep()).isTrue();
        first.vanish();
        assertThat(history(start()).epochs()).isEqualTo(4);
        try (var folders = Files.list(root)) {
            assertThat(folders.filter(KeptFolder::isAside)).hasSize(1);
        }
    }

    @Test
    void someSecondsAfterAChangeAndAtEveryStopTheBenchIsKept() {
        DeskScene scene = start();
        scene.keep();
        scene.bench.editing().edit("Rate", e -> rate(e, 0.3));
        for (int i = 0; i < BenchKeeper.PERIOD; i++) {
            scene.memory.beat();
        }
        scene.workers.until(() -> kept().contains("0.3"));
        scene.bench.transport().play();
        scene.workers.until(() -> history(scene).epochs() > 1);
        scene.bench.transport().pause();
        scene.memory.beat();
        scene.workers.until(() -> kept().contains("run-1-"));
        finish(scene);
        scene.memory.beat();
        scene.workers.until(() -> !kept().contains("run-1-1"));
        assertThat(BenchKeeper.PERIOD + BenchKeeper.PATIENCE).isLessThan(20);
    }

    /** Its events wait where nobody takes them in, as in a window that is busy. */
    @Test
    void aRunThatTellsItsStateTooLateIsKeptAtOnceAfterThat() {
        DeskScene scene = start();
        scene.train(1);
        assertThat(scene.keep()).isTrue();
        assertThat(kept()).contains("run-1-1");
        scene.train(1);
        for (int i = 0; i < BenchKeeper.PERIOD + BenchKeeper.PATIENCE + 1; i++) {
            scene.memory.beat();
        }
        scene.workers.settle();
        assertThat(kept()).contains("run-1-1");
        scene.memory.beat();
        scene.workers.until(() -> kept().contains("run-1-2"));
    }

    private String kept() {
        try {
            Path file = root.resolve("bench-1").resolve(KeptFolder.BENCH);
            return Files.exists(file) ? Files.readString(file) : "";
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    @Test
    void aRunThatIsTooLargeKeepsItsCurves() throws IOException {
        DeskScene scene = start();
        scene.train(3);
        BenchView view = new BenchView(scene.bench, scene);
        Path folder = Files.createDirectory(root.resolve("small"));
        var writer = new KeptWriter(folder, 1);
        List<String> said = new ArrayList<>();
        scene.bench
                .run()
                .live()
                .checkpoint(
                        state -> {
                            try {
                                writer.write(
                                                view.now(),
                                                Map.of(
                                                        1,
                                                        new KeptWriter.Material(
                                                                scene.bench
                                                                        .run()
                                                                        .current()
                                                                        .recorded(),
                                                                state)))
                                        .forEach(lost -> said.add(lost.english()));
                            } catch (IOException e) {
                                throw new AssertionError(e);
                            }
                        });
        scene.workers.until(() -> !said.isEmpty());
        assertThat(said)
                .containsExactly("Run 1 is too large to be kept with its weights; its curves are.");
        ReturnedBench back = KeptReaderJson.read(folder);
        assertThat(back.lost()).isEmpty();
        assertThat(back.runs().getFirst().saved()).isNull();
        assertThat(back.runs().getFirst().curves().epochs()).isEqualTo(3);
    }
}
