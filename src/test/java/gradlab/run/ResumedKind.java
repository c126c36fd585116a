package gradlab.run;

import gradlab.experiment.EarlyStopping;
import gradlab.experiment.Experiment;

import java.util.Locale;
import java.util.stream.Stream;

/** The parts that make an experiment of each kind there is; what is empty is as usual. */
public record ResumedKind(String source, String layers, String training) {
    private static final int EPOCHS = 4;
    private static final String CIRCLES = "{'type': 'circles', 'samples': 40}";
    private static final String ADAM = "{'type': 'adam', 'learning_rate': 0.03}";

    @Override
    public String toString() {
        return (source.isEmpty() ? "" : source) + layers + training;
    }

    public Experiment experiment() {
        String rows = source.isEmpty() ? CIRCLES : source;
        boolean regression = rows.matches(".*'(linear|friedman|regression|sine|csv)'.*");
        boolean classes = rows.matches(".*'(digits|garments|blobs|idx)'.*");
        String output = regression ? "'linear'" : classes ? "'softmax'" : "'sigmoid'";
        String loss =
                regression
                        ? "mean_squared_error"
                        : classes ? "sparse_categorical_crossentropy" : "binary_crossentropy";
        String optimizer = training.contains("'optimizer'") ? "" : ", 'optimizer': " + ADAM;
        String epochs = training.contains("'phases'") ? "" : ", 'epochs': " + EPOCHS;
        return HandWritten.read(
                HandWritten.file(
                        "'source': " + rows,
                        ("{'type': 'dense', 'name': 'hidden1', 'units': 5, 'activation': 'tanh'},"
                             + " %s{'type': 'dense', 'name': 'output', 'units': %d, 'activation':"
                             + " %s}")
                                .formatted(layers, classes ? 10 : 1, output),
                        "'loss': '%s', 'batch_size': 7, 'seed': 3%s%s%s"
                                .formatted(loss, optimizer, epochs, training)));
    }

    private static Stream<ResumedKind> sources() {
        return Stream.of(
                        "circles",
                        "moons",
                        "spirals",
                        "xor",
                        "blobs",
                        "linear",
                        "friedman",
                        "sine",
                        "regression",
                        "garments",
                        "digits")
                .map(
                        name ->
                                new ResumedKind(
                                        "{'type': '%s', 'samples': 40}".formatted(name), "", ""));
    }

    private static Stream<ResumedKind> files() {
        return Stream.of(
                new ResumedKind("{'type': 'csv', 'path': 'table.csv', 'target': 'y'}", "", ""),
                new ResumedKind("{'type': 'idx', 'images': 'images', 'labels': 'labels'}", "", ""),
                new ResumedKind("{'type': 'sample', 'name': 'breast_cancer'}", "", ""));
    }

    private static Stream<ResumedKind> everyLayer() {
        return Stream.of(
                        "{'type': 'activation', 'activation': 'rrelu'}, ",
                        "{'type': 'prelu'}, ",
                        "{'type': 'batch_normalization'}, ",
                        "{'type': 'dropout', 'rate': 0.3}, ",
                        "{'type': 'dropout', 'rate': 0.3, 'monte_carlo': true}, ",
                        "{'type': 'alpha_dropout', 'rate': 0.3}, ",
                        "{'type': 'gaussian_noise', 'stddev': 0.2}, ",
                        "{'type': 'gaussian_dropout', 'rate': 0.3}, ",
                        "{'type': 'dense', 'units': 5, 'kernel_constraint': 'max_norm'},"
                                + " {'type': 'add', 'from': 'hidden1'}, ",
                        "{'type': 'dense', 'units': 4, 'kernel_regularizer': {'type': 'l2', 'l2':"
                                + " 0.1}}, {'type': 'concatenate', 'from': 'hidden1'}, ")
                .map(layers -> new ResumedKind("", layers, ""));
    }

    private static Stream<ResumedKind> optimizers() {
        return Stream.of("sgd", "adagrad", "rmsprop", "adam", "adamw", "adamax", "nadam")
                .flatMap(
                        name ->
                                Stream.of("'constant'", "'one_cycle'")
                                        .map(
                                                schedule ->
                                                        ", 'optimizer': '%s', 'schedule': %s"
                                                                .formatted(name, schedule)))
                .map(training -> new ResumedKind("", "", training));
    }

    private static Stream<ResumedKind> schedules() {
        return Stream.of(
                        "{'type': 'constant', 'warmup_steps': 2}",
                        "{'type': 'power', 'decay_steps': 2}",
                        "{'type': 'exponential', 'decay_steps': 5, 'per': 'step'}",
                        "{'type': 'piecewise', 'boundaries': [1, 3], 'values': [0.1, 0.03, 0.01]}",
                        "{'type': 'performance', 'patience': 1, 'min_delta': 100, 'cooldown': 1}",
                        "{'type': 'one_cycle', 'max_learning_rate': 0.1, 'warmup_steps': 3}",
                        "{'type': 'range_test', 'from': 0.001, 'to': 0.1}",
                        "{'type': 'cosine', 'decay_steps': 3}")
                .map(schedule -> new ResumedKind("", "", ", 'schedule': " + schedule));
    }

    private static Stream<ResumedKind> stoppers() {
        return Stream.of(EarlyStopping.Trigger.values())
                .flatMap(
                        trigger ->
                                Stream.of("0.3", "1e-9")
                                        .map(
                                                rate ->
                                                        stopping(
                                                                trigger.name()
                                                                        .toLowerCase(Locale.ROOT),
                                                                rate)));
    }

    /** Where the rate is high the best epoch is an early one, whose weights are given back. */
    private static ResumedKind stopping(String trigger, String rate) {
        return new ResumedKind(
                "",
                "{'type': 'batch_normalization'}, ",
                (", 'optimizer': {'type': 'adam', 'learning_rate': %s}, 'early_stopping':"
                     + " {'monitor': 'val_loss', 'patience': 3, 'restore_best_weights': true,"
                     + " 'trigger': '%s'}")
                        .formatted(rate, trigger));
    }

    /** Alone, and beside a stopper that gives back another epoch. */
    private static Stream<ResumedKind> checkpoints() {
        return Stream.of("'val_loss'", "'val_accuracy'", "'loss'", "'accuracy'")
                .flatMap(
                        monitor ->
                                Stream.of(
                                                "",
                                                ", 'early_stopping': {'monitor': 'val_loss',"
                                                        + " 'patience': 2, 'restore_best_weights':"
                                                        + " true}")
                                        .map(stopper -> checkpoint(monitor, stopper)));
    }

    private static ResumedKind checkpoint(String monitor, String more) {
        return new ResumedKind(
                "",
                "{'type': 'batch_normalization'}, ",
                (", 'metrics': ['accuracy'], 'optimizer': {'type': 'adam', 'learning_rate': 0.3},"
                                + " 'checkpoint': {'monitor': %s}%s")
                        .formatted(monitor, more));
    }

    private static Stream<ResumedKind> others() {
        return Stream.of(
                new ResumedKind(
                        "{'type': 'circles', 'samples': 40}, 'validation_source': {'type':"
                                + " 'circles', 'samples': 20, 'noise': 0.4, 'seed': 5}",
                        "",
                        ", 'early_stopping': {'patience': 2, 'restore_best_weights': true}"),
                new ResumedKind("", "", ", 'gradient_noise': 0.1, 'weight_noise': 0.1"),
                new ResumedKind("", "", ", 'evaluate_train': true, 'metrics': ['accuracy']"),
                new ResumedKind("", "", ", 'shuffle': false"),
                new ResumedKind("", "", ", 'pretraining': {'type': 'stacked_autoencoder'}"),
                new ResumedKind(
                        "{'type': 'digits', 'samples': 40}, 'augment': [{'type': 'shift'},"
                                + " {'type': 'rotation'}, {'type': 'noise'}]",
                        "",
                        ""),
                new ResumedKind(
                        "",
                        "{'type': 'batch_normalization'}, ",
                        ", 'optimizer': 'nadam', 'schedule': {'type': 'performance', 'patience':"
                                + " 1}, 'phases': [{'epochs': 1, 'trainable': {'hidden*': false}},"
                                + " {'epochs': 2, 'trainable': {'hidden*': true}, 'learning_rate':"
                                + " 0.01}, {'epochs': 1, 'learning_rate': 0.001}]"),
                new ResumedKind(
                        "",
                        "",
                        ", 'schedule': 'one_cycle', 'phases': [{'epochs': 2}, {'epochs': 2}]"));
    }

    public static Stream<ResumedKind> all() {
        return Stream.of(
                        sources(),
                        files(),
                        everyLayer(),
                        optimizers(),
                        schedules(),
                        stoppers(),
                        checkpoints(),
                        others())
                .flatMap(each -> each);
    }
}
