package gradlab.ui.app;

import gradlab.experiment.Experiment;
import gradlab.run.history.EpochRecord;
import gradlab.run.history.Measure;
import gradlab.run.history.Outcome;
import gradlab.run.history.RunEnvironment;
import gradlab.run.history.RunEvent;
import gradlab.text.Message;

import java.nio.file.Path;
import java.util.List;

/** Runs in the list that nobody trained: the seed counts, and the loss falls with it. */
public final class ManyRuns {
    private ManyRuns() {}

    /** Lists so many more runs, of so many epochs each. */
    public static void list(BenchModel bench, int runs, int epochs) {
        Experiment experiment = bench.editing().experiment().get();
        for (int i = 1; i <= runs; i++) {
            Experiment seeded = experiment.withTraining(experiment.training().withSeed(1000 + i));
            RunEntry entry = bench.run().maker().fresh(seeded, Path.of(""));
            read(entry, seeded, epochs, 1.0 / i);
            bench.run().maker().list(entry);
        }
    }

    private static void read(RunEntry entry, Experiment experiment, int epochs, double loss) {
        RunEnvironment here = new RunEnvironment("test", "25", "any", "none", 1);
        entry.history().add(new RunEvent.Started(experiment, here, List.of(), 4, 100));
        for (int epoch = 1; epoch <= epochs; epoch++) {
            entry.history()
                    .add(
                            new RunEvent.EpochDone(
                                    new EpochRecord(epoch, 1, 0)
                                            .set(Measure.LOSS, loss + 1.0 / epoch)
                                            .set(Measure.VALIDATION_LOSS, loss)
                                            .set(Measure.SECONDS, 0.01)));
        }
        entry.history()
                .add(
                        new RunEvent.Ended(
                                new Outcome(
                                        Outcome.Reason.COMPLETED,
                                        epochs,
                                        4,
                                        null,
                                        Message.of("over"))));
    }
}
