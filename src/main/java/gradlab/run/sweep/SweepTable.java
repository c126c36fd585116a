package gradlab.run.sweep;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;

import gradlab.experiment.setting.SetTo;
import gradlab.experiment.setting.Setting;
import gradlab.experiment.sweep.SweepJson;
import gradlab.experiment.sweep.SweepPlan;
import gradlab.run.history.TestFigures;

import java.io.IOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * The runs of a sweep as a table: a row a run, in the order of the plan; a column for every setting
 * that varies, under its own address. What is no number is an empty cell.
 */
final class SweepTable {
    private final SweepPlan plan;
    private final List<String> metrics;
    private final boolean test;

    /**
     * A table.
     *
     * @param test whether there are columns for test rows
     */
    SweepTable(SweepPlan plan, boolean test) {
        this.plan = plan;
        this.metrics = plan.sweep().experiment().training().metrics();
        this.test = test;
    }

    void write(List<SweepResult> results, Writer out) throws IOException {
        CsvWriter csv = CsvWriter.builder().lineDelimiter(LineDelimiter.LF).build(out);
        csv.writeRecord(header());
        for (SweepResult result : results) {
            csv.writeRecord(row(result));
        }
        csv.flush();
    }

    private List<String> header() {
        List<String> names = new ArrayList<>(List.of("id"));
        plan.settings().stream().map(Setting::toString).forEach(names::add);
        names.addAll(List.of("seed", "fold", "epochs", "outcome", "loss", "val_loss"));
        metrics.forEach(metric -> names.addAll(List.of(metric, "val_" + metric)));
        names.addAll(List.of("best_epoch", "measure"));
        if (test) {
            names.add("test_loss");
            metrics.forEach(metric -> names.add("test_" + metric));
        }
        names.add("seconds");
        return names;
    }

    private List<String> row(SweepResult result) {
        List<String> cells = new ArrayList<>(List.of(result.run().id()));
        for (SetTo set : result.run().combination().settings()) {
            cells.add(SweepJson.value(set));
        }
        cells.add(Long.toString(result.run().seed()));
        cells.add(result.run().fold() == 0 ? "" : Integer.toString(result.run().fold()));
        cells.add(Integer.toString(result.epochs()));
        cells.add(result.outcome().name().toLowerCase(Locale.ROOT));
        result.last().values().forEach(value -> cells.add(number(value)));
        cells.add(result.bestEpoch() == 0 ? "" : Integer.toString(result.bestEpoch()));
        cells.add(number(result.measure()));
        if (test) {
            TestFigures figures = result.test();
            Stream.concat(
                            Stream.of(figures == null ? Float.NaN : figures.loss()),
                            figures == null
                                    ? metrics.stream().map(_ -> Float.NaN)
                                    : figures.metrics().stream())
                    .forEach(value -> cells.add(number(value)));
        }
        cells.add(number(result.seconds()));
        return cells;
    }

    /** The shortest digits that read back as the same number: recorded ones are floats. */
    private static String number(double value) {
        if (!Double.isFinite(value)) {
            return "";
        }
        return (float) value == value ? Float.toString((float) value) : Double.toString(value);
    }
}
