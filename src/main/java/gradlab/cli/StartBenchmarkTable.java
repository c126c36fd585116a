package gradlab.cli;

import gradlab.benchmark.Start;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.ToDoubleFunction;

/** How long the window takes to start, beside an empty one of the toolkit. */
final class StartBenchmarkTable {
    /** The name it is asked for by. */
    static final String NAME = "start";

    private static final String LINE = "%-12s %-8s %8s %8s %8s %14s %11s %6s%n";

    private final Window window;
    private final boolean display;
    private final Map<String, List<Start>> rows = new LinkedHashMap<>();

    StartBenchmarkTable(Window window, boolean display) {
        this.window = window;
        this.display = display;
    }

    /** Starts both in turn, so that whatever else the machine does meets both alike. */
    void measure(int repetitions) {
        for (int i = 0; i < repetitions; i++) {
            add("start", window.start(false, display));
            add("start-bare", window.start(true, display));
        }
    }

    private void add(String name, Start start) {
        rows.computeIfAbsent(name, first -> new ArrayList<>()).add(start);
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
                        "frame s",
                        "window s",
                        "drawn s",
                        "window thread",
                        "processor s",
                        "nodes"));
        rows.forEach((name, starts) -> text.append(line(name, starts)));
        return text.append(
                        """
                        Medians of starts in programs of their own. frame, window, drawn: seconds from asking for the program to its first frame, to its contents, to all charts. \
                        window thread, processor: seconds of processor time until then, of the window's thread and of all. start-bare: an empty window of the toolkit.
                        """)
                .toString();
    }

    private static String line(String name, List<Start> starts) {
        return String.format(
                Locale.ROOT,
                LINE,
                name,
                starts.getFirst().platform(),
                seconds(starts, Start::frame),
                seconds(starts, Start::window),
                seconds(starts, Start::drawn),
                seconds(starts, Start::windowThread),
                seconds(starts, Start::processor),
                starts.getLast().nodes());
    }

    private static String seconds(List<Start> starts, ToDoubleFunction<Start> of) {
        return String.format(Locale.ROOT, "%.2f", median(starts, of));
    }

    private static double median(List<Start> starts, ToDoubleFunction<Start> of) {
        double[] sorted = starts.stream().mapToDouble(of).sorted().toArray();
        int half = sorted.length / 2;
        return sorted.length % 2 == 1 ? sorted[half] : (sorted[half - 1] + sorted[half]) / 2;
    }

    /** One object a window, for JSON. */
    List<Map<String, Object>> objects() {
        List<Map<String, Object>> objects = new ArrayList<>();
        rows.forEach((name, starts) -> objects.add(object(name, starts)));
        return objects;
    }

    private static Map<String, Object> object(String name, List<Start> starts) {
        Map<String, Object> object = new LinkedHashMap<>();
        object.put("name", name);
        object.put("platform", starts.getFirst().platform());
        object.put("runs", starts.size());
        object.put("frame_s", median(starts, Start::frame));
        object.put("window_s", median(starts, Start::window));
        object.put("drawn_s", median(starts, Start::drawn));
        object.put("window_thread_s", median(starts, Start::windowThread));
        object.put("processor_s", median(starts, Start::processor));
        object.put("nodes", starts.getLast().nodes());
        return object;
    }
}
