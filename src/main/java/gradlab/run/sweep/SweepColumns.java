package gradlab.run.sweep;

import gradlab.engine.metric.Metric;
import gradlab.experiment.sweep.Objective;
import gradlab.experiment.sweep.Sweep;
import gradlab.run.history.Measure;
import gradlab.text.Message;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Which columns the runs of a sweep have, and their names. */
public final class SweepColumns {
    private SweepColumns() {}

    /** Of every sweep: knobs, what was drawn, what came of it, and last the score. */
    static List<SweepColumn> of(Sweep sweep, List<SweepAxis> axes) {
        List<SweepColumn> columns = new ArrayList<>();
        for (int i = 0; i < axes.size(); i++) {
            columns.add(
                    new SweepColumn(
                            SweepColumn.Kind.AXIS, Integer.toString(i), axes.get(i).name(), null));
        }
        if (sweep.seeds().count() > 1) {
            columns.add(new SweepColumn(SweepColumn.Kind.SEED, "", Message.of("seed"), null));
        }
        if (sweep.folds() > 0) {
            columns.add(new SweepColumn(SweepColumn.Kind.FOLD, "", Message.of("fold"), null));
        }
        columns.add(
                new SweepColumn(SweepColumn.Kind.BEST_EPOCH, "", Message.of("best epoch"), null));
        Objective objective = sweep.objective();
        figures(sweep).filter(column -> !isJudgedBy(objective, column)).forEach(columns::add);
        columns.add(
                new SweepColumn(
                        SweepColumn.Kind.SCORE, "", scoreName(objective), objective.goal()));
        return columns;
    }

    /** Its last column says the same. */
    private static boolean isJudgedBy(Objective objective, SweepColumn column) {
        return objective.of() != Objective.Of.TEST && column.key().equals(objective.figure());
    }

    /** Losses and metrics of the last epoch: of validation rows where there are any. */
    private static Stream<SweepColumn> figures(Sweep sweep) {
        boolean validates = sweep.folds() > 0 || sweep.experiment().data().validates();
        Stream<SweepColumn> losses =
                validates
                        ? Stream.of(
                                figure(Measure.LOSS.key()), figure(Measure.VALIDATION_LOSS.key()))
                        : Stream.of(figure(Measure.LOSS.key()));
        String before = validates ? Measure.VALIDATION_METRIC.key() : Measure.METRIC.key();
        Stream<SweepColumn> metrics =
                sweep.experiment().training().metrics().stream()
                        .map(metric -> figure(before + metric));
        return Stream.concat(losses, metrics);
    }

    private static SweepColumn figure(String key) {
        return new SweepColumn(
                SweepColumn.Kind.FIGURE,
                key,
                figureName(key),
                Metric.risesWhenBetter(key) ? Objective.Goal.MAX : Objective.Goal.MIN);
    }

    /** A key of the history in words: "validation loss". */
    public static Message figureName(String key) {
        boolean validation = key.startsWith(Measure.VALIDATION_METRIC.key());
        String plain = validation ? key.substring(Measure.VALIDATION_METRIC.key().length()) : key;
        String words = plain.replace('_', ' ');
        if (key.equals(Measure.TRAIN_EVAL_LOSS.key())) {
            return Message.of("training loss, dropout off");
        }
        if (plain.equals(Measure.LOSS.key())) {
            return validation ? Message.of("validation loss") : Message.of("training loss");
        }
        return validation ? Message.of("validation {0}", words) : Message.of("training {0}", words);
    }

    /** A number by which runs are judged, in words: "validation loss, best epoch". */
    public static Message scoreName(Objective objective) {
        Message figure = figureName(objective.figure());
        return switch (objective.of()) {
            case BEST -> Message.of("{0}, best epoch", figure);
            case LAST -> Message.of("{0}, last epoch", figure);
            case TEST -> Message.of("test {0}", objective.figure().replace('_', ' '));
        };
    }
}
