package gradlab.ui.benchmark;

import gradlab.benchmark.Start;

import java.util.List;
import java.util.Locale;

/** Times the start of a window in a program of its own, begun with this one's options of Java. */
public final class StartBenchmark {
    private StartBenchmark() {}

    /**
     * Starts once.
     *
     * @param bare an empty window of the toolkit, to compare with
     * @param display whether there is one to show the window on; else it is drawn into memory
     */
    public static Start measure(boolean bare, boolean display) {
        return read(
                display,
                OwnProgram.lines(
                        StartProbe.class,
                        Boolean.toString(bare),
                        Boolean.toString(display),
                        Long.toString(System.currentTimeMillis())));
    }

    /** What {@link StartProbe} printed. */
    private static Start read(boolean display, List<String> lines) {
        String[] words = lines.getLast().split(" ", -1);
        return new Start(
                display ? "display" : "memory",
                Double.parseDouble(words[0]),
                Double.parseDouble(words[1]),
                Double.parseDouble(words[2]),
                Double.parseDouble(words[3]),
                Double.parseDouble(words[4]),
                Integer.parseInt(words[5]));
    }

    /** The line that {@link #read} understands. */
    static String line(Start start) {
        return String.format(
                Locale.ROOT,
                "%.3f %.3f %.3f %.3f %.3f %d",
                start.frame(),
                start.window(),
                start.drawn(),
                start.windowThread(),
                start.processor(),
                start.nodes());
    }
}
