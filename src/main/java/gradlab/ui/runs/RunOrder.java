package gradlab.ui.runs;

import static gradlab.text.Text.tr;

import gradlab.run.history.BestEpoch;
import gradlab.run.history.Measure;
import gradlab.run.history.RunHistory;
import gradlab.run.history.Series;
import gradlab.run.history.SeriesKey;
import gradlab.ui.app.RunEntry;

import java.util.Comparator;
import java.util.function.ToDoubleFunction;

/** In which order runs are listed; what has no such number comes last. */
enum RunOrder {
    /** By when they began, the last first. */
    NEWEST(Comparator.comparingInt(RunEntry::number).reversed()),
    /** As people sort names: run 2 before run 10. */
    NAME(Comparator.comparing(run -> run.name().get(), new NaturalOrder())),
    /** By the validation loss of the best epoch, or the training loss where none is held back. */
    BEST(by(history -> BestEpoch.of(history).value())),
    /** By the last validation loss, or the training loss where none is held back. */
    LAST(by(RunOrder::last)),
    /** By length, the longest first. */
    EPOCHS(by(history -> -history.epochs())),
    /** By time taken, the shortest first. */
    SECONDS(by(RunHistory::seconds));

    private final Comparator<RunEntry> comparator;

    RunOrder(Comparator<RunEntry> comparator) {
        this.comparator = comparator;
    }

    /** As the menu calls it. */
    String words() {
        return switch (this) {
            case NEWEST -> tr("Newest");
            case NAME -> tr("Name");
            case BEST -> tr("Best loss");
            case LAST -> tr("Last loss");
            case EPOCHS -> tr("Epochs");
            case SECONDS -> tr("Seconds");
        };
    }

    /** Of equals, the newest comes first. */
    Comparator<RunEntry> comparator() {
        return comparator.thenComparing(NEWEST.comparator);
    }

    private static Comparator<RunEntry> by(ToDoubleFunction<RunHistory> number) {
        return Comparator.comparingDouble(
                run -> {
                    double value = number.applyAsDouble(run.history());
                    return Double.isNaN(value) ? Double.POSITIVE_INFINITY : value;
                });
    }

    private static double last(RunHistory history) {
        Series validation = history.series(new SeriesKey(Measure.VALIDATION_LOSS));
        Series told =
                validation.size() > 0 ? validation : history.series(new SeriesKey(Measure.LOSS));
        return told.size() == 0 ? Double.NaN : told.get(told.size() - 1);
    }
}
