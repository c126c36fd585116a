package gradlab.chart.plane;

import gradlab.chart.axis.ClassKeyAxis;
import gradlab.chart.axis.ColourBarAxis;
import gradlab.chart.axis.Tick;
import gradlab.chart.look.ChartTheme;
import gradlab.chart.look.ColourMap;
import gradlab.chart.look.Contrast;
import gradlab.chart.subject.Field;
import gradlab.text.Numbers;

import org.jfree.chart.axis.NumberAxis;

import java.awt.Color;
import java.util.ArrayList;
import java.util.List;

/**
 * The colours of a decision surface: from class 0 over grey to class 1; a colour a class where
 * there are more, paler where the network is less sure; a ramp for a regression.
 */
public final class SurfaceColours {
    private static final double FIELD = 0.55;
    private final Field field;
    private final ChartTheme theme;
    private final ColourMap map;
    private final int classes;
    private final float least;
    private final float greatest;

    public SurfaceColours(Field field, ChartTheme theme) {
        this.field = field;
        this.theme = theme;
        classes = field.points().classNames().size();
        map = classes == 2 ? pale(theme) : ColourMap.VIRIDIS;
        float low = Float.POSITIVE_INFINITY;
        float high = Float.NEGATIVE_INFINITY;
        for (float target : field.points().targets()) {
            low = Math.min(low, target);
            high = Math.max(high, target);
        }
        least = low;
        greatest = high;
    }

    private static ColourMap pale(ChartTheme theme) {
        return new ColourMap(
                List.of(
                        Contrast.mix(theme.surface(), theme.negative(), FIELD),
                        theme.neutral(),
                        Contrast.mix(theme.surface(), theme.positive(), FIELD)));
    }

    /** The colour of an answer, as 0xAARRGGBB. */
    public int ofAnswer(float[] answer) {
        if (classes == 2) {
            return map.rgb(answer.length == 1 ? answer[0] : answer[1]);
        }
        if (classes < 2) {
            return map.rgb((answer[0] - least) / Math.max(1e-12, greatest - least));
        }
        int best = 0;
        for (int i = 1; i < answer.length; i++) {
            best = answer[i] > answer[best] ? i : best;
        }
        double sure = (answer[best] - 1.0 / classes) / (1 - 1.0 / classes);
        return Contrast.mix(theme.surface(), theme.ofClass(best), FIELD * sure).getRGB();
    }

    /** The colour of a row of data. */
    public Color ofRow(int row) {
        return of(field.points().targets()[row]);
    }

    /** The colour of a target. */
    public Color of(float target) {
        if (classes == 2) {
            return target < 0.5 ? theme.negative() : theme.positive();
        }
        return classes > 2
                ? theme.ofClass((int) target)
                : map.at((target - least) / Math.max(1e-12, greatest - least));
    }

    /** What the colours mean, to stand right of the picture. */
    public NumberAxis legend() {
        List<String> names = field.points().classNames();
        if (classes == 2) {
            return new ColourBarAxis(
                    map,
                    List.of(
                            new Tick(0, names.get(0)),
                            new Tick(0.5, "½"),
                            new Tick(1, names.get(1))));
        }
        if (classes < 2) {
            return new ColourBarAxis(
                    map,
                    List.of(
                            new Tick(0, Numbers.brief(least)),
                            new Tick(1, Numbers.brief(greatest))));
        }
        List<ClassKeyAxis.Key> keys = new ArrayList<>();
        for (int i = 0; i < classes; i++) {
            keys.add(new ClassKeyAxis.Key(names.get(i), theme.ofClass(i)));
        }
        return new ClassKeyAxis(keys);
    }
}
