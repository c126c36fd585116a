package gradlab.experiment.sweep;

import gradlab.text.Message;
import gradlab.text.SentenceException;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * How many runs a sweep makes, told without making them.
 *
 * @param factors whose product they are: values of each axis or combinations drawn, folds, seeds
 */
public record SweepSize(List<Long> factors) {
    /** Keeps its own copy. */
    public SweepSize {
        factors = List.copyOf(factors);
    }

    /**
     * Of a sweep.
     *
     * @throws IllegalArgumentException where it makes no runs, saying why
     */
    public static SweepSize of(Sweep sweep) {
        List<Long> factors = new ArrayList<>();
        switch (sweep.search()) {
            case GridSearch _ ->
                    sweep.vary().forEach(axis -> factors.add((long) axis.points().size()));
            case RandomSearch random -> {
                if (sweep.vary().isEmpty()) {
                    throw new SentenceException(
                            "nothing varies, so that there is nothing to draw: vary a knob");
                }
                factors.add(drawn(sweep, random));
            }
        }
        if (sweep.folds() > 0) {
            factors.add((long) sweep.folds());
        }
        if (sweep.seeds().count() > 1 || factors.isEmpty()) {
            factors.add((long) sweep.seeds().count());
        }
        return new SweepSize(factors);
    }

    /** Where only lists vary there may be fewer combinations than are asked for. */
    private static long drawn(Sweep sweep, RandomSearch random) {
        double most = 1;
        for (Axis axis : sweep.vary()) {
            boolean listed =
                    axis.settings().size() > 0
                            && SweepEdits.parts(axis).stream().allMatch(Values.class::isInstance);
            most *= listed ? axis.points().size() : Double.POSITIVE_INFINITY;
        }
        return (long) Math.min(random.runs(), most);
    }

    /** All of them. */
    public double runs() {
        return factors.stream().mapToDouble(Long::doubleValue).reduce(1, (a, b) -> a * b);
    }

    /** In words: "8 × 6 × 3 = 144 runs". */
    public Message words() {
        String product = factors.stream().map(String::valueOf).collect(Collectors.joining(" × "));
        long runs = (long) runs();
        return factors.size() < 2
                ? Message.of("{0} {0|run|runs}", runs)
                : Message.of("{0} = {1} {1|run|runs}", product, runs);
    }
}
