package gradlab.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Starts Java with the classes of this test, for what only a process of its own can show. */
final class OwnProcess {
    private OwnProcess() {}

    /**
     * The command of such a process.
     *
     * @param arguments a main class and what it is told
     */
    static List<String> java(String... arguments) {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.add("--enable-native-access=ALL-UNNAMED");
        command.add("-cp");
        command.add(System.getProperty("java.class.path"));
        command.addAll(List.of(arguments));
        return command;
    }
}
