package gradlab.diagram;

import java.util.ArrayList;
import java.util.List;

/**
 * Where all columns stand: tiles as large as lets every unit be seen, down to a least size; a layer
 * with more units than that shows a sample of them.
 *
 * @param header height of the words above the units
 * @param pitch from the middle of one column to the next
 */
public record DiagramLayout(double header, double pitch, List<ColumnPlace> places) {
    private static final double MARGIN = 12;
    private static final double NARROWEST = 48;
    private static final double HEADER = 44;
    private static final double ARCS = 24;
    private static final double BOTTOM = 8;
    private static final double SHARE = 0.56;
    private static final double SPACE = 4;
    private static final double SAMPLED = 24;
    private static final double IMAGE = 96;
    private static final double SLIM = 24;
    private static final double ALONE = 20;
    private static final double[] TILES = {40, 36, 32, 28, 24, 20, 16};

    /**
     * What has to find room.
     *
     * @param widths units of each column
     * @param image whether the first column is one image
     * @param arcs whether skip arcs need room above
     */
    record Demand(List<Integer> widths, boolean image, boolean arcs) {}

    /** The least width in which so many columns can be read. */
    public static double leastWidth(int columns, double scale) {
        return scale * (2 * MARGIN + columns * NARROWEST);
    }

    /** Fits a size at a type scale. */
    static DiagramLayout of(Demand demand, double width, double height, double scale) {
        int columns = demand.widths().size();
        double header = scale * (HEADER + (demand.arcs() ? ARCS : 0));
        double pitch = (width - 2 * MARGIN * scale) / columns;
        double body = Math.max(scale * SAMPLED, height - header - BOTTOM * scale);
        List<ColumnPlace> places = new ArrayList<>();
        for (int i = 0; i < columns; i++) {
            Room room =
                    new Room(
                            MARGIN * scale + pitch * (i + 0.5), header, pitch * SHARE, body, scale);
            places.add(
                    i == 0 && demand.image() ? room.image() : room.units(demand.widths().get(i)));
        }
        return new DiagramLayout(header, pitch, List.copyOf(places));
    }

    /** The space of one column. */
    private record Room(double middle, double top, double width, double height, double scale) {
        ColumnPlace image() {
            double side = Math.min(Math.min(width * 1.2, height), IMAGE * scale);
            return new ColumnPlace(middle - side / 2, top + (height - side) / 2, side, side, 1, 1);
        }

        ColumnPlace units(int count) {
            for (double tile : TILES) {
                if (tile >= ALONE && rows(tile) >= count && tile * scale <= width) {
                    return place(tile, count);
                }
            }
            for (double tile : TILES) {
                boolean fits = rows(tile) * columns(tile) >= count;
                if (fits && (tile * scale <= width || tile <= SLIM)) {
                    return place(tile, count);
                }
            }
            return place(SAMPLED, Math.min(count, rows(SAMPLED) * columns(SAMPLED)));
        }

        private int rows(double tile) {
            return fitting(height, tile);
        }

        private int columns(double tile) {
            return fitting(width, tile);
        }

        private int fitting(double length, double tile) {
            return Math.max(1, (int) ((length / scale + SPACE) / (tile + SPACE)));
        }

        private ColumnPlace place(double tile, int count) {
            int columns = Math.ceilDiv(count, rows(tile));
            int rows = Math.ceilDiv(count, Math.max(1, columns));
            double step = (tile + SPACE) * scale;
            double wide = columns * step - SPACE * scale;
            double high = rows * step - SPACE * scale;
            return new ColumnPlace(
                    middle - wide / 2,
                    top + (height - high) / 2,
                    tile * scale,
                    step,
                    Math.max(1, rows),
                    count);
        }
    }

    /** Which column a place across belongs to. */
    public int columnAt(double x) {
        for (int i = 0; i + 1 < places.size(); i++) {
            if (x < (places.get(i).middle() + places.get(i + 1).middle()) / 2) {
                return i;
            }
        }
        return places.size() - 1;
    }
}
