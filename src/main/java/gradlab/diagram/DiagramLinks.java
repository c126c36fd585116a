package gradlab.diagram;

import gradlab.engine.layer.Concatenate;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * The links between the units that are shown, weakest first.
 *
 * @param shown of each column, those that lead to it
 * @param strongestOf of each column, how many were chosen from; as many as shown where all are
 * @param reach the weight that is drawn strongest: 19 of 20 are not greater
 */
record DiagramLinks(List<List<UnitLink>> shown, List<Integer> strongestOf, double reach) {
    static final int MOST = 320;
    private static final double QUANTILE = 0.95;

    static DiagramLinks of(
            List<DiagramColumn> columns,
            List<@Nullable LayerArrays> arrays,
            DiagramSample sample,
            boolean image) {
        List<List<UnitLink>> shown = new ArrayList<>();
        List<Integer> all = new ArrayList<>();
        for (int i = 0; i < columns.size(); i++) {
            List<UnitLink> links = new ArrayList<>();
            if (i == 1 && image) {
                fromImage(sample.units().get(1).length, links);
            } else if (i > 0) {
                add(columns, i, arrays.get(i), sample, links);
            }
            links.sort(Comparator.comparingDouble(DiagramLinks::size));
            all.add(links.size());
            shown.add(List.copyOf(links.subList(Math.max(0, links.size() - MOST), links.size())));
        }
        return new DiagramLinks(List.copyOf(shown), List.copyOf(all), reach(shown));
    }

    private static double size(UnitLink link) {
        return Float.isNaN(link.weight()) ? 0 : Math.abs(link.weight());
    }

    private static void fromImage(int tiles, List<UnitLink> links) {
        for (int to = 0; to < tiles; to++) {
            links.add(new UnitLink(0, 0, 1, to, Float.NaN));
        }
    }

    private static void add(
            List<DiagramColumn> columns,
            int index,
            @Nullable LayerArrays arrays,
            DiagramSample sample,
            List<UnitLink> links) {
        int[] before = sample.units().get(index - 1);
        int[] here = sample.units().get(index);
        if (arrays != null) {
            for (int from = 0; from < before.length; from++) {
                for (int to = 0; to < here.length; to++) {
                    float weight = arrays.weight(before[from], here[to]);
                    links.add(new UnitLink(index - 1, from, index, to, weight));
                }
            }
            return;
        }
        passOn(index - 1, 0, index, sample, links);
        DiagramColumn column = columns.get(index);
        if (column.source() >= 0) {
            boolean behind = column.layer() instanceof Concatenate;
            int shift = behind ? columns.get(index - 1).width() : 0;
            passOn(column.source(), shift, index, sample, links);
        }
    }

    private static void passOn(
            int source, int shift, int column, DiagramSample sample, List<UnitLink> links) {
        int[] units = sample.units().get(source);
        for (int from = 0; from < units.length; from++) {
            int to = sample.tile(column, units[from] + shift);
            if (to >= 0) {
                links.add(new UnitLink(source, from, column, to, Float.NaN));
            }
        }
    }

    private static double reach(List<List<UnitLink>> shown) {
        double[] sizes =
                shown.stream()
                        .flatMap(List::stream)
                        .mapToDouble(link -> Math.abs(link.weight()))
                        .filter(Double::isFinite)
                        .sorted()
                        .toArray();
        double reach = sizes.length == 0 ? 1 : sizes[(int) ((sizes.length - 1) * QUANTILE)];
        return reach > 0 ? reach : 1;
    }
}
