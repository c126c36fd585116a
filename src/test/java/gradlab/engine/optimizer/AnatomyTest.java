package gradlab.engine.optimizer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import gradlab.knob.Knobs;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/** Steps taken apart say what the engine's rules do. */
class AnatomyTest {
    private static final double[] GRADIENTS = {0.5, -0.2, 0.9, 14.2, -0.05, 0.3, -2.1, 0.0101, 0.6};

    static List<Optimizer> optimizers() {
        Stream<Optimizer> kinds =
                Knobs.permitted(Optimizer.class).stream()
                        .map(kind -> ((Optimizer) Knobs.defaults(kind)).withLearningRate(0.1));
        return Stream.concat(
                        kinds,
                        Stream.of(
                                new Sgd(0.01, 0.9, false, new Clipping()),
                                new Sgd(0.01, 0.9, true, new Clipping()),
                                new Sgd(0.01, 0.9, true, new Clipping(0.3, 0, 0)),
                                new RmsProp(2e-4, 0.95, 0.5, 1e-5, new Clipping()),
                                new AdamW(0.05, 0.3, 0.8, 0.95, 1e-3, new Clipping())))
                .toList();
    }

    /** The steps of one weight by {@link Optimizer#next}. */
    private static List<StepTaken> steps(Optimizer optimizer) {
        List<StepTaken> steps = new ArrayList<>();
        double[] memory = new double[optimizer.memories()];
        Arrays.fill(memory, optimizer.memoryAtFirst());
        double weight = 0.7;
        Pace pace = new Pace();
        for (double slope : GRADIENTS) {
            double[] gradient = {slope};
            optimizer.clipping().clip(gradient);
            double[] before = memory.clone();
            pace.next(optimizer, optimizer.learningRate(), optimizer.momentum());
            double next = optimizer.next(weight, gradient[0], memory, pace);
            Pace then = new Pace();
            for (int i = 0; i <= steps.size(); i++) {
                then.next(optimizer, optimizer.learningRate(), optimizer.momentum());
            }
            steps.add(new StepTaken("x", weight, slope, gradient[0], before, memory, next, then));
            weight = next;
        }
        return steps;
    }

    @ParameterizedTest
    @MethodSource("optimizers")
    void theRuleOfOneWeightInDoubleIsThatOfManyInSingle(Optimizer optimizer) {
        float[] weights = {0.7f, 0.7f};
        float[][] memory = new float[optimizer.memories()][2];
        optimizer.prepare(memory);
        Pace pace = new Pace();
        for (StepTaken step : steps(optimizer)) {
            pace.next(optimizer, optimizer.learningRate(), optimizer.momentum());
            float g = (float) step.gradient();
            optimizer.update(weights, new float[] {g, g}, memory, pace);
            assertThat((double) weights[1]).isCloseTo(step.next(), within(1e-5));
            for (int i = 0; i < memory.length; i++) {
                assertThat((double) memory[i][1]).isCloseTo(step.now()[i], within(1e-4));
            }
        }
        assertThat(optimizer.memoryNames()).hasSize(optimizer.memories()).doesNotHaveDuplicates();
    }

    @ParameterizedTest
    @MethodSource("optimizers")
    void everyLineComesOutAsItSays(Optimizer optimizer) {
        for (StepTaken step : steps(optimizer)) {
            Anatomy anatomy = optimizer.anatomy(step);
            assertThat(anatomy.lines()).isNotEmpty();
            for (Anatomy.Line line : anatomy.lines()) {
                String[] sides = line.numbers().split(" = ", -1);
                if (sides.length == 2 && sides[1].contains("\\mathbf")) {
                    double said =
                            TexArithmetic.value(sides[1].replaceAll("\\\\mathbf\\{(.*)}", "$1"));
                    double size = Math.max(0.01, Math.abs(said));
                    assertThat(TexArithmetic.value(sides[0]))
                            .as(line.numbers())
                            .isCloseTo(said, within(0.02 * size));
                }
            }
            String last = anatomy.lines().getLast().numbers();
            if (!last.contains("\\lambda") && !(optimizer instanceof AdamW)) {
                assertThat(last).endsWith("\\mathbf{" + TexNumbers.of(step.next()) + "}");
            }
        }
    }

    @ParameterizedTest
    @MethodSource("optimizers")
    void theTableBeginsWithTheSlopeAndEndsWithTheStep(Optimizer optimizer) {
        for (StepTaken step : steps(optimizer)) {
            Anatomy anatomy = optimizer.anatomy(step);
            assertThat(anatomy.table().getFirst().value()).isEqualTo(step.slope());
            assertThat(anatomy.table().getLast().id()).isEqualTo("step");
            assertThat(anatomy.table().getLast().value()).isEqualTo(step.next() - step.weight());
            assertThat(anatomy.seen()).isNotEmpty();
            assertThat(anatomy.seenWords()).isNotBlank();
            assertThat(anatomy.stepWords()).isNotBlank();
        }
    }
}
