package gradlab.experiment;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** The numbers of an epoch that a rule can wait on, by their names in Keras. */
public final class Monitors {
    private Monitors() {}

    /** Those that a run of this experiment has. */
    public static List<String> of(Experiment experiment) {
        Training training = experiment.training();
        List<String> known = new ArrayList<>(List.of("loss"));
        known.addAll(training.metrics());
        if (training.evaluateTrain()) {
            known.add("train_eval_loss");
        }
        if (experiment.data().validates()) {
            known.addAll(validation(training));
        }
        return List.copyOf(known);
    }

    /** Those measured on validation rows. */
    public static List<String> validation(Training training) {
        return Stream.concat(Stream.of("loss"), training.metrics().stream())
                .map(name -> "val_" + name)
                .toList();
    }
}
