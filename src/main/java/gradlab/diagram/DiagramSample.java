package gradlab.diagram;

import gradlab.engine.layer.Concatenate;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/** Which units of each column are shown, in ascending order. */
record DiagramSample(List<int[]> units) {
    static final DiagramSample NONE = new DiagramSample(List.of());

    /**
     * Chooses as many as there is place for.
     *
     * @param arrays of each column; null where it has none
     * @param before what was shown before
     */
    static DiagramSample of(
            List<DiagramColumn> columns,
            List<ColumnPlace> places,
            List<@Nullable LayerArrays> arrays,
            DiagramSample before) {
        List<int[]> chosen = new ArrayList<>();
        for (int i = 0; i < columns.size(); i++) {
            int count = places.get(i).count();
            int[] shown = i < before.units.size() ? before.units.get(i) : new int[0];
            LayerArrays own = arrays.get(i);
            LayerArrays next = i + 1 < columns.size() ? arrays.get(i + 1) : null;
            int[] units;
            if (own != null) {
                units = UnitSample.strongest(own.unitNorms(), count, shown);
            } else if (i == 0) {
                units =
                        next == null
                                ? new int[0]
                                : UnitSample.strongest(next.inputNorms(), count, shown);
            } else {
                units = passedOn(columns, i, chosen, count);
            }
            chosen.add(filled(units, columns.get(i).width(), count));
        }
        return new DiagramSample(chosen);
    }

    /** A layer without a kernel hands on what comes in: show the same units. */
    private static int[] passedOn(
            List<DiagramColumn> columns, int index, List<int[]> chosen, int count) {
        int[] before = chosen.get(index - 1);
        DiagramColumn column = columns.get(index);
        if (!(column.layer() instanceof Concatenate) || column.source() < 0) {
            return UnitSample.like(before, column.width(), count);
        }
        int left = columns.get(index - 1).width();
        int[] joined = chosen.get(column.source());
        return IntStream.concat(
                        Arrays.stream(before).limit(Math.ceilDiv(count, 2)),
                        Arrays.stream(joined).map(unit -> unit + left))
                .limit(count)
                .toArray();
    }

    private static int[] filled(int[] chosen, int width, int count) {
        if (chosen.length >= count) {
            return chosen;
        }
        return IntStream.concat(
                        Arrays.stream(chosen),
                        IntStream.range(0, width)
                                .filter(unit -> Arrays.binarySearch(chosen, unit) < 0)
                                .limit((long) count - chosen.length))
                .sorted()
                .toArray();
    }

    /** The tile of a unit; −1 where it is not shown. */
    int tile(int column, int unit) {
        return Math.max(-1, Arrays.binarySearch(units.get(column), unit));
    }
}
