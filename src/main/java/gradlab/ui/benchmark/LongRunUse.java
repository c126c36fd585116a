package gradlab.ui.benchmark;

import gradlab.benchmark.Use;
import gradlab.experiment.Batches;
import gradlab.experiment.Experiment;
import gradlab.experiment.Training;
import gradlab.experiment.preset.ShippedExperiments;
import gradlab.knob.Knobs;
import gradlab.run.control.Recording;
import gradlab.run.files.RunFiles;
import gradlab.run.live.LiveRun;
import gradlab.run.training.RunStart;
import gradlab.ui.app.FileCommands;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;

/** Opens a run with a hundred thousand epochs. */
final class LongRunUse {
    private static final int EPOCHS = 100_000;
    private static final int TIMES = 5;
    private static final double MOST = 1_000;

    private LongRunUse() {}

    static List<Use> measure(Hand hand) throws IOException {
        Path folder = Files.createTempDirectory("gradlab");
        Path file = folder.resolve("long.gradlab");
        try {
            RunFiles.writeRun(file, trained());
            FileCommands files = hand.window().files();
            double[] seen = new double[TIMES];
            double[] drawn = new double[TIMES];
            for (int i = 0; i < TIMES; i++) {
                hand.act(window -> hand.bench().transport().rewind());
                hand.settle();
                long begin = System.nanoTime();
                hand.act(window -> files.open(file));
                hand.await(() -> hand.bench().run().history().get().epochs() == EPOCHS);
                seen[i] = (System.nanoTime() - begin) / 1e6;
                hand.settle();
                drawn[i] = (System.nanoTime() - begin) / 1e6;
            }
            return List.of(
                    use("100,000 epochs, until they are there", seen),
                    use("the same, until all charts are drawn", drawn));
        } finally {
            Files.deleteIfExists(file);
            Files.deleteIfExists(folder);
        }
    }

    private static Use use(String what, double... times) {
        double[] sorted = times.clone();
        Arrays.sort(sorted);
        return new Use(Use.OPEN, what, sorted[TIMES / 2], sorted[TIMES - 1], MOST, "ms");
    }

    /** The opening experiment's net for so long, in one batch an epoch. */
    private static gradlab.run.files.SavedRun trained() {
        Experiment opening = ShippedExperiments.opening();
        Training training = opening.training();
        Batches whole = Knobs.set(training.batches(), Batches::batchSize).to(4_096);
        Experiment experiment =
                opening.withTraining(
                        Knobs.set(training, Training::batches).to(whole).withEpochs(EPOCHS));
        LiveRun run = LiveRun.of(RunStart.fresh(experiment, Path.of("")), Recording.epochs());
        run.train();
        return run.recorded().saved(Objects.requireNonNull(run.recorded().state()));
    }
}
