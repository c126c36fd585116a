package gradlab.ui.benchmark;

import gradlab.benchmark.Use;

import java.util.List;
import java.util.Locale;

/** Measures a window in use, in a program of its own, begun with this one's options of Java. */
public final class UseBenchmark {
    private static final String BETWEEN = "\t";

    private UseBenchmark() {}

    /**
     * Uses a window once.
     *
     * @param benchmark one of {@link Use#BENCHMARKS}
     * @param display whether there is one to show the window on; else it is drawn into memory
     */
    public static List<Use> measure(String benchmark, boolean display) {
        return OwnProgram.lines(UseProbe.class, benchmark, Boolean.toString(display)).stream()
                .filter(line -> line.startsWith(benchmark + BETWEEN))
                .map(UseBenchmark::read)
                .toList();
    }

    private static Use read(String line) {
        String[] words = line.split(BETWEEN, -1);
        return new Use(
                words[0],
                words[1],
                Double.parseDouble(words[2]),
                Double.parseDouble(words[3]),
                Double.parseDouble(words[4]),
                words[5]);
    }

    /** The line that {@link #read} understands. */
    static String line(Use use) {
        return String.join(
                BETWEEN,
                use.benchmark(),
                use.what(),
                number(use.usual()),
                number(use.greatest()),
                number(use.most()),
                use.unit());
    }

    private static String number(double value) {
        return String.format(Locale.ROOT, "%.1f", value);
    }
}
