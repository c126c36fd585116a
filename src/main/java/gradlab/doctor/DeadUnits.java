package gradlab.doctor;

import static gradlab.text.Text.tr;

import gradlab.engine.activation.LeakyRelu;
import gradlab.experiment.Experiment;
import gradlab.experiment.setting.Change;
import gradlab.knob.Knob;
import gradlab.knob.Knobs;
import gradlab.run.history.Measure;
import gradlab.text.Message;
import gradlab.text.Numbers;

import java.util.List;
import java.util.Optional;

/** ReLU units that no row switches on, so that no gradient ever reaches them again. */
public record DeadUnits(
        @Knob(
                        label = "Greatest share",
                        min = 0,
                        max = 1,
                        step = 0.05,
                        lesson = 7,
                        help = "The share of a layer's units that may be dead",
                        formula = "z ≤ 0 for every row")
                double share,
        @Knob(
                        label = "Loss left",
                        min = 0,
                        max = 1,
                        step = 0.05,
                        help =
                                "Units that died in training do no harm where the loss is below"
                                        + " this share of guessing")
                double lossShare,
        @Knob(
                        label = "Epochs",
                        min = 1,
                        step = 1,
                        help = "How many must be recorded before it is said")
                int epochs)
        implements Rule {
    /** Fresh units often rest and wake in training, unless the whole layer hands nothing on. */
    private static final double WHOLE = 1;

    /** Steps that move weights by more than this share of their size are long. */
    private static final double LONG_STEPS = 0.03;

    /** Half of a layer; a few dead units are common and do no harm. */
    public DeadUnits() {
        this(0.5, 0.15, 3);
    }

    /** Refuses settings out of range. */
    public DeadUnits {
        Knobs.require(DeadUnits.class, share, lossShare, epochs);
    }

    @Override
    public String title() {
        return tr("Units are dead");
    }

    @Override
    public Message headline(Finding found) {
        String greatest = found.percent("dead_share");
        return found.layers().size() == 1
                ? Message.of("{0} % of the units dead in {1}", greatest, found.where())
                : Message.of("Up to {0} % of the units dead in {1}", greatest, found.where());
    }

    @Override
    public int lesson() {
        return 7;
    }

    @Override
    public List<Class<? extends Rule>> explains() {
        return List.of(LearningRateTooLow.class, StuckAtChance.class, Underfitting.class);
    }

    @Override
    public Optional<Finding> examine(Examination run) {
        Shares shares = new Shares(run, Measure.DEAD, run.epochs() == 0 ? WHOLE : share);
        if (!shares.enough(epochs) || shares.layers(run.epochs()).isEmpty()) {
            return Optional.empty();
        }
        boolean harmless = run.learnedShare(run.epochs()) < lossShare;
        boolean heldDown = Limits.of(run) == Limits.PENALTY;
        if ((harmless || heldDown) && shares.layers(0).isEmpty()) {
            return Optional.empty();
        }
        double greatest = shares.greatest();
        double atFirst = shares.of(shares.worstIndex(), 0);
        return Optional.of(
                new Finding(
                        this,
                        greatest == 1 ? Severity.PROBLEM : Severity.WARNING,
                        shares.since(),
                        shares.layers(run.epochs()),
                        Evidence.of("dead_share", greatest)
                                .and("first_batch_share", atFirst)
                                .and("layers", shares.layers(run.epochs()).size())
                                .numbers(),
                        tr(
                                        "In {0}, {1} % of the units are switched off by every row."
                                            + " A ReLU's slope is 0 there, so that no gradient can"
                                            + " bring them back.",
                                        shares.worst(), Numbers.brief(Math.rint(100 * greatest)))
                                + " "
                                + (atFirst >= share / 2
                                        ? tr(
                                                "They were so from the beginning: the first biases"
                                                        + " or weights hold their sums below 0.")
                                        : died(run)),
                        fix(run, atFirst)));
    }

    /** First weights and biases that hold units below 0 are the cause, and not the function. */
    private Fix fix(Examination run, double atFirst) {
        Fix leaky =
                new Fix(
                        tr(
                                "Use the activation leaky ReLU in the hidden layers: its slope for"
                                        + " negative inputs lets a unit come back."),
                        DeadUnits::leaky);
        return atFirst >= share / 2 && FirstWeights.canBeBetter(run.experiment())
                ? FirstWeights.fix(run.experiment()).or(leaky)
                : leaky;
    }

    /** Long steps are blamed only where there were any. */
    private static String died(Examination run) {
        return Gradients.firstUpdateRatio(run) > LONG_STEPS
                ? tr(
                        "They died while training: steps so large that the sums of every row fell"
                                + " below 0.")
                : tr(
                        "They died while training, though no step was large: their sums were"
                                + " small from the beginning, and little was enough to put those"
                                + " of every row below 0.");
    }

    private static List<Change> leaky(Experiment e) {
        return Remedies.activations(e, old -> old.canDie() ? new LeakyRelu() : old);
    }
}
