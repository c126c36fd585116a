package gradlab.doctor;

import static gradlab.text.Text.tr;

import gradlab.experiment.BalancedClasses;
import gradlab.experiment.setting.SetTo;
import gradlab.knob.Knob;
import gradlab.knob.Knobs;
import gradlab.text.Message;
import gradlab.text.Numbers;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/** Classes so rare that the network does well without them: a high accuracy, a low recall. */
public record ClassImbalance(
        @Knob(
                        label = "Rare",
                        min = 0,
                        max = 1,
                        step = 0.05,
                        lesson = 11,
                        help = "A class with less than this share of an equal share is rare",
                        formula = "rows of the class / rows · classes")
                double rare,
        @Knob(
                        label = "Least recall",
                        min = 0,
                        max = 1,
                        step = 0.05,
                        lesson = 11,
                        help = "Of a rare class, which share must be found",
                        formula = "rows taken for the class / rows of the class")
                double recall,
        @Knob(
                        label = "Recall behind accuracy",
                        min = 0,
                        max = 1,
                        step = 0.05,
                        lesson = 11,
                        help = "How far the recall must lie below the accuracy")
                double behind,
        @Knob(
                        label = "Epochs",
                        min = 1,
                        step = 1,
                        help = "How many must be recorded before it is said")
                int epochs)
        implements Rule {
    private static final int LONGER = 5;

    /** A fifth of what would be its due, of which less than half is found. */
    public ClassImbalance() {
        this(0.4, 0.5, 0.3, 8);
    }

    /** Refuses settings out of range. */
    public ClassImbalance {
        Knobs.require(ClassImbalance.class, rare, recall, behind, epochs);
    }

    @Override
    public String title() {
        return tr("A rare class is not found");
    }

    @Override
    public Message headline(Finding found) {
        return Message.of(
                "{0} % of a rare class found, at {1} % accuracy",
                found.percent("recall"), found.percent("accuracy"));
    }

    @Override
    public int lesson() {
        return 11;
    }

    @Override
    public List<Class<? extends Rule>> explains() {
        return List.of(StuckAtChance.class, Underfitting.class);
    }

    @Override
    public boolean judgedByLoss() {
        return false;
    }

    @Override
    public Optional<Finding> examine(Examination run) {
        DataFacts data = run.data();
        Remeasured network = run.remeasured();
        if (data == null || network == null || run.epochs() < epochs || !hasRare(data)) {
            return Optional.empty();
        }
        Remeasured.ByClass answers = network.byClass().get();
        int worst = worst(data, answers);
        if (worst < 0) {
            return Optional.empty();
        }
        double found = answers.recalls().get(worst);
        double share = data.shares().get(worst);
        return Optional.of(
                new Finding(
                        this,
                        Severity.PROBLEM,
                        run.epochs(),
                        List.of(),
                        Evidence.of("accuracy", answers.accuracy())
                                .and("recall", found)
                                .and("class", worst)
                                .and("share_of_rows", share)
                                .and("greatest_share", greatest(data))
                                .numbers(),
                        tr(
                                "Of the rows of class {0} the network finds {1} %, while its"
                                    + " accuracy is {2} %. Only {3} % of the training rows are of"
                                    + " that class: always to answer another one costs little, and"
                                    + " accuracy does not show it.",
                                answers.classes().get(worst),
                                Numbers.brief(Math.rint(100 * found)),
                                Numbers.brief(Math.rint(1000 * answers.accuracy()) / 10),
                                Numbers.brief(Math.rint(1000 * share) / 10)),
                        fix(run)));
    }

    /** What gives the rare rows more steps to be heard in; which of it helps, a trial tells. */
    private static Fix fix(Examination run) {
        double rate = LearningRates.greatest(run.experiment());
        double faster =
                Remedies.round(Math.min(LearningRates.ceiling(run.experiment()), 10 * rate));
        Fix learning =
                balanced()
                        .or(Limits.of(run).fix(run.experiment()))
                        .or(
                                new Fix(
                                        tr("Train {0} times as long.", LONGER),
                                        e -> Limits.longer(e, LONGER)));
        learning = learning.or(Remedies.adaptive(run.experiment()));
        return faster > rate
                ? learning.or(
                        new Fix(
                                tr("Raise the learning rate to {0}.", Numbers.brief(faster)),
                                e -> Remedies.rate(e, faster)))
                : learning;
    }

    private static Fix balanced() {
        return new Fix(
                tr("Set the class weight to balanced, so that a rare row counts for more."),
                new SetTo("training.class_weight", new BalancedClasses()));
    }

    /** The rare class of which the least is found; −1 where all are found well enough. */
    private int worst(DataFacts data, Remeasured.ByClass answers) {
        int worst = -1;
        int classes = Math.min(data.shares().size(), answers.recalls().size());
        for (int each = 0; each < classes; each++) {
            double found = answers.recalls().get(each);
            boolean missed = found < recall && found < answers.accuracy() - behind;
            if (isRare(data, each)
                    && missed
                    && (worst < 0 || found < answers.recalls().get(worst))) {
                worst = each;
            }
        }
        return worst;
    }

    private boolean hasRare(DataFacts data) {
        return IntStream.range(0, data.shares().size()).anyMatch(each -> isRare(data, each));
    }

    private boolean isRare(DataFacts data, int each) {
        return data.shares().get(each) * data.shares().size() < rare;
    }

    private static double greatest(DataFacts data) {
        return data.shares().stream().mapToDouble(share -> share).max().orElse(Double.NaN);
    }
}
