package gradlab.chart;

import gradlab.run.history.Histogram;

import org.jfree.data.Range;

import java.util.Arrays;

/** The outline of a histogram over a common axis: the square root of its density, 1 at the peak. */
record Ridge(String name, double[] heights) {
    /**
     * Spreads a histogram's bins evenly over the cells that they cover.
     *
     * @param over the whole axis
     * @param cells how many heights
     */
    static Ridge of(String name, Histogram histogram, Range over, int cells) {
        double[] mass = new double[cells];
        int[] counts = histogram.counts();
        double binWidth = ((double) histogram.high() - histogram.low()) / counts.length;
        double perValue = cells / over.getLength();
        for (int bin = 0; bin < counts.length; bin++) {
            if (counts[bin] > 0) {
                double from = (histogram.low() + bin * binWidth - over.getLowerBound()) * perValue;
                spread(mass, from, from + binWidth * perValue, counts[bin]);
            }
        }
        double most = Arrays.stream(mass).max().orElse(0);
        if (most > 0) {
            Arrays.setAll(mass, i -> Math.sqrt(mass[i] / most));
        }
        return new Ridge(name, mass);
    }

    private static void spread(double[] mass, double from, double to, double count) {
        double width = Math.max(to - from, 1);
        double start = to - from < 1 ? Math.floor((from + to) / 2) : from;
        int first = (int) Math.max(0, Math.floor(start));
        int last = (int) Math.min(mass.length - 1.0, Math.ceil(start + width) - 1);
        for (int i = first; i <= last; i++) {
            double covered = Math.min(i + 1.0, start + width) - Math.max(i, start);
            mass[i] += count * Math.max(0, covered) / width;
        }
    }
}
