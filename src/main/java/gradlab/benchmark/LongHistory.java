package gradlab.benchmark;

import gradlab.experiment.Experiment;
import gradlab.run.history.EpochRecord;
import gradlab.run.history.Measure;
import gradlab.run.history.RunEnvironment;
import gradlab.run.history.RunEvent;
import gradlab.run.history.RunHistory;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** A made-up history of ten layers, as long as wanted; made once, since it takes its time. */
final class LongHistory {
    private static final int LAYERS = 10;
    private static final List<LongHistory> MADE = new ArrayList<>();

    private final RunHistory history = new RunHistory();
    private final Random random = new Random(1);
    private int epoch;

    private LongHistory(int epochs) {
        Experiment experiment = Tasks.narrow().experiment();
        List<String> names = new ArrayList<>();
        for (int i = 1; i < LAYERS; i++) {
            names.add("hidden" + i);
        }
        names.add("output");
        RunEnvironment nowhere = new RunEnvironment("", "", "", "", 1);
        history.add(new RunEvent.Started(experiment, nowhere, names, 16, 500));
        for (int i = 0; i < epochs; i++) {
            grow();
        }
    }

    /** At least so many epochs. */
    static synchronized LongHistory of(int epochs) {
        for (LongHistory each : MADE) {
            if (each.epoch >= epochs && each.epoch < epochs + epochs / 100) {
                return each;
            }
        }
        LongHistory made = new LongHistory(epochs);
        MADE.add(made);
        return made;
    }

    RunHistory history() {
        return history;
    }

    /** Adds an epoch. */
    void grow() {
        epoch++;
        double loss = 0.3 + 0.4 * Math.exp(-epoch / 50_000.0) + 0.01 * random.nextGaussian();
        EpochRecord record =
                new EpochRecord(epoch, 0, LAYERS)
                        .set(Measure.LOSS, loss)
                        .set(Measure.VALIDATION_LOSS, loss + 0.02)
                        .set(Measure.LEARNING_RATE, 0.1)
                        .set(Measure.SECONDS, 0.001);
        for (int i = 0; i < LAYERS; i++) {
            double norm = Math.pow(0.3, LAYERS - i) * Math.exp(0.2 * random.nextGaussian());
            record.set(Measure.GRADIENT_NORM, i, norm);
            record.set(Measure.GRADIENT_NORM_MIN, i, norm / 2);
            record.set(Measure.GRADIENT_NORM_MAX, i, norm * 2);
            record.set(Measure.ACTIVATION_MEAN, i, 0.1 * i);
            record.set(Measure.ACTIVATION_SD, i, 0.3);
        }
        history.add(new RunEvent.EpochDone(record));
    }
}
