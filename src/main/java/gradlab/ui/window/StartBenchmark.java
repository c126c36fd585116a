package gradlab.ui.window;

import gradlab.benchmark.Start;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.util.ArrayList;
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
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(ManagementFactory.getRuntimeMXBean().getInputArguments());
        command.addAll(List.of("-cp", System.getProperty("java.class.path")));
        command.addAll(
                List.of(
                        StartProbe.class.getName(),
                        Boolean.toString(bare),
                        Boolean.toString(display),
                        Long.toString(System.currentTimeMillis())));
        try {
            Process program =
                    new ProcessBuilder(command)
                            .redirectError(ProcessBuilder.Redirect.INHERIT)
                            .start();
            try (BufferedReader reader = program.inputReader()) {
                return read(display, reader.lines().toList(), program.waitFor());
            }
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        } catch (InterruptedException interruption) {
            throw new IllegalStateException("interrupted while a window started", interruption);
        }
    }

    /** What {@link StartProbe} printed. */
    private static Start read(boolean display, List<String> lines, int code) {
        if (code != 0 || lines.isEmpty()) {
            throw new IllegalStateException("the window did not start: exit code " + code);
        }
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
