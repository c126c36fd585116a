package gradlab.chart.sweep;

import gradlab.run.sweep.SweepAxis;
import gradlab.text.Numbers;

import org.jspecify.annotations.Nullable;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * The places along an axis of a picture: a value each, or, where values were drawn from a range and
 * hardly one stands twice, an equal part of the range each.
 *
 * @param words of each, from the least
 * @param of the place of each of the axis's values
 */
record Bins(List<String> words, List<Integer> of) {
    private static final int PARTS = 8;

    Bins {
        words = List.copyOf(words);
        of = List.copyOf(of);
    }

    static Bins of(@Nullable SweepAxis axis) {
        if (axis == null) {
            return new Bins(List.of(""), List.of());
        }
        int count = axis.values().size();
        List<Integer> places = new ArrayList<>();
        if (!axis.drawn()) {
            for (int i = 0; i < count; i++) {
                places.add(i);
            }
            return new Bins(
                    axis.values().stream().map(value -> value.words().worded()).toList(), places);
        }
        for (int i = 0; i < count; i++) {
            places.add(Math.min(PARTS - 1, (int) (axis.share(i) * PARTS)));
        }
        List<String> words = new ArrayList<>();
        for (int part = 0; part < PARTS; part++) {
            words.add(brief(middle(axis, (part + 0.5) / PARTS)));
        }
        return new Bins(words, places);
    }

    private static double middle(SweepAxis axis, double share) {
        double first = axis.values().getFirst().number();
        double last = axis.values().getLast().number();
        return axis.spacing() == SweepAxis.Spacing.LOG
                ? first * Math.pow(last / first, share)
                : first + share * (last - first);
    }

    /** Two digits: it is the middle of a part, no value that was set. */
    private static String brief(double value) {
        BigDecimal rounded = new BigDecimal(value).round(new MathContext(2)).stripTrailingZeros();
        boolean plain = Math.abs(value) >= 1e-4 && Math.abs(value) < 1e6;
        return plain ? rounded.toPlainString() : Numbers.brief(value);
    }

    int count() {
        return words.size();
    }

    /** The place of a value; the only one where there is no axis. */
    int place(int value) {
        return of.isEmpty() ? 0 : of.get(value);
    }

    /** As many empty lists. */
    <T> List<List<T>> lists() {
        List<List<T>> lists = new ArrayList<>();
        words.forEach(_ -> lists.add(new ArrayList<>()));
        return Collections.unmodifiableList(lists);
    }
}
