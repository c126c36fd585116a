package gradlab.benchmark;

import gradlab.engine.layer.Dense;
import gradlab.engine.layer.Layer;
import gradlab.engine.layer.Stochastic;
import gradlab.engine.tensor.Backend;
import gradlab.engine.tensor.MatrixProduct;
import gradlab.engine.tensor.RandomSource;
import gradlab.experiment.Model;

import java.util.ArrayList;
import java.util.List;

/**
 * The matrix products of one step by themselves: the time that no program around them can beat with
 * the same library.
 */
record Products(List<Product> all) {
    private static final double OPERATIONS_OF_A_ROUND = 1e9;
    private static final int ROUNDS = 7;

    /** The products of a forward and backward pass; nobody asks for the inputs' gradient. */
    static Products ofTraining(Model model, int width, int rows) {
        List<Product> all = new ArrayList<>();
        for (Product forward : ofPrediction(model, width, rows).all) {
            boolean first = all.isEmpty();
            all.add(forward);
            all.add(
                    new Product(
                            Product.Form.TRANSPOSED_A,
                            forward.inner(),
                            forward.columns(),
                            forward.rows()));
            if (!first) {
                all.add(
                        new Product(
                                Product.Form.TRANSPOSED_B,
                                forward.rows(),
                                forward.inner(),
                                forward.columns()));
            }
        }
        return new Products(all);
    }

    /** The products of a forward pass. */
    static Products ofPrediction(Model model, int width, int rows) {
        List<Product> all = new ArrayList<>();
        int inner = width;
        for (Layer layer : model.layers()) {
            if (layer instanceof Dense dense) {
                all.add(new Product(Product.Form.PLAIN, rows, dense.units(), inner));
                inner = dense.units();
            }
        }
        return new Products(all);
    }

    /**
     * The products of a pass that is repeated with dropout active. What comes before the first
     * dropout is the same in every pass and need not be multiplied again.
     */
    static Products ofRepetition(Model model, int width, int rows) {
        int fixed = 0;
        for (Layer layer : model.layers()) {
            if (layer instanceof Stochastic) {
                break;
            }
            fixed += layer instanceof Dense ? 1 : 0;
        }
        List<Product> all = ofPrediction(model, width, rows).all;
        return new Products(all.subList(fixed, all.size()));
    }

    /** Floating-point operations of all of them. */
    double operations() {
        return all.stream().mapToDouble(Product::operations).sum();
    }

    /**
     * The least seconds that all of them took, one after the other: by the processor time of this
     * thread where it does all the work, so that other work on the machine counts less.
     */
    double seconds(int threads) {
        MatrixProduct backend = Backend.product(threads);
        List<Product.Ready> ready =
                all.stream().map(product -> product.ready(new RandomSource(1))).toList();
        int times = Math.max(1, (int) (OPERATIONS_OF_A_ROUND / operations()));
        StopWatch watch = new StopWatch(ROUNDS);
        for (int round = 0; round < ROUNDS; round++) {
            watch.start();
            for (int i = 0; i < times; i++) {
                ready.forEach(product -> product.multiply(backend));
            }
            watch.stop();
        }
        return watch.laps().stream()
                .mapToDouble(lap -> lap.seconds(threads) / times)
                .min()
                .orElseThrow();
    }
}
