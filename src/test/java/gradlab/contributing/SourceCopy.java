package gradlab.contributing;

import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;

/** A copy of the sources, to be changed, compiled and run. */
final class SourceCopy {
    private static final Path MAIN = Path.of("src", "main", "java");
    private static final Path TEST = Path.of("src", "test", "java");
    private static final Path BUILT = Path.of("target", "classes");
    private static final Path BUILT_TESTS = Path.of("target", "test-classes");

    private final Path copy;
    private final Path classes;

    /** Copies the sources. */
    SourceCopy(Path folder) throws IOException {
        copy = folder.resolve("gradlab");
        classes = Files.createDirectories(folder.resolve("classes"));
        for (Path part : List.of(MAIN, TEST, Path.of("src", "docs"), Path.of("lessons"))) {
            copy(part, copy.resolve(part));
        }
    }

    private static void copy(Path from, Path to) throws IOException {
        try (Stream<Path> all = Files.walk(from)) {
            for (Path each : (Iterable<Path>) all::iterator) {
                Path place = to.resolve(from.relativize(each).toString());
                if (Files.isDirectory(each)) {
                    Files.createDirectories(place);
                } else {
                    Files.copy(each, place);
                }
            }
        }
    }

    /** Its top folder. */
    Path top() {
        return copy;
    }

    /**
     * Compiles what was changed and whatever names it, as strictly as the build does.
     *
     * @param changed files below the top
     * @param more sources that are not part of the program
     * @return what the compiler says; empty where all is well
     */
    String compile(Set<Path> changed, List<Path> more) throws IOException {
        Set<Path> sources = new TreeSet<>(more);
        changed.stream().filter(SourceCopy::isJava).map(copy::resolve).forEach(sources::add);
        List<String> names =
                changed.stream()
                        .filter(SourceCopy::isJava)
                        .map(file -> (file.startsWith(MAIN) ? MAIN : TEST).relativize(file))
                        .map(file -> file.toString().replace('\\', '/').replace(".java", ""))
                        .toList();
        addUsers(BUILT, MAIN, names, sources);
        addUsers(BUILT_TESTS, TEST, names, sources);
        copy(copy.resolve("lessons"), classes.resolve("gradlab").resolve("lessons"));
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        StringWriter said = new StringWriter();
        try (StandardJavaFileManager files =
                compiler.getStandardFileManager(null, null, StandardCharsets.UTF_8)) {
            String path =
                    String.join(
                            System.getProperty("path.separator"),
                            BUILT.toString(),
                            BUILT_TESTS.toString(),
                            System.getProperty("java.class.path"));
            List<String> options =
                    List.of(
                            "-d",
                            classes.toString(),
                            "-cp",
                            path,
                            "-proc:none",
                            "-implicit:none",
                            "-parameters",
                            "-Xlint:all,-processing,-classfile,-path",
                            "-Werror");
            compiler.getTask(
                            said,
                            files,
                            null,
                            options,
                            null,
                            files.getJavaFileObjectsFromPaths(sources))
                    .call();
        }
        return said.toString();
    }

    private static boolean isJava(Path file) {
        return file.toString().endsWith(".java");
    }

    /** The sources of the compiled classes that name any of these. */
    private void addUsers(Path built, Path root, List<String> names, Set<Path> sources)
            throws IOException {
        try (Stream<Path> all = Files.walk(built)) {
            all.filter(file -> file.toString().endsWith(".class"))
                    .filter(file -> namesAny(file, names))
                    .map(file -> built.relativize(file).toString().split("[$.]", 2)[0])
                    .map(name -> copy.resolve(root).resolve(name + ".java"))
                    .filter(Files::exists)
                    .forEach(sources::add);
        }
    }

    private static boolean namesAny(Path file, List<String> names) {
        try {
            String bytes = Files.readString(file, StandardCharsets.ISO_8859_1);
            return names.stream().anyMatch(bytes::contains);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The changed program and its tests. */
    ProgramLoader loader() throws IOException {
        return new ProgramLoader(List.of(classes, BUILT, BUILT_TESTS));
    }
}
