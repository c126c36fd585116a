package gradlab.doctor;

import static gradlab.text.Text.tr;

import gradlab.knob.Knob;
import gradlab.knob.Knobs;
import gradlab.text.Message;
import gradlab.text.Numbers;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Inputs much larger or smaller than 1, or of very different sizes. */
public record UnscaledInputs(
        @Knob(
                        label = "Greatest size",
                        min = 1,
                        lesson = 10,
                        help = "A column whose root mean square is above this is unscaled",
                        formula = "√(mean² + sd²)")
                double size,
        @Knob(
                        label = "Least size",
                        min = 0,
                        max = 1,
                        logarithmic = true,
                        lesson = 10,
                        help = "Where the largest column is smaller, it hardly moves anything",
                        formula = "√(mean² + sd²)")
                double least,
        @Knob(
                        label = "Greatest spread",
                        min = 1,
                        lesson = 10,
                        help = "How many times larger the widest column may be than the narrowest",
                        formula = "greatest sd / least sd")
                double spread)
        implements Rule {
    /**
     * Eight times what initializers are made for, a hundredth, and thirty times between columns.
     */
    public UnscaledInputs() {
        this(8, 0.01, 30);
    }

    /** Refuses settings out of range. */
    public UnscaledInputs {
        Knobs.require(UnscaledInputs.class, size, least, spread);
    }

    @Override
    public String title() {
        return tr("Inputs are not scaled");
    }

    @Override
    public Message headline(Finding found) {
        double largest = found.number("largest_size");
        return isLarge(largest) || isSmall(largest)
                ? Message.of(
                        "Inputs of size {0}, where about 1 is usual", found.brief("largest_size"))
                : Message.of("Widest input is {0} times the narrowest", found.brief("spread"));
    }

    @Override
    public int lesson() {
        return 10;
    }

    @Override
    public List<Class<? extends Rule>> explains() {
        return List.of(
                ExplodingGradients.class,
                Saturation.class,
                DeadUnits.class,
                VanishingGradients.class,
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
        if (data == null || Structure.normalizesInputs(run.experiment())) {
            return Optional.empty();
        }
        List<Column> columns = data.inputs().stream().filter(column -> column.sd() > 0).toList();
        if (columns.isEmpty()) {
            return Optional.empty();
        }
        Column largest = columns.stream().max(Comparator.comparing(Column::size)).orElseThrow();
        double widest = columns.stream().mapToDouble(Column::sd).max().orElseThrow();
        double narrowest = columns.stream().mapToDouble(Column::sd).min().orElseThrow();
        double ratio = widest / narrowest;
        return isLarge(largest.size()) || isSmall(largest.size()) || ratio > spread
                ? Optional.of(finding(run, largest, ratio))
                : Optional.empty();
    }

    /** Whether numbers of a size are too large for the weights they are multiplied by. */
    boolean isLarge(double found) {
        return found > size;
    }

    /** Whether they are so small that they move nothing. */
    boolean isSmall(double found) {
        return found < least;
    }

    private Finding finding(Examination run, Column largest, double ratio) {
        return new Finding(
                this,
                Severity.PROBLEM,
                0,
                Structure.dense(run.experiment()).stream()
                        .limit(1)
                        .map(layer -> layer.name())
                        .toList(),
                Evidence.of("largest_mean", largest.mean())
                        .and("largest_sd", largest.sd())
                        .and("largest_size", largest.size())
                        .and("spread", ratio)
                        .numbers(),
                cause(largest, ratio),
                new Fix(
                        tr("Scale the inputs to mean 0 and standard deviation 1."),
                        Remedies.scaledInputs()));
    }

    private static String cause(Column largest, double ratio) {
        String where =
                tr(
                        "The numbers in {0} have mean {1} and standard deviation {2}; the widest"
                                + " column is {3} times as wide as the narrowest.",
                        largest.name(),
                        Numbers.brief(largest.mean()),
                        Numbers.brief(largest.sd()),
                        Numbers.brief(ratio));
        return where
                + " "
                + tr(
                        "Initializers are made for inputs of size 1: larger ones push the first"
                            + " layer's sums far out, where activations are flat or outputs huge,"
                            + " and the loss becomes a narrow valley, steep in one direction and"
                            + " flat in another.");
    }
}
