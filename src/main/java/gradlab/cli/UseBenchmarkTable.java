package gradlab.cli;

import gradlab.benchmark.Use;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** What a window in use takes of time and memory. */
final class UseBenchmarkTable {
    private static final String LINE = "%-10s %10s %10s %8s %-3s %-5s %s%n";
    private static final String ALL = "ui";

    private final Window window;
    private final boolean display;
    private final List<Use> rows = new ArrayList<>();

    UseBenchmarkTable(Window window, boolean display) {
        this.window = window;
        this.display = display;
    }

    /** Those a name stands for; empty when it means none of these. */
    static List<String> named(String name) {
        boolean all = name.equalsIgnoreCase(ALL) || name.equalsIgnoreCase(ALL + "-");
        return Use.BENCHMARKS.stream().filter(each -> all || each.equalsIgnoreCase(name)).toList();
    }

    void measure(String name) {
        rows.addAll(window.use(name, display));
    }

    /** A table to read; empty when nothing was measured. */
    String text() {
        if (rows.isEmpty()) {
            return "";
        }
        StringBuilder text = new StringBuilder();
        text.append(
                String.format(
                        Locale.ROOT, LINE, "name", "usual", "greatest", "at most", "", "", "what"));
        rows.forEach(row -> text.append(line(row)));
        return text.append(
                        """
                        usual, greatest: median and greatest of all repetitions, in a program of its own. Milliseconds count from the wish until it is on the screen; \
                        megabytes are those of the whole process.
                        """)
                .toString();
    }

    private static String line(Use row) {
        return String.format(
                Locale.ROOT,
                LINE,
                row.benchmark(),
                number(row.usual()),
                number(row.greatest()),
                String.format(Locale.ROOT, "%.0f", row.most()),
                row.unit(),
                row.usual() <= row.most() ? "holds" : "over",
                row.what());
    }

    private static String number(double value) {
        return String.format(Locale.ROOT, "%.1f", value);
    }

    /** One object a timing, for JSON. */
    List<Map<String, Object>> objects() {
        return rows.stream().map(UseBenchmarkTable::object).toList();
    }

    private static Map<String, Object> object(Use row) {
        Map<String, Object> object = new LinkedHashMap<>();
        object.put("name", row.benchmark());
        object.put("what", row.what());
        object.put("unit", row.unit());
        object.put("usual", row.usual());
        object.put("greatest", row.greatest());
        object.put("most", row.most());
        return object;
    }
}
