package gradlab.doctor;

import org.ejml.data.FMatrixRMaj;

import java.util.ArrayList;
import java.util.List;

/** What a column of numbers is like, as the network sees them. */
public record Column(String name, double mean, double sd, double least, double greatest) {
    /** A column of which it is not known how far it reaches. */
    public Column(String name, double mean, double sd) {
        this(name, mean, sd, Double.NaN, Double.NaN);
    }

    /** √(mean² + sd²): how large its numbers are. */
    public double size() {
        return Math.hypot(mean, sd);
    }

    /** Of each column of a matrix [rows][columns]. */
    static List<Column> of(FMatrixRMaj matrix, List<String> names) {
        List<Column> columns = new ArrayList<>();
        for (int column = 0; column < matrix.numCols; column++) {
            String name = column < names.size() ? names.get(column) : "column " + (column + 1);
            columns.add(of(name, matrix.data, column, matrix.numCols, matrix.getNumElements()));
        }
        return columns;
    }

    /** Of all numbers of a matrix together, as of the pixels of images. */
    static Column all(FMatrixRMaj matrix, String name) {
        return of(name, matrix.data, 0, 1, matrix.getNumElements());
    }

    private static Column of(String name, float[] data, int from, int step, int end) {
        double sum = 0;
        double least = Double.NaN;
        double greatest = Double.NaN;
        int count = 0;
        for (int i = from; i < end; i += step, count++) {
            sum += data[i];
            least = least <= data[i] ? least : data[i];
            greatest = greatest >= data[i] ? greatest : data[i];
        }
        double mean = count == 0 ? 0 : sum / count;
        double squares = 0;
        for (int i = from; i < end; i += step) {
            squares += (data[i] - mean) * (data[i] - mean);
        }
        double sd = count == 0 ? 0 : Math.sqrt(squares / count);
        return new Column(name, mean, sd, least, greatest);
    }
}
