package gradlab.engine.network;

import gradlab.engine.layer.Cell;
import gradlab.engine.layer.Parameter;
import gradlab.engine.network.Weights.LayerWeights;

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
                            .orElseThrow(() -> new IllegalArgumentException(missing(layer, cells)));
            layer.arrays().forEach((name, values) -> copy(values, layer.layer(), name, cell));
        }
    }

    private static String missing(LayerWeights layer, List<Cell> cells) {
        return "there are weights for a layer `%s`, but the model has only %s"
                .formatted(layer.layer(), cells.stream().map(cell -> cell.layer().name()).toList());
    }

    private static void copy(float[] values, String layer, String name, Cell cell) {
        Parameter array =
                arrays(cell).stream()
                        .filter(each -> each.name().equals(name))
                        .findFirst()
                        .orElseThrow(
                                () ->
                                        new IllegalArgumentException(
                                                "layer `%s` has no array `%s`"
                                                        .formatted(layer, name)));
        if (array.values().length != values.length) {
            throw new IllegalArgumentException(
                    "`%s` of layer `%s` has %d numbers, but %d are given"
                            .formatted(name, layer, array.values().length, values.length));
        }
        System.arraycopy(values, 0, array.values(), 0, values.length);
    }

    private static List<Parameter> arrays(Cell cell) {
        List<Parameter> arrays = new ArrayList<>(cell.parameters());
        arrays.addAll(cell.statistics());
        return arrays;
    }
}
