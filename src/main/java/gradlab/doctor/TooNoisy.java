package gradlab.doctor;

import static gradlab.text.Text.tr;

import gradlab.knob.Knob;
import gradlab.knob.Knobs;
import gradlab.run.history.Measure;
import gradlab.text.Message;
import gradlab.text.Numbers;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Noise on inputs, units, weights, gradients, labels or by tiny batches that drowns the signal. */
public record TooNoisy(
        @Knob(
                        label = "Greatest noise",
                        min = 0,
                        minOpen = true,
                        step = 0.1,
                        lesson = 16,
                        help = "Noise this many times as large as what it disturbs is too much",
                        formula = "σ of the noise / size of the signal; √(p / (1 − p)) for dropout")
                double noise,
        @Knob(
                        label = "Greatest share of wrong labels",
                        min = 0,
                        max = 1,
                        step = 0.05,
                        lesson = 16,
                        help = "Labels drawn anew above this share are too many")
                double labels,
        @Knob(
                        label = "Loss left",
                        min = 0,
                        max = 1,
                        step = 0.05,
                        help = "A loss below this share of guessing has been learned all the same")
                double lossShare,
        @Knob(
                        label = "Epochs",
                        min = 1,
                        step = 1,
                        help = "How many must be recorded before it is said")
                int epochs)
        implements Rule {
    /** Half as much noise again as there is signal, with a tenth of the loss left. */
    public TooNoisy() {
        this(1.4, 0.3, 0.1, 8);
    }

    /** Refuses settings out of range. */
    public TooNoisy {
        Knobs.require(TooNoisy.class, noise, labels, lossShare, epochs);
    }

    @Override
    public String title() {
        return tr("Training is too noisy");
    }

    @Override
    public Message headline(Finding found) {
        return NoiseSource.headline(found);
    }

    @Override
    public int lesson() {
        return 16;
    }

    @Override
    public List<Class<? extends Rule>> explains() {
        return List.of(
                LearningRateTooHigh.class,
                LearningRateTooLow.class,
                DeadUnits.class,
                StuckAtChance.class,
                Underfitting.class,
                Overfitting.class);
    }

    @Override
    public Optional<Finding> examine(Examination run) {
        int end = run.epochs();
        if (run.diverged() || end < epochs) {
            return Optional.empty();
        }
        Optional<NoiseSource> loudest =
                NoiseSource.of(run, noise, labels).stream()
                        .max(Comparator.comparing(NoiseSource::excess));
        if (loudest.isEmpty() || loudest.get().excess() < 1 || !harms(run)) {
            return Optional.empty();
        }
        NoiseSource source = loudest.get();
        return Optional.of(
                new Finding(
                        this,
                        Severity.WARNING,
                        Trend.since(end, 1, n -> run.lossShare(n) > lossShare),
                        source.layers(),
                        Evidence.of(source.name(), source.amount())
                                .and("noise_to_signal", source.ratio())
                                .and("loss_share_of_chance", run.lossShare())
                                .and("loss", run.dataLoss(end))
                                .and("validation_loss", run.dataLoss(Measure.VALIDATION_LOSS, end))
                                .numbers(),
                        source.cause()
                                + " "
                                + tr(
                                        "After {0} {0|epoch|epochs} the training loss is still {1}"
                                                + " % of what guessing costs.",
                                        end, Numbers.brief(Math.rint(100 * run.lossShare())))
                                + run.penaltiesApart(),
                        source.fix()));
    }

    /**
     * Whether something is left to learn: on training rows, or on others, since a network that has
     * adapted to noise, or learned wrong labels by heart, errs without them.
     */
    private boolean harms(Examination run) {
        return run.lossShare() > lossShare || run.validationShare(run.epochs()) > lossShare;
    }
}
