package gradlab.doctor;

import static gradlab.text.Text.tr;

import gradlab.experiment.Experiment;
import gradlab.experiment.setting.Change;
import gradlab.knob.Knob;
import gradlab.knob.Knobs;
import gradlab.text.Message;
import gradlab.text.Numbers;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Targets of a regression much larger or smaller than 1. */
public record UnscaledTargets(
        @Knob(
                        label = "Greatest size",
                        min = 1,
                        lesson = 10,
                        help = "Targets whose root mean square is above this are unscaled",
                        formula = "√(mean² + sd²)")
                double size,
        @Knob(
                        label = "Least size",
                        min = 0,
                        max = 1,
                        logarithmic = true,
                        lesson = 10,
                        help = "Targets whose standard deviation is below this are unscaled",
                        formula = "sd")
                double least)
        implements Rule {
    /** Ten times what fresh outputs are, or a hundredth. */
    public UnscaledTargets() {
        this(10, 0.01);
    }

    /** Refuses settings out of range. */
    public UnscaledTargets {
        Knobs.require(UnscaledTargets.class, size, least);
    }

    @Override
    public String title() {
        return tr("Targets are not scaled");
    }

    @Override
    public Message headline(Finding found) {
        return Message.of("Targets of size {0}, where about 1 is usual", found.brief("size"));
    }

    @Override
    public int lesson() {
        return 9;
    }

    @Override
    public List<Class<? extends Rule>> explains() {
        return List.of(
                ExplodingGradients.class,
                Saturation.class,
                DeadUnits.class,
                LearningRateTooHigh.class,
                LearningRateTooLow.class,
                Divergence.class,
                TooNoisy.class,
                StuckAtChance.class,
                Underfitting.class);
    }

    @Override
    public Optional<Finding> examine(Examination run) {
        DataFacts data = run.data();
        if (data == null || data.targets().isEmpty()) {
            return Optional.empty();
        }
        Column largest =
                data.targets().stream().max(Comparator.comparing(Column::size)).orElseThrow();
        boolean large = largest.size() > size;
        boolean small = largest.sd() > 0 && largest.size() < least;
        if (!large && !small) {
            return Optional.empty();
        }
        String what =
                tr(
                        "The target {0} has mean {1} and standard deviation {2}, while a fresh"
                                + " network answers with numbers around 1.",
                        largest.name(), Numbers.brief(largest.mean()), Numbers.brief(largest.sd()));
        String why =
                large
                        ? tr(
                                "The error, and with it every gradient, is that much larger too:"
                                        + " about {0} times what a learning rate is chosen for.",
                                Numbers.brief(largest.size()))
                        : tr(
                                "The loss is so small from the beginning that the gradient hardly"
                                        + " moves anything.");
        return Optional.of(
                new Finding(
                        this,
                        Severity.PROBLEM,
                        0,
                        List.of(),
                        Evidence.of("mean", largest.mean())
                                .and("sd", largest.sd())
                                .and("size", largest.size())
                                .numbers(),
                        what + " " + why,
                        fix(run.experiment())));
    }

    /** Scaled targets are negative, too: an output that cannot give them has to go with them. */
    private static Fix fix(Experiment e) {
        if (Reach.of(e).isWhole()) {
            return new Fix(
                    tr(
                            "Scale the targets to mean 0 and standard deviation 1;"
                                    + " errors are still reported in their own unit."),
                    Remedies.scaledTargets());
        }
        return new Fix(
                tr(
                        "Scale the targets to mean 0 and standard deviation 1, and set the"
                                + " activation of the output to linear, which gives every number."),
                UnscaledTargets::scaledAndOpen);
    }

    private static List<Change> scaledAndOpen(Experiment e) {
        List<Change> changes = new ArrayList<>(Remedies.linearOutput(e));
        changes.add(Remedies.scaledTargets());
        return changes;
    }
}
