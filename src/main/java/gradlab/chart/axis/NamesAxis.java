package gradlab.chart.axis;

import org.jfree.chart.axis.AxisState;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.axis.NumberTick;
import org.jfree.chart.ui.RectangleEdge;
import org.jfree.chart.ui.TextAnchor;
import org.jfree.data.Range;
import org.jspecify.annotations.Nullable;

import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.util.List;

/** An upright axis of names, the first at the bottom; where they crowd, some evenly chosen. */
public final class NamesAxis extends NumberAxis {
    private static final long serialVersionUID = 1;
    private final transient List<String> names;
    private final @Nullable String important;
    private final double above;

    public NamesAxis(List<String> names, @Nullable String important) {
        this(names, important, 0);
    }

    /**
     * An axis.
     *
     * @param important a name that always stands; null for none
     * @param above room left above the last name, in steps
     */
    public NamesAxis(List<String> names, @Nullable String important, double above) {
        this.above = above;
        this.names = List.copyOf(names);
        this.important = important;
        setRange(home());
    }

    private Range home() {
        return new Range(-0.5, Math.max(1, names.size()) - 0.5 + above);
    }

    @Override
    protected void autoAdjustRange() {
        if (names != null) {
            setRange(home(), false, false);
        }
    }

    @Override
    public List<NumberTick> refreshTicks(
            Graphics2D g2, AxisState state, Rectangle2D dataArea, RectangleEdge edge) {
        int height = g2.getFontMetrics(getTickLabelFont()).getHeight();
        double shown = dataArea.getHeight() / getRange().getLength() * names.size();
        int room = Math.max(1, (int) (shown / height));
        return Declutter.choose(names.size(), room, i -> names.get(i).equals(important)).stream()
                .filter(i -> getRange().contains(i))
                .map(this::tick)
                .toList();
    }

    private NumberTick tick(int index) {
        return new NumberTick(
                index, names.get(index), TextAnchor.CENTER_RIGHT, TextAnchor.CENTER_RIGHT, 0);
    }

    @Override
    public boolean equals(Object other) {
        return this == other;
    }

    @Override
    public int hashCode() {
        return System.identityHashCode(this);
    }
}
