package gradlab.engine.network;

import gradlab.engine.layer.Cell;
import gradlab.engine.layer.Parameter;

import org.jspecify.annotations.Nullable;

import java.util.List;

/** Finds where numbers stopped being finite: outputs from the input on, then gradients. */
final class NonFiniteSearch {
    private NonFiniteSearch() {}

    static @Nullable NonFinite in(List<Cell> cells, int rows) {
        for (Cell cell : cells) {
            for (Parameter parameter : cell.parameters()) {
                if (!finite(parameter.values(), parameter.values().length)) {
                    return new NonFinite(cell.layer().name(), parameter.name());
                }
            }
            if (!finite(cell.output(), rows * cell.width())) {
                return new NonFinite(cell.layer().name(), "output");
            }
        }
        for (Cell cell : cells) {
            for (Parameter parameter : cell.parameters()) {
                if (!finite(parameter.gradient(), parameter.gradient().length)) {
                    return new NonFinite(
                            cell.layer().name(), "gradient of its " + parameter.name());
                }
            }
        }
        return null;
    }

    private static boolean finite(float[] values, int count) {
        for (int i = 0; i < count; i++) {
            if (!Float.isFinite(values[i])) {
                return false;
            }
        }
        return true;
    }
}
