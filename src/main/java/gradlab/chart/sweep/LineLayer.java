package gradlab.chart.sweep;

import java.util.BitSet;

/**
 * Some of the lines of parallel coordinates as pixels. When others are asked for, only those are
 * drawn that are new, and those taken away that are gone.
 */
final class LineLayer {
    private final LineRaster raster;
    private final ParallelLayout layout;
    private final double density;
    private BitSet drawn = new BitSet();

    /** An empty layer of so many pixels. */
    LineLayer(int width, int height, ParallelLayout layout, double density) {
        raster = new LineRaster(width, height);
        this.layout = layout;
        this.density = density;
    }

    /** The lines of these runs, by their places among all, and of no others. */
    LineRaster of(BitSet wanted) {
        BitSet changed = (BitSet) wanted.clone();
        changed.xor(drawn);
        if (changed.cardinality() > wanted.cardinality()) {
            raster.clear();
            drawn = new BitSet();
            changed = wanted;
        }
        for (int axis = 1; axis < layout.axes().order().size(); axis++) {
            add(axis, changed, wanted);
        }
        drawn = (BitSet) wanted.clone();
        return raster;
    }

    private void add(int axis, BitSet changed, BitSet wanted) {
        float[] from = layout.numbers().shares(layout.column(axis - 1));
        float[] to = layout.numbers().shares(layout.column(axis));
        double left = layout.x(axis - 1) * density;
        double right = layout.x(axis) * density;
        for (int i = changed.nextSetBit(0); i >= 0; i = changed.nextSetBit(i + 1)) {
            raster.add(
                    left,
                    layout.y(axis - 1, from[i]) * density,
                    right,
                    layout.y(axis, to[i]) * density,
                    density,
                    wanted.get(i) ? 1 : -1);
        }
    }
}
