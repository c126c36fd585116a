package gradlab.run.training;

import gradlab.engine.layer.Cell;
import gradlab.engine.layer.Stochastic;

import java.util.List;
import java.util.function.DoubleSupplier;

/**
 * Looks at a network without changing the training: random numbers that its Monte Carlo layers draw
 * meanwhile are given back.
 */
final class BorrowedRandom {
    private final List<Cell> drawing;

    BorrowedRandom(List<Cell> cells) {
        drawing = cells.stream().filter(BorrowedRandom::draws).toList();
    }

    private static boolean draws(Cell cell) {
        return cell.layer() instanceof Stochastic layer && layer.monteCarlo();
    }

    /** Looks, gives back, and tells what was seen. */
    double during(DoubleSupplier look) {
        long[] states = drawing.stream().mapToLong(cell -> cell.random().state()).toArray();
        double seen = look.getAsDouble();
        for (int i = 0; i < states.length; i++) {
            drawing.get(i).resumeRandom(states[i]);
        }
        return seen;
    }

    /** Looks and gives back. */
    void during(Runnable look) {
        double unused =
                during(
                        () -> {
                            look.run();
                            return 0;
                        });
    }
}
