package gradlab.cli.report;

import de.siegmar.fastcsv.writer.CsvWriter;

import gradlab.run.predict.Columns;

import org.ejml.data.FMatrixRMaj;

import java.io.StringWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Predictions as a table: the class where there are classes, each output, and its standard
 * deviation where there is one.
 *
 * @param outputs [rows][outputs]
 * @param sd likewise
 */
public record PredictionTable(Columns columns, FMatrixRMaj outputs, Optional<FMatrixRMaj> sd) {
    private static final double EVEN = 0.5;

    /** As CSV with a header. */
    public String text() {
        StringWriter text = new StringWriter();
        CsvWriter table = CsvWriter.builder().bufferSize(0).build(text);
        table.writeRecord(header());
        for (int row = 0; row < outputs.numRows; row++) {
            table.writeRecord(cells(row));
        }
        return text.toString();
    }

    private List<String> header() {
        List<String> header = new ArrayList<>();
        if (classifies()) {
            header.add("class");
        }
        header.addAll(outputNames());
        sd.ifPresent(_ -> outputNames().forEach(name -> header.add("sd " + name)));
        return header;
    }

    private List<String> outputNames() {
        List<String> classes = columns.classNames();
        if (!classifies()) {
            return columns.targetNames();
        }
        if (isBinary()) {
            return List.of("p(" + classes.get(1) + ")");
        }
        List<String> names = new ArrayList<>();
        for (int i = 0; i < outputs.numCols; i++) {
            names.add(i < classes.size() ? "p(" + classes.get(i) + ")" : "output " + (i + 1));
        }
        return names;
    }

    private List<String> cells(int row) {
        List<String> cells = new ArrayList<>();
        if (classifies()) {
            cells.add(columns.classNames().get(classOf(row)));
        }
        add(cells, outputs, row);
        sd.ifPresent(deviations -> add(cells, deviations, row));
        return cells;
    }

    private static void add(List<String> cells, FMatrixRMaj numbers, int row) {
        for (int i = 0; i < numbers.numCols; i++) {
            cells.add(Float.toString(numbers.get(row, i)));
        }
    }

    /** Whether the outputs are the probabilities of classes. */
    private boolean classifies() {
        int classes = columns.classNames().size();
        return classes > 0 && (outputs.numCols >= classes || isBinary());
    }

    /** Whether one output is the probability of the second of two classes. */
    private boolean isBinary() {
        return outputs.numCols == 1 && columns.classNames().size() == 2;
    }

    private int classOf(int row) {
        if (isBinary()) {
            return outputs.get(row, 0) > EVEN ? 1 : 0;
        }
        int best = 0;
        for (int i = 1; i < columns.classNames().size(); i++) {
            if (outputs.get(row, i) > outputs.get(row, best)) {
                best = i;
            }
        }
        return best;
    }
}
