package gradlab.doctor;

import static gradlab.text.Text.tr;

import gradlab.engine.activation.Activation;
import gradlab.engine.loss.Targets;
import gradlab.experiment.Experiment;
import gradlab.knob.Knob;
import gradlab.knob.Knobs;
import gradlab.run.history.Measure;
import gradlab.run.training.FirstBatch;
import gradlab.text.Message;
import gradlab.text.Numbers;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** An output whose function cannot give the targets, or has died with all its rows at 0. */
public record OutputRange(
        @Knob(
                        label = "Greatest distance",
                        min = 0,
                        step = 0.05,
                        lesson = 10,
                        help =
                                "How far, in their standard deviations, targets may lie beyond"
                                        + " what the output can give",
                        formula = "max(low − least target, greatest target − high) / sd")
                double beyond,
        @Knob(
                        label = "Share of dead outputs",
                        min = 0,
                        max = 1,
                        minOpen = true,
                        step = 0.05,
                        lesson = 10,
                        help = "From which share of its units on a dead output is a finding")
                double dead)
        implements Rule {
    /** A tenth of a standard deviation: what is nearly given is given well enough. */
    public OutputRange() {
        this(0.1, 0.5);
    }

    /** Refuses settings out of range. */
    public OutputRange {
        Knobs.require(OutputRange.class, beyond, dead);
    }

    @Override
    public String title() {
        return tr("The output cannot give the targets");
    }

    @Override
    public Message headline(Finding found) {
        if (found.has("dead_share")) {
            return Message.of("The output is dead: it answers 0 to every row");
        }
        return found.number("greatest_target") > found.number("greatest_output")
                ? Message.of(
                        "Targets reach {0}, the output stops at {1}",
                        found.brief("greatest_target"), found.brief("greatest_output"))
                : Message.of(
                        "Targets go down to {0}, the output to {1}",
                        found.brief("least_target"), found.brief("least_output"));
    }

    @Override
    public int lesson() {
        return 10;
    }

    @Override
    public List<Class<? extends Rule>> explains() {
        return List.of(
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
        Experiment e = run.experiment();
        if (data == null
                || data.goals().isEmpty()
                || e.training().loss().targets() != Targets.NUMBERS) {
            return Optional.empty();
        }
        Reach reach = Reach.of(e);
        Column furthest =
                data.goals().stream()
                        .max(Comparator.comparingDouble(column -> missed(reach, column)))
                        .orElseThrow();
        double share = deadShare(run);
        if (missed(reach, furthest) > beyond) {
            return Optional.of(outOfReach(e, reach, furthest));
        }
        return share >= dead ? Optional.of(died(run, share)) : Optional.empty();
    }

    private static double missed(Reach reach, Column column) {
        return column.sd() > 0 ? reach.missed(column) / column.sd() : 0;
    }

    private Finding outOfReach(Experiment e, Reach reach, Column furthest) {
        return new Finding(
                this,
                Severity.PROBLEM,
                0,
                output(e),
                Evidence.of("least_target", furthest.least())
                        .and("greatest_target", furthest.greatest())
                        .and("least_output", reach.low())
                        .and("greatest_output", reach.high())
                        .and("beyond_sd", missed(reach, furthest))
                        .numbers(),
                tr(
                        "The output goes through {0}, which answers between {1} and {2}, but the"
                            + " target {3} lies between {4} and {5}, as the network sees it. What"
                            + " is beyond can never be given: however long it trains, the sums are"
                            + " only driven onto the flat end.",
                        word(e),
                        Numbers.brief(reach.low()),
                        Numbers.brief(reach.high()),
                        furthest.name(),
                        Numbers.brief(furthest.least()),
                        Numbers.brief(furthest.greatest())),
                fix());
    }

    private Finding died(Examination run, double share) {
        return new Finding(
                this,
                Severity.PROBLEM,
                run.epochs() == 0 ? 0 : Trend.since(run.epochs(), 1, n -> deadShare(run, n) > 0),
                output(run.experiment()),
                Evidence.of("dead_share", share).and("loss", run.dataLoss(run.epochs())).numbers(),
                tr(
                        "The output goes through {0}, and for every row its sum lies below 0: the"
                            + " network answers 0 whatever it is asked. The slope is 0 there, so"
                            + " that no gradient comes back and nothing in the network can learn"
                            + " any more.",
                        word(run.experiment())),
                fix());
    }

    private static double deadShare(Examination run) {
        return Structure.outputActivation(run.experiment()).canDie()
                ? deadShare(run, run.epochs())
                : 0;
    }

    private static double deadShare(Examination run, int epochs) {
        FirstBatch first = run.first();
        int last = run.layers().size() - 1;
        if (epochs > 0) {
            return last < 0 ? 0 : run.recent(Measure.DEAD, last, epochs);
        }
        return first == null || first.layers().isEmpty() ? 0 : first.layers().getLast().dead();
    }

    private static List<String> output(Experiment e) {
        return Structure.dense(e).stream()
                .skip(Math.max(0, Structure.dense(e).size() - 1))
                .map(layer -> layer.name())
                .toList();
    }

    private static String word(Experiment e) {
        Activation function = Structure.outputActivation(e);
        return Knobs.typeName(function.getClass());
    }

    private static Fix fix() {
        return new Fix(
                tr("Set the activation of the output to linear, which gives every number."),
                Remedies::linearOutput);
    }
}
