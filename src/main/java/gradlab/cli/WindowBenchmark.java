package gradlab.cli;

import gradlab.benchmark.Liveness;
import gradlab.benchmark.Spread;
import gradlab.benchmark.WindowTask;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** The benchmarks of the window: what it costs a run, and how well it keeps up. */
final class WindowBenchmark {
    private static final String ALL = "ui";
    private static final String LINE = "%-7s %-8s %5s %6s %10s %10s %7s %8s %7s %7s %9s %7s  %s%n";

    private final Window window;
    private final boolean display;
    private final List<Row> rows = new ArrayList<>();

    private record Row(WindowTask task, Liveness measured) {}

    WindowBenchmark(Window window, boolean display) {
        this.window = window;
        this.display = display;
    }

    /** Whether windows are shown; else they are drawn into memory. */
    boolean onDisplay() {
        return display;
    }

    /** The names there are. */
    static List<String> names() {
        return WindowTask.all().stream().map(WindowTask::name).toList();
    }

    /** Those a name stands for; empty when it means none of these. */
    static List<WindowTask> named(String name) {
        return WindowTask.all().stream()
                .filter(
                        task ->
                                name.equalsIgnoreCase(ALL)
                                        || name.equalsIgnoreCase(ALL + "-")
                                        || name.equalsIgnoreCase(task.name()))
                .toList();
    }

    void measure(WindowTask task) {
        rows.add(new Row(task, window.measure(task, display)));
    }

    /** A table to read; empty when nothing was measured. */
    String text() {
        if (rows.isEmpty()) {
            return "";
        }
        StringBuilder text = new StringBuilder();
        text.append(
                String.format(
                        Locale.ROOT,
                        LINE,
                        "name",
                        "drawn to",
                        "tiles",
                        "layers",
                        "alone s/ep",
                        "watched",
                        "loss",
                        "frame ms",
                        "p95",
                        "max",
                        "behind s",
                        "max",
                        "what"));
        rows.forEach(row -> text.append(line(row)));
        return text.append(
                        """
                        alone, watched: seconds an epoch without the window and with it, the same things recorded. frame: from one frame to the next, median, p95, greatest. \
                        behind: how long ago the first epoch ended that a tile does not show, p95 and greatest over all tiles and frames.
                        """)
                .toString();
    }

    private static String line(Row row) {
        Liveness measured = row.measured();
        return String.format(
                Locale.ROOT,
                LINE,
                row.task().name(),
                measured.platform(),
                measured.tiles(),
                measured.layers(),
                number(measured.alone(), 6),
                number(measured.watched(), 6),
                number(100 * measured.loss(), 1) + "%",
                number(measured.frames().median(), 1),
                number(measured.frames().p95(), 1),
                number(measured.frames().max(), 1),
                number(measured.behind().p95(), 3),
                number(measured.behind().max(), 3),
                row.task().about());
    }

    private static String number(double value, int digits) {
        return String.format(Locale.ROOT, "%." + digits + "f", value);
    }

    /** One object a timing, for JSON. */
    List<Map<String, Object>> objects() {
        return rows.stream().map(WindowBenchmark::object).toList();
    }

    private static Map<String, Object> object(Row row) {
        Liveness measured = row.measured();
        Map<String, Object> object = new LinkedHashMap<>();
        object.put("name", row.task().name());
        object.put("platform", measured.platform());
        object.put("tiles", measured.tiles());
        object.put("layers", measured.layers());
        object.put("alone_s_per_epoch", measured.alone());
        object.put("watched_s_per_epoch", measured.watched());
        object.put("loss", measured.loss());
        spread(object, "frame_ms", measured.frames());
        spread(object, "behind_s", measured.behind());
        return object;
    }

    private static void spread(Map<String, Object> object, String name, Spread values) {
        object.put(name + "_median", values.median());
        object.put(name + "_p95", values.p95());
        object.put(name + "_max", values.max());
    }
}
