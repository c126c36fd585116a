import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.spi.ToolProvider;
import java.util.stream.Stream;

/**
 * Lays Java sources out, or checks that they are laid out, with google-java-format (AOSP style, 100
 * columns). Run by the build as a single-file program: {@code Layout.java check|write FOLDER}.
 */
final class Layout {
    private Layout() {}

    public static void main(String[] arguments) throws IOException {
        boolean write = arguments[0].equals("write");
        List<String> options = new ArrayList<>(List.of("--aosp"));
        options.addAll(
                write ? List.of("--replace") : List.of("--dry-run", "--set-exit-if-changed"));
        try (Stream<Path> files = Files.walk(Path.of(arguments[1]))) {
            files.map(Path::toString)
                    .filter(file -> file.endsWith(".java"))
                    .sorted()
                    .forEach(options::add);
        }
        int exit = run(options);
        if (write) {
            exit = run(options); // a string split over lines is only indented on the second pass
        }
        if (exit != 0) {
            System.err.println("Mend files that are not laid out with: mvn -Pformat validate");
        }
        System.exit(exit);
    }

    private static int run(List<String> options) {
        ToolProvider formatter = ToolProvider.findFirst("google-java-format").orElseThrow();
        PrintWriter out = new PrintWriter(System.out, true);
        PrintWriter err = new PrintWriter(System.err, true);
        return formatter.run(out, err, options.toArray(String[]::new));
    }
}
