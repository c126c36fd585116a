package gradlab.doctor;

import static gradlab.text.Text.tr;

import gradlab.engine.network.Weights;
import gradlab.knob.Knob;
import gradlab.knob.Knobs;
import gradlab.run.training.FirstBatch;
import gradlab.run.training.IdenticalUnits;
import gradlab.text.Message;
import gradlab.text.Numbers;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Units of a layer that started alike and get the same gradient, so that they stay alike. */
public record Symmetry(
        @Knob(
                        label = "Share of copies",
                        min = 0,
                        max = 1,
                        minOpen = true,
                        step = 0.05,
                        lesson = 5,
                        help = "The share of a layer's units that are copies of one another")
                double share)
        implements Rule {
    /** A loss below this share of guessing was learned all the same. */
    private static final double LEARNED = 0.5;

    /** Half of a layer. */
    public Symmetry() {
        this(0.5);
    }

    /** Refuses settings out of range. */
    public Symmetry {
        Knobs.require(Symmetry.class, share);
    }

    @Override
    public String title() {
        return tr("Units are copies of one another");
    }

    @Override
    public Message headline(Finding found) {
        String greatest = found.percent("identical_share");
        return found.layers().size() == 1
                ? Message.of("{0} % of the units in {1} are copies", greatest, found.where())
                : Message.of("Up to {0} % of the units in {1} are copies", greatest, found.where());
    }

    @Override
    public int lesson() {
        return 5;
    }

    @Override
    public List<Class<? extends Rule>> explains() {
        return List.of(
                Saturation.class,
                DeadUnits.class,
                VanishingGradients.class,
                ExplodingGradients.class,
                LearningRateTooHigh.class,
                LearningRateTooLow.class,
                StuckAtChance.class,
                Underfitting.class);
    }

    @Override
    public Optional<Finding> examine(Examination run) {
        FirstBatch first = run.first();
        if (first == null) {
            return Optional.empty();
        }
        List<String> layers = new ArrayList<>();
        double greatest = 0;
        for (FirstBatch.LayerPass layer : first.layers().subList(0, hidden(first))) {
            double identical =
                    learned(run)
                            ? Math.min(layer.identical(), now(run, layer.layer()))
                            : layer.identical();
            if (identical >= share) {
                layers.add(layer.layer());
                greatest = Math.max(greatest, identical);
            }
        }
        if (layers.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(
                new Finding(
                        this,
                        Severity.PROBLEM,
                        0,
                        layers,
                        Evidence.of("identical_share", greatest)
                                .and("layers", layers.size())
                                .numbers(),
                        tr(
                                "In {0}, {1} % of the units have the same weights and the same"
                                    + " gradient. What is alike and is pushed alike stays alike:"
                                    + " however wide the layer, it computes what a single unit"
                                    + " could.",
                                String.join(", ", layers),
                                Numbers.brief(Math.rint(100 * greatest))),
                        new Fix(
                                tr(
                                        "Draw the first weights at random, by the kernel"
                                                + " initializer that suits each activation."),
                                FirstWeights::kernels)));
    }

    /** Rounding parts units in the end; where it has, the run has learned something by then. */
    private static boolean learned(Examination run) {
        return run.epochs() > 0 && run.learnedShare(run.epochs()) < LEARNED;
    }

    private static int hidden(FirstBatch first) {
        return Math.max(0, first.layers().size() - 1);
    }

    /** The share of copies in the newest weights; 1 where they are not at hand. */
    private static double now(Examination run, String layer) {
        Weights weights = run.weights();
        if (weights == null) {
            return 1;
        }
        return weights.layers().stream()
                .filter(each -> each.layer().equals(layer))
                .mapToDouble(IdenticalUnits::share)
                .findFirst()
                .orElse(1);
    }
}
