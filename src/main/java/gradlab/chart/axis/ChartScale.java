package gradlab.chart.axis;

import org.jfree.data.Range;

import java.util.List;

/** How a value axis maps numbers to places. */
public enum ChartScale {
    /** Equal differences, equal distances. */
    LINEAR {
        @Override
        public List<Tick> ticks(Range range, int most) {
            return Ticks.linear(range, most, 0);
        }

        @Override
        public Range rounded(Range range, int most) {
            return Ticks.roundedLinear(range, most);
        }
    },
    /** Equal ratios, equal distances; only numbers above 0 have a place. */
    LOG {
        @Override
        public List<Tick> ticks(Range range, int most) {
            return Ticks.log(range, most);
        }

        @Override
        public Range rounded(Range range, int most) {
            return Ticks.roundedLog(range, most);
        }
    };

    /** At most so many marks within a range. */
    public abstract List<Tick> ticks(Range range, int most);

    /** The range, widened to end at marks. */
    public abstract Range rounded(Range range, int most);

    /** Whether a number has a place on this scale. */
    public boolean shows(double value) {
        return Double.isFinite(value) && (this == LINEAR || value > 0);
    }
}
