package gradlab.benchmark;

import gradlab.engine.tensor.Backend;

import java.util.List;
import java.util.function.ToDoubleFunction;

/**
 * What the repetitions of a benchmark came to.
 *
 * @param values one a repetition, in the benchmark's unit
 * @param processor the same by the processor time of the training thread alone; NaN where that
 *     means nothing
 * @param threads of the matrix products
 * @param samplesPerSecond of the median repetition; NaN where there are no samples
 * @param productShare the share of the best repetition's time that its matrix products take by
 *     themselves, both by processor time where one thread does all the work; NaN where it has none
 * @param allocation of its own thread
 */
public record Timing(
        List<Double> values,
        double processor,
        int threads,
        double samplesPerSecond,
        double productShare,
        Allocation allocation) {
    /** Keeps its own copy. */
    public Timing {
        values = List.copyOf(values);
    }

    /** Of laps that each do some work, in a unit made from a lap's seconds. */
    static Timing of(List<Lap> laps, Work work, int threads, ToDoubleFunction<Double> unit) {
        List<Double> seconds = laps.stream().map(Lap::seconds).toList();
        double usual = median(seconds);
        double processor =
                laps.stream().mapToDouble(lap -> lap.processor() * 1e-9).min().orElse(Double.NaN);
        double busy =
                laps.stream().mapToDouble(lap -> lap.seconds(threads)).min().orElse(Double.NaN);
        return new Timing(
                seconds.stream().map(unit::applyAsDouble).toList(),
                unit.applyAsDouble(processor),
                threads,
                work.samples() / usual,
                work.productSeconds() / busy,
                work.allocation());
    }

    /**
     * What a lap does.
     *
     * @param samples rows that pass through
     * @param productSeconds what its matrix products take by themselves
     * @param allocation what its thread allocates meanwhile
     */
    record Work(double samples, double productSeconds, Allocation allocation) {}

    private static double median(List<Double> values) {
        List<Double> sorted = values.stream().sorted().toList();
        int half = sorted.size() / 2;
        return sorted.size() % 2 == 1
                ? sorted.get(half)
                : (sorted.get(half - 1) + sorted.get(half)) / 2;
    }

    /** The middle value. */
    public double median() {
        return median(values);
    }

    /** The least value. */
    public double min() {
        return values.stream().mapToDouble(x -> x).min().orElse(Double.NaN);
    }

    /** The greatest value. */
    public double max() {
        return values.stream().mapToDouble(x -> x).max().orElse(Double.NaN);
    }

    /** What multiplied the matrices. */
    public String backend() {
        return Backend.name(threads);
    }
}
