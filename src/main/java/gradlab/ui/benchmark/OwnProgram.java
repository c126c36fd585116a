package gradlab.ui.benchmark;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Runs a benchmark in a program of its own, begun with this one's options of Java. */
final class OwnProgram {
    private OwnProgram() {}

    /** The lines that it printed. */
    static List<String> lines(Class<?> main, String... arguments) {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(ManagementFactory.getRuntimeMXBean().getInputArguments());
        command.addAll(List.of("-cp", System.getProperty("java.class.path"), main.getName()));
        command.addAll(List.of(arguments));
        try {
            Process program =
                    new ProcessBuilder(command)
                            .redirectError(ProcessBuilder.Redirect.INHERIT)
                            .start();
            try (BufferedReader reader = program.inputReader()) {
                List<String> lines = reader.lines().toList();
                int code = program.waitFor();
                if (code != 0 || lines.isEmpty()) {
                    throw new IllegalStateException("the window did not start: exit code " + code);
                }
                return lines;
            }
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        } catch (InterruptedException interruption) {
            throw new IllegalStateException("interrupted while a window was used", interruption);
        }
    }
}
