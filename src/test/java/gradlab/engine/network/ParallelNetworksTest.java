package gradlab.engine.network;

import static org.assertj.core.api.Assertions.assertThat;

import gradlab.engine.activation.Linear;
import gradlab.engine.activation.Relu;
import gradlab.engine.layer.Dense;
import gradlab.engine.layer.Dropout;
import gradlab.engine.loss.MeanSquaredError;
import gradlab.engine.optimizer.Adam;
import gradlab.engine.tensor.RandomSource;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;

class ParallelNetworksTest {
    private static final int ROWS = 64;
    private static final int INPUTS = 200;

    /** The losses of six steps, whose products are large enough to be shared among threads. */
    private static List<Double> train(int threads) {
        Network network =
                new Network(
                        new NetworkPlan(
                                List.of(
                                        new Dense("hidden", 300, new Relu()),
                                        new Dropout("drop", 0.2, false, true),
                                        new Dense("output", 100, new Linear())),
                                INPUTS,
                                new MeanSquaredError(),
                                ROWS,
                                threads),
                        1);
        float[] inputs = new float[ROWS * INPUTS];
        float[] targets = new float[ROWS * 100];
        new RandomSource(2).fillNormal(inputs, inputs.length, 0, 1);
        new RandomSource(3).fillNormal(targets, targets.length, 0, 1);
        return IntStream.range(0, 6)
                .mapToObj(
                        i -> {
                            double loss = network.forward(inputs, targets, ROWS);
                            network.backward();
                            network.update(new Adam(), 0.001);
                            return loss;
                        })
                .toList();
    }

    @Test
    @Timeout(60)
    void runsSideBySideDoNotDisturbEachOther() throws Exception {
        List<Double> one = train(1);
        List<Double> two = train(2);
        try (ExecutorService executor = Executors.newFixedThreadPool(4)) {
            List<Future<List<Double>>> ones =
                    IntStream.range(0, 2).mapToObj(i -> executor.submit(() -> train(1))).toList();
            List<Future<List<Double>>> twos =
                    IntStream.range(0, 2).mapToObj(i -> executor.submit(() -> train(2))).toList();
            for (int i = 0; i < 2; i++) {
                assertThat(ones.get(i).get()).isEqualTo(one);
                assertThat(twos.get(i).get()).isEqualTo(two);
            }
        }
    }
}
