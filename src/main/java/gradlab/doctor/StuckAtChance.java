package gradlab.doctor;

import static gradlab.text.Text.tr;

import gradlab.knob.Knob;
import gradlab.knob.Knobs;
import gradlab.run.history.Measure;
import gradlab.text.Message;
import gradlab.text.Numbers;

import java.util.List;
import java.util.Optional;

/** A loss that stays where guessing would put it: ln k for k equally frequent classes. */
public record StuckAtChance(
        @Knob(
                        label = "Least gain",
                        min = 0,
                        max = 1,
                        step = 0.01,
                        help = "By how much the loss must be below that of guessing",
                        formula = "1 − L / L of the best constant answer")
                double gain,
        @Knob(
                        label = "Epochs",
                        min = 1,
                        step = 1,
                        help = "How many must be recorded before it is said")
                int epochs)
        implements Rule {
    /** One part in twenty-five below guessing. */
    public StuckAtChance() {
        this(0.04, 15);
    }

    /** Refuses settings out of range. */
    public StuckAtChance {
        Knobs.require(StuckAtChance.class, gain, epochs);
    }

    @Override
    public String title() {
        return tr("Loss is stuck at chance");
    }

    @Override
    public Message headline(Finding found) {
        return Message.of(
                "Loss {0}, where guessing costs {1}",
                found.brief("loss"), found.brief("chance_loss"));
    }

    @Override
    public int lesson() {
        return 6;
    }

    @Override
    public List<Class<? extends Rule>> explains() {
        return List.of(Underfitting.class);
    }

    @Override
    public Optional<Finding> examine(Examination run) {
        int end = run.epochs();
        DataFacts data = run.data();
        if (data == null || run.diverged() || end < epochs || !holds(run, end)) {
            return Optional.empty();
        }
        return Optional.of(
                new Finding(
                        this,
                        Severity.PROBLEM,
                        Trend.since(end, 1, n -> holds(run, n)),
                        List.of(),
                        Evidence.of("loss", run.dataLoss(end))
                                .and("penalty", run.recent(Measure.PENALTY))
                                .and("chance_loss", data.chance())
                                .and("loss_share_of_chance", run.lossShare())
                                .and("classes", data.classes() > 0 ? data.classes() : Double.NaN)
                                .numbers(),
                        level(run, data) + run.penaltiesApart() + " " + Limits.of(run).cause(),
                        fix(run)));
    }

    /** Where nothing measured stands in the way, steps may be too short for what is to be bent. */
    private static Fix fix(Examination run) {
        Limits limit = Limits.of(run);
        Fix first = limit.fix(run.experiment());
        return limit == Limits.NONE ? first.or(Remedies.adaptive(run.experiment())) : first;
    }

    private boolean holds(Examination run, int end) {
        double share = run.lossShare(end);
        return share > 1 - gain && share < 2;
    }

    private static String level(Examination run, DataFacts data) {
        String loss = Numbers.brief(run.dataLoss(run.epochs()));
        String chance = Numbers.brief(data.chance());
        return data.classes() > 0
                ? tr(
                        "After {0} {0|epoch|epochs} the loss is {1}. Answering with the shares of"
                            + " the {2} {2|class|classes}, without a look at the inputs, costs {3}"
                            + " (ln {2} = {4} where they are equally frequent).",
                        run.epochs(),
                        loss,
                        data.classes(),
                        chance,
                        Numbers.brief(Math.log(data.classes())))
                : tr(
                        "After {0} {0|epoch|epochs} the loss is {1}. Answering with the mean of the"
                                + " targets, without a look at the inputs, costs {2}.",
                        run.epochs(), loss, chance);
    }
}
