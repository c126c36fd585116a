package gradlab.chart.line;

import java.awt.geom.Path2D;
import java.awt.geom.PathIterator;
import java.util.ArrayDeque;
import java.util.Deque;

/** Closed shapes made of open ones. */
final class Outlines {
    private Outlines() {}

    /** The area between two lines that run the same way. */
    static Path2D between(Path2D upper, Path2D lower) {
        Path2D area = new Path2D.Double(upper);
        Deque<double[]> back = new ArrayDeque<>();
        double[] point = new double[6];
        for (PathIterator all = lower.getPathIterator(null); !all.isDone(); all.next()) {
            all.currentSegment(point);
            back.push(new double[] {point[0], point[1]});
        }
        back.forEach(p -> area.lineTo(p[0], p[1]));
        area.closePath();
        return area;
    }
}
