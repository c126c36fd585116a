package gradlab.doctor;

import static gradlab.text.Text.tr;

import gradlab.engine.layer.AlphaDropout;
import gradlab.engine.layer.Dropout;
import gradlab.engine.layer.GaussianDropout;
import gradlab.engine.layer.GaussianNoise;
import gradlab.engine.layer.Layer;
import gradlab.engine.layer.Stochastic;
import gradlab.experiment.Experiment;
import gradlab.experiment.setting.Change;
import gradlab.experiment.setting.SetTo;
import gradlab.experiment.setting.Setting;
import gradlab.run.history.Measure;
import gradlab.run.training.FirstBatch;
import gradlab.text.Message;
import gradlab.text.Numbers;

import java.util.ArrayList;
import java.util.List;

/**
 * One thing that makes a training noisy, measured against what it disturbs.
 *
 * @param name what it is called among the evidence
 * @param amount as it is set
 * @param ratio noise to signal
 * @param excess the ratio as a multiple of what is allowed
 */
record NoiseSource(
        String name,
        double amount,
        double ratio,
        double excess,
        List<String> layers,
        String cause,
        Fix fix) {
    private static final String LABELS = "label_noise";
    private static final int SMALL_BATCH = 4;
    private static final int USUAL_BATCH = 32;
    private static final double USUAL_RATE = 0.2;
    private static final double JUMPY = 0.1;

    /** Which of them it was, and how much, in a line. */
    static Message headline(Finding found) {
        String amount = found.evidence().firstEntry().getKey();
        String ratio = found.brief("noise_to_signal");
        return switch (amount) {
            case "dropout_rate" ->
                    Message.of("Dropout of {0} % in {1}", found.percent(amount), found.where());
            case LABELS -> Message.of("{0} % of the labels are random", found.percent(amount));
            case "gradient_noise" -> Message.of("Gradient noise is {0} times the gradient", ratio);
            case "weight_noise" -> Message.of("Weight noise is {0} times the weights", ratio);
            case "batch_size" ->
                    Message.of(
                            "Loss jumps {0} % an epoch in batches of {1} {1|row|rows}",
                            found.percent("noise_to_signal"), found.count(amount));
            default -> Message.of("{0} adds noise {1} times its input", found.where(), ratio);
        };
    }

    /**
     * All of an experiment's.
     *
     * @param noise the greatest ratio allowed
     * @param labels the greatest share of labels drawn anew
     */
    static List<NoiseSource> of(Examination run, double noise, double labels) {
        List<NoiseSource> sources = new ArrayList<>();
        for (Layer layer : Structure.layers(run.experiment())) {
            if (layer instanceof Stochastic stochastic) {
                sources.add(layer(run, stochastic, noise));
            }
        }
        sources.add(labels(run.experiment(), labels));
        sources.add(gradients(run, noise));
        sources.add(weights(run, noise));
        sources.add(batches(run));
        return sources;
    }

    private static NoiseSource layer(Examination run, Stochastic layer, double noise) {
        return switch (layer) {
            case Dropout d -> dropping(layer, d.rate(), noise);
            case AlphaDropout d -> dropping(layer, d.rate(), noise);
            case GaussianDropout d -> dropping(layer, d.rate(), noise);
            case GaussianNoise g -> adding(run, g, noise);
        };
    }

    private static NoiseSource dropping(Layer layer, double rate, double noise) {
        double ratio = Math.sqrt(rate / (1 - rate));
        return new NoiseSource(
                "dropout_rate",
                rate,
                ratio,
                ratio / noise,
                List.of(layer.name()),
                tr(
                        "{0} drops {1} % of its inputs in every step and scales up the rest: what"
                                + " it hands on is {2} times as much noise as signal.",
                        layer.name(), Numbers.brief(100 * rate), Numbers.brief(ratio)),
                new Fix(
                        tr("Lower the rates above {0} to it.", Numbers.brief(USUAL_RATE)),
                        NoiseSource::calmed));
    }

    private static List<Change> calmed(Experiment e) {
        List<Change> changes = new ArrayList<>();
        for (Layer layer : Structure.layers(e)) {
            double rate =
                    switch (layer) {
                        case Dropout d -> d.rate();
                        case AlphaDropout d -> d.rate();
                        case GaussianDropout d -> d.rate();
                        default -> 0;
                    };
            if (rate > USUAL_RATE) {
                changes.add(new SetTo(Setting.layer(layer.name()).key("rate"), USUAL_RATE));
            }
        }
        return changes;
    }

    private static NoiseSource adding(Examination run, GaussianNoise layer, double noise) {
        double signal = signalBefore(run, layer);
        double ratio = layer.stddev() / signal;
        // Noise that is added hides more than noise that multiplies: half as much is as bad.
        double excess = 2 * ratio / noise;
        double better = Remedies.round(0.1 * signal);
        return new NoiseSource(
                "noise_sd",
                layer.stddev(),
                ratio,
                excess,
                List.of(layer.name()),
                tr(
                        "{0} adds noise of standard deviation {1} to numbers that spread by {2}.",
                        layer.name(), Numbers.brief(layer.stddev()), Numbers.brief(signal)),
                new Fix(
                        tr("Lower its standard deviation to {0}.", Numbers.brief(better)),
                        e -> quieter(e, layer.name(), better)));
    }

    private static List<Change> quieter(Experiment e, String name, double sd) {
        List<GaussianNoise> same =
                Structure.layers(e).stream()
                        .filter(GaussianNoise.class::isInstance)
                        .map(GaussianNoise.class::cast)
                        .filter(noise -> noise.name().equals(name))
                        .toList();
        return Remedies.each(same, GaussianNoise::stddev, old -> sd);
    }

    /** How widely spread the numbers are that come in: the layer's before it, or the inputs'. */
    private static double signalBefore(Examination run, Layer noise) {
        List<Layer> layers = Structure.layers(run.experiment());
        int at = layers.indexOf(noise);
        for (int i = at - 1; i >= 0; i--) {
            int kernel = run.layers().indexOf(layers.get(i).name());
            if (kernel >= 0) {
                double sd = run.recent(Measure.ACTIVATION_SD, kernel, run.epochs());
                return sd > 0 ? sd : 1;
            }
        }
        DataFacts data = run.data();
        return data == null
                ? 1
                : data.inputs().stream()
                        .mapToDouble(Column::sd)
                        .filter(sd -> sd > 0)
                        .average()
                        .orElse(1);
    }

    private static NoiseSource labels(Experiment e, double allowed) {
        double share = e.data().labelNoise();
        return new NoiseSource(
                LABELS,
                share,
                share / Math.max(1e-9, 1 - share),
                share / Math.max(1e-9, allowed),
                List.of(),
                tr(
                        "{0} % of the training labels are drawn anew at random, so that many rows"
                                + " teach what is wrong.",
                        Numbers.brief(100 * share)),
                new Fix(
                        tr("Train on the labels as they are."),
                        new SetTo("data.label_noise", 0.0)));
    }

    private static NoiseSource gradients(Examination run, double noise) {
        double sd = run.experiment().training().noise().gradientNoise();
        double signal = 0;
        double weights = 0;
        FirstBatch first = run.first();
        if (sd > 0 && first != null) {
            for (int i = 0; i < first.layers().size(); i++) {
                double norm = Gradients.norm(run, i, 0);
                signal = Math.hypot(signal, norm);
                weights += count(first.layers().get(i));
            }
        }
        double ratio = signal > 0 ? sd * Math.sqrt(weights) / signal : 0;
        return new NoiseSource(
                "gradient_noise",
                sd,
                ratio,
                ratio / (2 * noise),
                List.of(),
                tr(
                        "Noise of standard deviation {0} on every component of the gradient is {1}"
                                + " times as long as the gradient of the first batch.",
                        Numbers.brief(sd), Numbers.brief(ratio)),
                withoutNoise(run.experiment()));
    }

    /** How many weights a kernel has: ‖w‖² divided by the mean square of a weight. */
    private static double count(FirstBatch.LayerPass layer) {
        double square = layer.weightVariance() + layer.weightMean() * layer.weightMean();
        return square > 0 ? layer.weightNorm() * layer.weightNorm() / square : 0;
    }

    private static NoiseSource weights(Examination run, double noise) {
        double sd = run.experiment().training().noise().weightNoise();
        FirstBatch first = run.first();
        double ratio = 0;
        if (sd > 0 && first != null) {
            for (FirstBatch.LayerPass layer : first.layers()) {
                ratio = Math.max(ratio, sd / Math.sqrt(layer.weightVariance() + 1e-12));
            }
        }
        return new NoiseSource(
                "weight_noise",
                sd,
                ratio,
                ratio / noise,
                List.of(),
                tr(
                        "In every step noise of standard deviation {0} is put on the weights, {1}"
                                + " times as much as their own spread at the start.",
                        Numbers.brief(sd), Numbers.brief(ratio)),
                withoutNoise(run.experiment()));
    }

    private static Fix withoutNoise(Experiment noisy) {
        boolean gradients = noisy.training().noise().gradientNoise() > 0;
        boolean weights = noisy.training().noise().weightNoise() > 0;
        return new Fix(
                gradients && weights
                        ? tr("Train without noise on gradients and weights.")
                        : gradients
                                ? tr("Train without noise on gradients.")
                                : tr("Train without noise on weights."),
                e ->
                        List.of(
                                new SetTo("training.gradient_noise", 0.0),
                                new SetTo("training.weight_noise", 0.0)));
    }

    /** Tiny batches count where the loss jumps about with them. */
    private static NoiseSource batches(Examination run) {
        int size = run.experiment().training().batches().batchSize();
        double jumps =
                Trend.roughness(
                        run.series(Measure.LOSS), run.epochs() - Examination.LONGEST, run.epochs());
        double excess = size <= SMALL_BATCH && run.data() != null ? jumps / JUMPY : 0;
        return new NoiseSource(
                "batch_size",
                size,
                jumps,
                Double.isNaN(excess) ? 0 : excess,
                List.of(),
                tr(
                        "Each step follows {0} {0|row|rows} alone, and the loss jumps by {1} % of"
                                + " itself from epoch to epoch.",
                        size, Numbers.brief(100 * jumps)),
                new Fix(
                        tr("Take {0} {0|row|rows} for each step.", USUAL_BATCH),
                        new SetTo("training.batch_size", USUAL_BATCH)));
    }
}
