package gradlab.chart.sweep;

import gradlab.run.compare.Summary;
import gradlab.run.sweep.SweepCell;
import gradlab.run.sweep.SweepRun;

import java.util.List;
import java.util.stream.Stream;

/**
 * A place of a map and the cells that lie there: one, or those that differ in what the map is not
 * over.
 *
 * @param column from the left
 * @param row from the foot
 * @param score what stands for them; NaN where nothing is known, or most of their runs diverged
 */
public record MapPlace(int column, int row, List<SweepCell> cells, double score) {
    /** Keeps its own copy. */
    public MapPlace {
        cells = List.copyOf(cells);
    }

    static MapPlace of(
            int column, int row, List<SweepCell> cells, MapAxes.Rest rest, boolean less) {
        double score =
                switch (rest) {
                    case MEDIAN ->
                            median(cells.stream().flatMap(cell -> cell.runs().stream()).toList());
                    case BEST ->
                            cells.stream()
                                    .mapToDouble(cell -> median(cell.runs()))
                                    .filter(each -> !Double.isNaN(each))
                                    .reduce((a, b) -> less == a < b ? a : b)
                                    .orElse(Double.NaN);
                };
        return new MapPlace(column, row, cells, score);
    }

    /** Where half of the runs broke down, the others do not speak for them. */
    private static double median(List<SweepRun> runs) {
        double[] scores =
                runs.stream()
                        .mapToDouble(SweepRun::score)
                        .filter(score -> !Double.isNaN(score))
                        .toArray();
        return 2 * scores.length > runs.size() ? Summary.of(scores).median() : Double.NaN;
    }

    Stream<SweepRun> runs() {
        return cells.stream().flatMap(cell -> cell.runs().stream());
    }

    /** How many runs are over. */
    public int done() {
        return cells.stream().mapToInt(cell -> cell.runs().size()).sum();
    }

    /** How many there will be. */
    public int planned() {
        return cells.stream().mapToInt(SweepCell::planned).sum();
    }

    /** How many broke down. */
    public int diverged() {
        return cells.stream().mapToInt(SweepCell::diverged).sum();
    }

    /** Whether runs are over, and most of them broke down. */
    public boolean broken() {
        return done() > 0 && Double.isNaN(score);
    }

    boolean holds(int combination) {
        return cells.stream().anyMatch(cell -> cell.combination().number() == combination);
    }
}
