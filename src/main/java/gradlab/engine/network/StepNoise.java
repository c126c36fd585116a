package gradlab.engine.network;

import gradlab.engine.layer.Parameter;
import gradlab.engine.tensor.RandomSource;

import java.util.List;

/** Normal noise on weights for the length of a step's passes, and on gradients. */
final class StepNoise {
    private RandomSource ofWeights = new RandomSource(0);
    private RandomSource ofGradients = new RandomSource(0);
    private float[][] clean = {};

    void initialize(RandomSource source) {
        ofWeights = source.split("weight noise");
        ofGradients = source.split("gradient noise");
    }

    void addToGradients(List<Parameter> parameters, double deviation) {
        for (int i = 0; i < parameters.size(); i++) {
            add(parameters.get(i).gradient(), deviation, ofGradients);
        }
    }

    void addToWeights(List<Parameter> parameters, double deviation) {
        if (clean.length != parameters.size()) {
            clean = new float[parameters.size()][];
        }
        for (int i = 0; i < parameters.size(); i++) {
            float[] values = parameters.get(i).values();
            if (clean[i] == null || clean[i].length != values.length) {
                clean[i] = new float[values.length];
            }
            System.arraycopy(values, 0, clean[i], 0, values.length);
            add(values, deviation, ofWeights);
        }
    }

    void removeFromWeights(List<Parameter> parameters) {
        for (int i = 0; i < parameters.size(); i++) {
            System.arraycopy(clean[i], 0, parameters.get(i).values(), 0, clean[i].length);
        }
    }

    private static void add(float[] values, double deviation, RandomSource random) {
        for (int i = 0; i < values.length; i++) {
            values[i] += (float) (deviation * random.nextGaussian());
        }
    }

    List<Long> states() {
        return List.of(ofWeights.state(), ofGradients.state());
    }

    void resume(List<Long> states) {
        ofWeights = RandomSource.resume(states.get(0));
        ofGradients = RandomSource.resume(states.get(1));
    }
}
