package gradlab.chart;

import gradlab.chart.subject.ChartSubject;
import gradlab.engine.activation.Sigmoid;
import gradlab.engine.layer.Dense;
import gradlab.engine.layer.Layer;
import gradlab.experiment.DataPlan;
import gradlab.experiment.Experiment;
import gradlab.experiment.Model;
import gradlab.experiment.Training;
import gradlab.experiment.setting.Setting;
import gradlab.knob.Knobs;
import gradlab.run.history.EpochRecord;
import gradlab.run.history.Histogram;
import gradlab.run.history.Measure;
import gradlab.run.history.Outcome;
import gradlab.run.history.RunEnvironment;
import gradlab.run.history.RunEvent;
import gradlab.run.history.RunHistory;
import gradlab.text.Message;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;

/** Histories made of formulas, for looking at charts without training. */
public final class SyntheticRun {
    private final RunHistory history = new RunHistory();
    private final Random random = new Random(7);
    private final int layers;
    private int epoch;
    private long step;
    private boolean layersRecorded = true;

    public SyntheticRun(int hiddenLayers) {
        this(hiddenLayers, training());
    }

    public SyntheticRun(int hiddenLayers, Training training) {
        layers = hiddenLayers + 1;
        List<String> names = new ArrayList<>();
        List<Layer> model = new ArrayList<>();
        for (int i = 1; i < layers; i++) {
            names.add("hidden" + i);
            model.add(new Dense("hidden" + i, 5, new Sigmoid()));
        }
        names.add("output");
        model.add(new Dense("output", 1, new Sigmoid()));
        Experiment experiment =
                new Experiment("synthetic", "", new DataPlan(), new Model(model), training);
        history.add(
                new RunEvent.Started(
                        experiment, new RunEnvironment("", "", "", "", 1), names, 16, 500));
    }

    private static Training training() {
        return Knobs.set(new Training(), Training::metrics).to(List.of("accuracy")).withEpochs(500);
    }

    public SyntheticRun withoutLayers() {
        layersRecorded = false;
        return this;
    }

    public SyntheticRun epochs(int count) {
        for (int i = 0; i < count; i++) {
            double fall = Math.exp(-epoch / 18.0);
            add(
                    0.69 + 0.06 * fall + 0.002 * random.nextGaussian(),
                    0.688 + 0.05 * fall + 0.0002 * Math.max(0, epoch - 60) * 0.1,
                    noise());
        }
        return this;
    }

    private double noise() {
        return Math.exp(0.08 * random.nextGaussian());
    }

    public SyntheticRun add(double loss, double validationLoss, double gradientFactor) {
        epoch++;
        EpochRecord record =
                new EpochRecord(epoch, 1, layers)
                        .set(Measure.LOSS, loss)
                        .set(Measure.VALIDATION_LOSS, validationLoss)
                        .set(Measure.METRIC, 0.5 + 0.4 * (1 - Math.exp(-epoch / 60.0)))
                        .set(Measure.VALIDATION_METRIC, 0.48 + 0.35 * (1 - Math.exp(-epoch / 50.0)))
                        .set(Measure.LEARNING_RATE, 0.1 * Math.pow(0.5, epoch / 40.0))
                        .set(Measure.MOMENTUM, 0.9)
                        .set(Measure.SECONDS, 0.01);
        for (int i = 0; layersRecorded && i < layers; i++) {
            addLayer(record, i, gradientFactor);
        }
        history.add(new RunEvent.EpochDone(record));
        return this;
    }

    private void addLayer(EpochRecord record, int i, double gradientFactor) {
        double norm = 0.08 * Math.pow(0.18, layers - 1 - i) * gradientFactor * noise();
        record.set(Measure.GRADIENT_NORM, i, norm)
                .set(Measure.GRADIENT_NORM_MIN, i, norm / 2)
                .set(Measure.GRADIENT_NORM_MAX, i, norm * 2)
                .set(Measure.UPDATE_RATIO, i, norm * 0.01)
                .set(Measure.WEIGHT_NORM, i, 3 + 0.3 * i + epoch * 0.001)
                .set(Measure.ACTIVATION_MEAN, i, 0.5 + 0.03 * i)
                .set(Measure.ACTIVATION_SD, i, 0.1 + 0.01 * i)
                .set(Measure.SATURATED, i, 0.01 * i)
                .set(Measure.DEAD, i, 0.002 * i);
    }

    /** Histograms of normal numbers for every layer, at the newest epoch. */
    public SyntheticRun histograms() {
        for (Histogram.Kind kind : Histogram.Kind.values()) {
            List<Histogram> taken = new ArrayList<>();
            for (int i = 0; i < layers; i++) {
                float[] values = new float[200];
                for (int j = 0; j < values.length; j++) {
                    values[j] = (float) random.nextGaussian();
                }
                taken.add(Histogram.of(values, values.length, 32));
            }
            history.add(new RunEvent.HistogramsTaken(epoch, kind, taken));
        }
        return this;
    }

    /** A step with the same gradient norm in every layer. */
    public SyntheticRun step(double loss, double norm) {
        step++;
        float[] norms = new float[layers];
        Arrays.fill(norms, (float) norm);
        history.add(
                new RunEvent.StepDone(
                        1 + (int) (step - 1) / 16, step, (float) loss, 0.1f, 0, norms));
        return this;
    }

    public SyntheticRun turn(String knob, String from, String to) {
        Setting optimizer = Setting.parse("training.optimizer");
        history.add(new RunEvent.KnobTurned(epoch, epoch * 16L, optimizer.key(knob), from, to));
        return this;
    }

    public SyntheticRun end(Outcome.Reason reason) {
        history.add(
                new RunEvent.Ended(new Outcome(reason, epoch, 0, null, Message.of("It ended."))));
        return this;
    }

    public RunHistory history() {
        return history;
    }

    public ChartSubject subject() {
        return new ChartSubject(history);
    }
}
