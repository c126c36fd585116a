package gradlab.engine.layer;

import static org.assertj.core.api.Assertions.assertThat;

import gradlab.engine.activation.Activation;
import gradlab.engine.initializer.GlorotUniform;
import gradlab.engine.tensor.Backend;
import gradlab.engine.tensor.RandomSource;
import gradlab.knob.Knobs;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Compares every cell's gradients, of inputs and of parameters, with finite differences. */
class CellGradientTest {
    private static final int ROWS = 6;
    private static final int WIDTH = 5;
    private static final long DRAWS = 7;

    static Stream<Layer> layers() {
        List<Layer> layers = new ArrayList<>();
        for (Class<? extends Record> type : Knobs.permitted(Activation.class)) {
            Activation activation = (Activation) Knobs.defaults(type);
            layers.add(new Dense("dense", 4, activation));
            layers.add(new ActivationLayer("activation", activation, true));
        }
        layers.add(
                Knobs.set(new Dense("no_bias", 3, new Dense().activation()), Dense::useBias)
                        .to(false));
        layers.add(new Prelu("prelu", new GlorotUniform(), true));
        layers.add(new BatchNormalization().withName("batch"));
        layers.add(new BatchNormalization().withName("frozen").withTrainable(false));
        layers.add(new BatchNormalization("bare", 0.9, 0.01, false, false, true));
        layers.add(new Dropout("dropout", 0.4, false, true));
        layers.add(new AlphaDropout("alpha_dropout", 0.3, false, true));
        layers.add(new GaussianNoise("gaussian_noise", 0.5, false, true));
        layers.add(new GaussianDropout("gaussian_dropout", 0.4, false, true));
        layers.add(new Add("add", "earlier", true));
        layers.add(new Concatenate("concatenate", "earlier", true));
        return layers.stream();
    }

    @Test
    void everyKindOfLayerIsChecked() {
        assertThat(layers().map(Layer::getClass).distinct().map(Class::getSimpleName))
                .containsExactlyInAnyOrderElementsOf(
                        Knobs.permitted(Layer.class).stream().map(Class::getSimpleName).toList());
    }

    @ParameterizedTest
    @MethodSource("layers")
    void gradientsAgreeWithFiniteDifferences(Layer layer) {
        GradientCheck check = new GradientCheck(layer);
        check.differentiate();
        check.compare("inputs", check.inputs, check.inputGradient);
        if (check.cell instanceof MergingCell merging) {
            check.compare("merged", merging.merged().output(), merging.mergedGradient());
        }
        if (layer.trainable()) {
            for (Parameter parameter : check.cell.parameters()) {
                check.compare(parameter.name(), parameter.values(), parameter.gradient());
            }
        }
    }

    /** A cell whose loss is a fixed weighted sum of its outputs. */
    private static final class GradientCheck {
        private final Pass pass = new Pass(Backend.product(1));
        private final float[] inputs = new float[ROWS * WIDTH];
        private final float[] inputGradient = new float[ROWS * WIDTH];
        private final float[] weighting;
        private final Cell cell;

        GradientCheck(Layer layer) {
            RandomSource random = new RandomSource(11);
            Cell merged = null;
            if (layer instanceof MergingLayer) {
                merged =
                        new Dense("earlier", WIDTH, new Dense().activation())
                                .cell(new CellPlan(1, ROWS, null));
                random.fillNormal(merged.output(), merged.output().length, 0, 1);
            }
            cell = layer.cell(new CellPlan(WIDTH, ROWS, merged));
            cell.initialize(random);
            random.fillNormal(inputs, inputs.length, 0.3, 1.2);
            for (Parameter parameter : cell.parameters()) {
                for (int i = 0; i < parameter.values().length; i++) {
                    parameter.values()[i] += (float) (0.3 * random.nextGaussian());
                }
            }
            weighting = new float[ROWS * cell.width()];
            random.fillNormal(weighting, weighting.length, 0, 1);
        }

        double loss() {
            cell.resumeRandom(DRAWS);
            pass.begin(true, ROWS);
            cell.forward(pass, inputs);
            double sum = 0;
            for (int i = 0; i < weighting.length; i++) {
                sum += (double) weighting[i] * cell.output()[i];
            }
            return sum;
        }

        void differentiate() {
            loss();
            System.arraycopy(weighting, 0, cell.gradient(), 0, weighting.length);
            cell.differentiate(pass);
            cell.backward(pass, inputs, inputGradient);
        }

        void compare(String what, float[] values, float[] gradient) {
            int kinks = 0;
            for (int i = 0; i < values.length; i++) {
                double wide = slope(values, i, 0.012f);
                double narrow = slope(values, i, 0.006f);
                if (Math.abs(wide - narrow) > 6e-4 * (1 + Math.abs(narrow))) {
                    kinks++;
                    continue;
                }
                assertThat((double) gradient[i])
                        .as("%s[%d] of %s", what, i, cell.layer())
                        .isCloseTo(
                                narrow,
                                org.assertj.core.data.Offset.offset(8e-4 * (1 + Math.abs(narrow))));
            }
            assertThat(kinks).as("numbers at a kink").isLessThanOrEqualTo(values.length / 3);
        }

        /** Four-point central difference, with an error of the fourth order in the distance. */
        private double slope(float[] values, int at, float distance) {
            return (8 * difference(values, at, distance) - difference(values, at, 2 * distance))
                    / (12.0 * distance);
        }

        private double difference(float[] values, int at, float distance) {
            float kept = values[at];
            values[at] = kept + distance;
            double above = loss();
            values[at] = kept - distance;
            double below = loss();
            values[at] = kept;
            return above - below;
        }
    }
}
