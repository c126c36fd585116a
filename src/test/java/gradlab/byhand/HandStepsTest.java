package gradlab.byhand;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import gradlab.engine.activation.Activation;
import gradlab.engine.loss.Loss;
import gradlab.knob.Knobs;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;

/** Every activation of the engine with every loss, on small nets drawn at random. */
final class HandStepsTest {
    private static final double NEAR = 2e-5;
    private static final double KINK = 0.01;
    private static final double POLE = 0.1;
    private static final double STEEP = 20;

    record Pair(Activation activation, Loss loss) {}

    static Stream<Pair> pairs() {
        return Knobs.permitted(Activation.class).stream()
                .flatMap(
                        activation ->
                                Knobs.permitted(Loss.class).stream()
                                        .map(
                                                loss ->
                                                        new Pair(
                                                                (Activation)
                                                                        Knobs.defaults(activation),
                                                                (Loss) Knobs.defaults(loss))));
    }

    private static HandNetwork drawn(Random random, Pair pair) {
        List<Integer> sizes = new ArrayList<>(List.of(1 + random.nextInt(4)));
        for (int hidden = random.nextInt(3); hidden > 0; hidden--) {
            sizes.add(1 + random.nextInt(6));
        }
        sizes.add(1 + random.nextInt(4));
        HandNetwork sized = Redrawn.sizes(HandExamples.FIRST.network(), sizes, random.nextLong());
        HandNetwork net =
                Redrawn.weights(
                                sized.withHidden(pair.activation()).withOutput(pair.activation()),
                                random.nextLong())
                        .withLoss(pair.loss());
        List<HandRow> rows = new ArrayList<>();
        for (int row = 1 + random.nextInt(3); row > 0; row--) {
            List<Double> inputs = random.doubles(net.inputs(), -1.5, 1.5).boxed().toList();
            List<Double> targets =
                    switch (pair.loss().targets()) {
                        case NUMBERS -> random.doubles(net.outputs(), -2, 2).boxed().toList();
                        case PROBABILITIES, ONE_HOT ->
                                random.doubles(net.outputs(), 0, 1).boxed().toList();
                        case LABELS -> List.of((double) random.nextInt(net.outputs()));
                    };
            rows.add(new HandRow(inputs, targets));
        }
        HandNetwork whole = net.withRows(rows);
        for (int layer = 1; layer <= net.layers().size(); layer++) {
            for (int unit = 0; unit < net.layer(layer).units(); unit++) {
                whole = whole.withBias(layer, unit, random.nextGaussian() / 2);
            }
        }
        return whole;
    }

    @ParameterizedTest
    @MethodSource("pairs")
    void theFactorsShownComeToTheValueShown(Pair pair) {
        Random random = new Random(pair.toString().hashCode());
        for (int net = 0; net < 6; net++) {
            HandNetwork network = drawn(random, pair);
            WorkedPass pass = WorkedPass.of(network);
            for (int row = 0; row < network.rows().size(); row++) {
                List<HandStep> steps = HandSteps.of(pass, row);
                assertThat(steps).hasSize(count(network));
                for (HandStep step : steps) {
                    assertClose(step, pass.finite());
                }
            }
        }
    }

    private static int count(HandNetwork network) {
        int units = network.layers().stream().mapToInt(HandLayer::units).sum();
        return 3 * units + 1 + network.parameters() + 1;
    }

    private static void assertClose(HandStep step, boolean finite) {
        double expected = step.value();
        double found = Factor.value(step.factors());
        if (finite) {
            assertThat(found)
                    .as("%s %s", step.title(), step.factors())
                    .isCloseTo(expected, within(NEAR * Math.max(1, Math.abs(expected))));
        }
    }

    @ParameterizedTest
    @MethodSource("pairs")
    void everyGradientIsItsFiniteDifference(Pair pair) {
        Random random = new Random(pair.toString().hashCode());
        int looked = 0;
        for (int net = 0; net < 400 && looked < 6; net++) {
            WorkedPass pass = WorkedPass.of(drawn(random, pair));
            if (!nearAKink(pass)) {
                looked++;
                assertThat(pass.checks()).hasSize(pass.network().parameters());
                for (GradientCheck check : pass.checks()) {
                    assertThat(check.agrees()).as("%s", check).isTrue();
                }
            }
        }
        assertThat(looked).isPositive();
    }

    /** Whether a nudge may cross a corner of an activation, or of the loss. */
    private static boolean nearAKink(WorkedPass pass) {
        HandNetwork network = pass.network();
        int last = network.layers().size();
        if (!pass.finite()) {
            return true;
        }
        for (int row = 0; row < network.rows().size(); row++) {
            if (nearAPole(pass, row)) {
                return true;
            }
            for (int layer = 1; layer <= last; layer++) {
                for (int unit = 0; unit < network.layer(layer).units(); unit++) {
                    double z = pass.z(layer, unit, row);
                    boolean corner =
                            Math.abs(pass.a(layer, unit, row)) > STEEP
                                    || Math.abs(z) < KINK
                                    || Math.abs(Math.abs(z) - 3) < KINK;
                    double a = pass.a(layer, unit, row);
                    boolean edge =
                            layer == last
                                    && (Math.abs(a) < POLE
                                            || Math.abs(a - network.wanted(row, unit)) < KINK
                                            || Math.abs(Math.abs(a - network.wanted(row, unit)) - 1)
                                                    < KINK
                                            || Math.abs(a - 1) < POLE);
                    if (corner || (edge && network.layer(last).activation().slope(0.3f) != 0)) {
                        return true;
                    }
                }
            }
        }
        return false;
    }

    /** Whether shares of the outputs' sum are about to leave what a logarithm can read. */
    private static boolean nearAPole(WorkedPass pass, int row) {
        HandNetwork network = pass.network();
        int last = network.layers().size();
        Activation activation = network.layer(last).activation();
        if (LossWords.perOutput(network.loss()) || network.loss().fromLogits(activation)) {
            return false;
        }
        double sum = 0;
        for (int unit = 0; unit < network.outputs(); unit++) {
            sum += pass.a(last, unit, row);
        }
        for (int unit = 0; unit < network.outputs(); unit++) {
            double share = pass.a(last, unit, row) / sum;
            if (Math.abs(share) < POLE || (Math.abs(1 - share) < POLE && network.outputs() > 1)) {
                return true;
            }
        }
        return Math.abs(sum) < POLE;
    }
}
