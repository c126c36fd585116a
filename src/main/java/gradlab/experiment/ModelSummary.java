package gradlab.experiment;

import gradlab.engine.layer.Layer;
import gradlab.engine.network.Topology;
import gradlab.knob.Knobs;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The table of a model's layers with output shapes and parameter counts, as Keras prints it. */
public record ModelSummary(String name, List<Row> rows) {
    private static final int BYTES = 4;

    /**
     * One layer.
     *
     * @param type Keras's name of its class
     * @param width how many numbers a row leaves it with
     * @param trainable how many of the parameters the optimizer changes
     */
    public record Row(String layer, String type, int width, long parameters, long trainable) {}

    /** Keeps its own copy. */
    public ModelSummary {
        rows = List.copyOf(rows);
    }

    /** Of a model on rows of that many inputs. */
    public static ModelSummary of(String name, Model model, int inputs) {
        Topology topology = Topology.of(model.layers(), inputs);
        List<Row> rows = new ArrayList<>();
        for (int i = 0; i < topology.layers().size(); i++) {
            Layer layer = topology.layers().get(i);
            int width = topology.inputWidths().get(i);
            rows.add(
                    new Row(
                            layer.name(),
                            kerasClass(layer),
                            topology.outputWidths().get(i),
                            layer.parameterCount(width),
                            layer.trainableCount(width)));
        }
        return new ModelSummary(name, rows);
    }

    /**
     * Of an experiment.
     *
     * @param folder what relative paths in it are relative to
     * @throws gradlab.data.DataException when its data cannot be read
     */
    public static ModelSummary of(Experiment experiment, Path folder) {
        int inputs = experiment.data().shape(folder).inputs();
        return of(experiment.name(), experiment.model(), inputs);
    }

    /** All parameters. */
    public long total() {
        return rows.stream().mapToLong(Row::parameters).sum();
    }

    /** Parameters that the optimizer changes. */
    public long trainable() {
        return rows.stream().mapToLong(Row::trainable).sum();
    }

    /** The table and its totals, lines ended by line feeds. */
    public String text() {
        List<String[]> cells = new ArrayList<>();
        cells.add(new String[] {"Layer (type)", "Output Shape", "Param #"});
        for (Row row : rows) {
            cells.add(
                    new String[] {
                        row.layer() + " (" + row.type() + ")",
                        "(None, " + row.width() + ")",
                        count(row.parameters())
                    });
        }
        return String.format(
                Locale.ROOT,
                """
                Model: "%s"
                %s Total params: %s
                 Trainable params: %s
                 Non-trainable params: %s
                """,
                name,
                table(cells),
                size(total()),
                size(trainable()),
                size(total() - trainable()));
    }

    private static String table(List<String[]> cells) {
        int[] widths = {31, 22, 13};
        for (String[] row : cells) {
            for (int i = 0; i < widths.length; i++) {
                widths[i] = Math.max(widths[i], row[i].length());
            }
        }
        String body =
                cells.stream()
                        .skip(1)
                        .map(row -> line(row, widths, "│"))
                        .collect(Collectors.joining(rule(widths, "├─┼┤")));
        return rule(widths, "┏━┳┓")
                + line(cells.getFirst(), widths, "┃")
                + rule(widths, "┡━╇┩")
                + body
                + rule(widths, "└─┴┘");
    }

    private static String line(String[] cells, int[] widths, String bar) {
        return String.format(
                Locale.ROOT,
                "%s %s %s %s %s %s %s\n",
                bar,
                padded(cells[0], widths[0]),
                bar,
                padded(cells[1], widths[1]),
                bar,
                " ".repeat(widths[2] - cells[2].length()) + cells[2],
                bar);
    }

    private static String rule(int[] widths, String pieces) {
        String dash = pieces.substring(1, 2);
        return Arrays.stream(widths)
                .mapToObj(width -> dash.repeat(width + 2))
                .collect(
                        Collectors.joining(
                                pieces.substring(2, 3),
                                pieces.substring(0, 1),
                                pieces.substring(3, 4) + "\n"));
    }

    private static String padded(String text, int width) {
        return text + " ".repeat(width - text.length());
    }

    private static String count(long number) {
        return String.format(Locale.ROOT, "%,d", number);
    }

    private static String size(long parameters) {
        double bytes = parameters * BYTES;
        String[] units = {"B", "KB", "MB", "GB", "TB"};
        int unit = 0;
        while (bytes >= 1024 && unit < units.length - 1) {
            bytes /= 1024;
            unit++;
        }
        return String.format(Locale.ROOT, "%,d (%.2f %s)", parameters, bytes, units[unit]);
    }

    private static String kerasClass(Layer layer) {
        String word = Knobs.typeName(layer.getClass());
        return word.equals("prelu")
                ? "PReLU"
                : Stream.of(word.split("_"))
                        .map(part -> Character.toUpperCase(part.charAt(0)) + part.substring(1))
                        .collect(Collectors.joining());
    }
}
