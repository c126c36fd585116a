package gradlab.bench;

import gradlab.experiment.Experiment;
import gradlab.run.history.EpochRecord;
import gradlab.run.history.RunEnvironment;
import gradlab.run.history.RunEvent;
import gradlab.run.history.RunHistory;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** A made-up history of ten layers, as long as wanted; made once, since it takes its time. */
final class LongHistory {
    private static final int LAYERS = 10;
    private static final double NONE = Double.NaN;
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
        List<EpochRecord.LayerRecord> layers = new ArrayList<>(LAYERS);
        for (int i = 0; i < LAYERS; i++) {
            layers.add(layer(i));
        }
        history.add(
                new RunEvent.EpochDone(
                        new EpochRecord(
                                epoch,
                                loss,
                                loss + 0.02,
                                NONE,
                                NONE,
                                List.of(),
                                List.of(),
                                0.1,
                                NONE,
                                0.001,
                                layers)));
    }

    private EpochRecord.LayerRecord layer(int index) {
        double norm = Math.pow(0.3, LAYERS - index) * Math.exp(0.2 * random.nextGaussian());
        return new EpochRecord.LayerRecord(
                norm, norm / 2, norm * 2, NONE, NONE, 0.1 * index, 0.3, NONE, NONE);
    }
}
