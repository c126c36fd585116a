package gradlab.doctor;

import gradlab.data.prepare.DataPart;
import gradlab.data.prepare.Part;
import gradlab.data.prepare.PreparedData;
import gradlab.engine.metric.Confusion;
import gradlab.engine.network.Network;
import gradlab.engine.network.Weights;
import gradlab.experiment.Experiment;
import gradlab.run.predict.Answers;
import gradlab.run.predict.Columns;
import gradlab.run.predict.NetworkMaker;
import gradlab.run.predict.Predictor;

import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.function.DoubleSupplier;
import java.util.function.Supplier;
import java.util.stream.IntStream;

/**
 * What a network with the newest weights answers as it does in use: dropout and noise off, batch
 * normalization by its moving averages. On no more than {@value #MOST} rows of a part; asked for by
 * the rules that want to know it alone, since the network is run for it beside its training.
 *
 * @param trainLoss asks for the loss over training rows, without penalties
 * @param byClass asks how the rows of each class are answered
 */
public record Remeasured(DoubleSupplier trainLoss, Supplier<ByClass> byClass) {
    private static final int MOST = 1000;

    /**
     * How rows of classes are answered.
     *
     * @param accuracy over the rows held back for validation, or where there are none, those of
     *     training; NaN for regression
     * @param recalls of each class over the same rows; NaN for a class that has none there
     * @param classes their names
     */
    public record ByClass(double accuracy, List<Double> recalls, List<String> classes) {
        private static final ByClass UNKNOWN = new ByClass(Double.NaN, List.of(), List.of());

        /** Keeps its own copies. */
        public ByClass {
            recalls = List.copyOf(recalls);
            classes = List.copyOf(classes);
        }
    }

    /** Of a network; null where it has no weights yet. */
    static @Nullable Remeasured of(
            Experiment experiment, PreparedData data, @Nullable Weights weights) {
        return weights == null || weights.layers().isEmpty()
                ? null
                : asking(experiment, data, weights);
    }

    private static Remeasured asking(Experiment experiment, PreparedData data, Weights weights) {
        return new Remeasured(
                () -> loss(experiment, data, weights), () -> byClass(experiment, data, weights));
    }

    private static ByClass byClass(Experiment experiment, PreparedData data, Weights weights) {
        int classes = data.classNames().size();
        if (classes == 0) {
            return ByClass.UNKNOWN;
        }
        Part part = data.validation().rows() > 0 ? Part.VALIDATION : Part.TRAINING;
        Predictor model = new Predictor(experiment, Columns.of(data), weights);
        Answers answers = Answers.of(model, data, part, MOST);
        if (!answers.finite()) {
            return ByClass.UNKNOWN;
        }
        Confusion confusion = answers.confusion(classes);
        return new ByClass(
                confusion.accuracy(),
                IntStream.range(0, classes)
                        .mapToObj(
                                each ->
                                        confusion.wanted(each) == 0
                                                ? Double.NaN
                                                : confusion.recall(each))
                        .toList(),
                data.classNames());
    }

    private static double loss(Experiment experiment, PreparedData data, Weights weights) {
        Network network = NetworkMaker.network(NetworkMaker.named(experiment, List.of()), data);
        network.load(weights);
        DataPart rows = Answers.evenly(data.train(), MOST);
        return network.evaluate(rows.inputs().data, rows.targets().data, rows.rows(), null);
    }
}
