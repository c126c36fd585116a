package gradlab.engine.network;

import gradlab.engine.layer.Cell;
import gradlab.engine.layer.Parameter;
import gradlab.engine.network.Weights.LayerWeights;
import gradlab.text.SentenceException;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Copies weights out of cells and into them. */
final class WeightCopies {
    private WeightCopies() {}

    static Weights take(List<Cell> cells) {
        List<LayerWeights> layers = new ArrayList<>();
        for (Cell cell : cells) {
            Map<String, float[]> arrays = new LinkedHashMap<>();
            Map<String, Integer> rows = new LinkedHashMap<>();
            for (Parameter array : arrays(cell)) {
                arrays.put(array.name(), array.values().clone());
                rows.put(array.name(), array.rows());
            }
            if (!arrays.isEmpty()) {
                layers.add(new LayerWeights(cell.layer().name(), arrays, rows));
            }
        }
        return new Weights(List.copyOf(layers));
    }

    static void give(List<Cell> cells, Weights weights) {
        for (LayerWeights layer : weights.layers()) {
            Cell cell =
                    cells.stream()
                            .filter(each -> each.layer().name().equals(layer.layer()))
                            .findFirst()
                            .orElseThrow(() -> missing(layer, cells));
            layer.arrays().forEach((name, values) -> copy(values, layer.layer(), name, cell));
        }
    }

    private static SentenceException missing(LayerWeights layer, List<Cell> cells) {
        return new SentenceException(
                "there are weights for a layer `{0}`, but the model has only {1}",
                layer.layer(), cells.stream().map(cell -> cell.layer().name()).toList());
    }

    private static void copy(float[] values, String layer, String name, Cell cell) {
        Parameter array =
                arrays(cell).stream()
                        .filter(each -> each.name().equals(name))
                        .findFirst()
                        .orElseThrow(
                                () ->
                                        new SentenceException(
                                                "layer `{0}` has no array `{1}`", layer, name));
        if (array.values().length != values.length) {
            throw new SentenceException(
                    "`{0}` of layer `{1}` has {2} numbers, but {3} are given",
                    name, layer, array.values().length, values.length);
        }
        System.arraycopy(values, 0, array.values(), 0, values.length);
    }

    private static List<Parameter> arrays(Cell cell) {
        List<Parameter> arrays = new ArrayList<>(cell.parameters());
        arrays.addAll(cell.statistics());
        return arrays;
    }
}
