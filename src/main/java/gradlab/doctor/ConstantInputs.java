package gradlab.doctor;

import static gradlab.text.Text.tr;

import gradlab.data.Csv;
import gradlab.experiment.Experiment;
import gradlab.experiment.setting.Change;
import gradlab.experiment.setting.SetTo;
import gradlab.knob.Knob;
import gradlab.knob.Knobs;
import gradlab.text.Message;
import gradlab.text.Numbers;

import java.util.List;
import java.util.Optional;

/** Inputs that are the same in every row, or as good as the same, and so tell nothing. */
public record ConstantInputs(
        @Knob(
                        label = "Least spread",
                        min = 0,
                        max = 1,
                        minOpen = true,
                        logarithmic = true,
                        lesson = 10,
                        help = "A column that spreads by less, beside its size, is constant",
                        formula = "sd / √(mean² + sd²)")
                double spread,
        @Knob(
                        label = "Share of the columns",
                        min = 0,
                        max = 1,
                        minOpen = true,
                        step = 0.05,
                        lesson = 10,
                        help = "From which share of constant columns on it is said")
                double share)
        implements Rule {
    /** A thousandth; a few empty columns of many, as the rims of pictures are, do no harm. */
    public ConstantInputs() {
        this(1e-3, 0.5);
    }

    /** Refuses settings out of range. */
    public ConstantInputs {
        Knobs.require(ConstantInputs.class, spread, share);
    }

    @Override
    public String title() {
        return tr("Inputs are constant");
    }

    @Override
    public Message headline(Finding found) {
        return Message.of(
                "{0} of {1} {1|column|columns} hardly {0|changes|change}",
                found.count("constant_columns"), found.count("columns"));
    }

    @Override
    public int lesson() {
        return 10;
    }

    @Override
    public List<Class<? extends Rule>> explains() {
        return List.of(
                UnscaledInputs.class,
                Symmetry.class,
                Saturation.class,
                DeadUnits.class,
                VanishingGradients.class,
                LearningRateTooHigh.class,
                LearningRateTooLow.class,
                TooNoisy.class,
                StuckAtChance.class,
                Underfitting.class);
    }

    @Override
    public Optional<Finding> examine(Examination run) {
        DataFacts data = run.data();
        if (data == null || data.rows() < 2 || data.inputs().isEmpty()) {
            return Optional.empty();
        }
        List<Column> alike = data.inputs().stream().filter(this::isConstant).toList();
        double part = alike.size() / (double) data.inputs().size();
        if (alike.isEmpty() || part < share || !harms(run, part)) {
            return Optional.empty();
        }
        Column first = alike.getFirst();
        return Optional.of(
                new Finding(
                        this,
                        part == 1 ? Severity.PROBLEM : Severity.WARNING,
                        0,
                        List.of(),
                        Evidence.of("constant_columns", alike.size())
                                .and("columns", data.inputs().size())
                                .and("mean", first.mean())
                                .and("sd", first.sd())
                                .numbers(),
                        cause(alike, data.inputs().size()),
                        fix(run.experiment(), data, alike)));
    }

    private boolean isConstant(Column column) {
        return column.sd() <= spread * column.size();
    }

    /** A part of the columns does no harm where the others were enough to learn from. */
    private static boolean harms(Examination run, double part) {
        return part == 1 || run.epochs() == 0 || !(run.learnedShare(run.epochs()) < 0.3);
    }

    private static String cause(List<Column> alike, int all) {
        Column first = alike.getFirst();
        String what =
                tr(
                        "{0} of {1} {1|column|columns} are as good as the same in every row: {2}"
                                + " has mean {3} and standard deviation {4}.",
                        alike.size(),
                        all,
                        first.name(),
                        Numbers.brief(first.mean()),
                        Numbers.brief(first.sd()));
        return what
                + " "
                + (alike.size() == all
                        ? tr(
                                "Rows that look alike get the same answer, so that the best the"
                                        + " network can do is to guess.")
                        : tr("What does not change from row to row cannot tell rows apart."));
    }

    /** What spreads a little can be scaled; what does not spread at all has to make way. */
    private static Fix fix(Experiment e, DataFacts data, List<Column> alike) {
        if (alike.stream().anyMatch(column -> column.sd() > 0)) {
            return new Fix(
                    tr("Scale the inputs to mean 0 and standard deviation 1."),
                    Remedies.scaledInputs());
        }
        List<String> telling =
                data.inputs().stream().filter(c -> !alike.contains(c)).map(Column::name).toList();
        if (e.data().source() instanceof Csv table
                && !telling.isEmpty()
                && table.inputs().isEmpty()) {
            Change chosen = new SetTo("data.source.inputs", telling);
            return new Fix(tr("Take as inputs the columns that change from row to row."), chosen);
        }
        return new Fix(
                tr(
                        "Choose inputs that change from row to row: no setting of the network can"
                                + " find what they do not tell."),
                whole -> List.of());
    }
}
