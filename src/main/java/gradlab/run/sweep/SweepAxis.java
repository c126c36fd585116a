package gradlab.run.sweep;

import gradlab.experiment.setting.Setting;
import gradlab.text.Message;

import java.util.List;
import java.util.stream.IntStream;

/**
 * What varies in a sweep, with the values it takes there in their order.
 *
 * @param name as people say it, such as "learning rate"
 * @param settings one, or those that go together
 * @param values numbers from the least up, words as the sweep's file lists them
 * @param spacing how far apart they stand
 * @param drawn whether they were drawn from a range, so that hardly one stands twice
 */
public record SweepAxis(
        Message name,
        List<Setting> settings,
        List<AxisValue> values,
        Spacing spacing,
        boolean drawn) {
    /** How the values of an axis are spread over it. */
    public enum Spacing {
        /** By their numbers. */
        LINEAR,
        /** By the logarithms of their numbers. */
        LOG,
        /** Each one rung above the one before. */
        LADDER
    }

    /** Of an even spread, no gap is much smaller than the mean one. */
    private static final double EVEN = 0.85;

    /** Keeps its own copies. */
    public SweepAxis {
        settings = List.copyOf(settings);
        values = List.copyOf(values);
    }

    /** How so many numbers, from the least up, are told apart best. */
    static Spacing spacing(double[] numbers) {
        if (numbers.length < 2 || !Double.isFinite(sum(numbers))) {
            return Spacing.LADDER;
        }
        if (isEven(numbers)) {
            return Spacing.LINEAR;
        }
        boolean positive = numbers[0] > 0;
        return positive
                        && isEven(
                                IntStream.range(0, numbers.length)
                                        .mapToDouble(i -> Math.log(numbers[i]))
                                        .toArray())
                ? Spacing.LOG
                : Spacing.LADDER;
    }

    private static double sum(double[] numbers) {
        double sum = 0;
        for (double number : numbers) {
            sum += number;
        }
        return sum;
    }

    private static boolean isEven(double[] numbers) {
        double mean = (numbers[numbers.length - 1] - numbers[0]) / (numbers.length - 1);
        for (int i = 1; i < numbers.length; i++) {
            if (numbers[i] - numbers[i - 1] < EVEN * mean) {
                return false;
            }
        }
        return true;
    }

    /** Where a value stands, from 0 at the first to 1 at the last; a single one in the middle. */
    public double share(int place) {
        if (values.size() == 1) {
            return 0.5;
        }
        if (spacing == Spacing.LADDER) {
            return place / (values.size() - 1.0);
        }
        double first = along(0);
        return (along(place) - first) / (along(values.size() - 1) - first);
    }

    private double along(int place) {
        double number = values.get(place).number();
        return spacing == Spacing.LOG ? Math.log(number) : number;
    }
}
