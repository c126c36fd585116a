package gradlab.text;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.JarURLConnection;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/** Looks which translations there are, by the folder they stand in: one look for all. */
final class SentenceFiles {
    private static final String FOLDER = "gradlab/text";
    private static final String ENDING = ".properties";

    /** What translators copy; it is in no language. */
    private static final String TEMPLATE = "sentences";

    private SentenceFiles() {}

    /** Their names, such as {@code pt_BR}. */
    static Set<String> names() {
        Set<String> names = new TreeSet<>();
        try {
            for (URL folder :
                    Collections.list(SentenceFiles.class.getClassLoader().getResources(FOLDER))) {
                files(folder)
                        .filter(file -> file.endsWith(ENDING))
                        .map(file -> file.substring(0, file.length() - ENDING.length()))
                        .forEach(names::add);
            }
        } catch (IOException damaged) {
            throw new UncheckedIOException(damaged);
        }
        names.remove(TEMPLATE);
        return names;
    }

    private static Stream<String> files(URL folder) throws IOException {
        if (folder.openConnection() instanceof JarURLConnection jar) {
            String start = FOLDER + "/";
            return jar.getJarFile().stream()
                    .map(entry -> entry.getName())
                    .filter(name -> name.startsWith(start))
                    .map(name -> name.substring(start.length()));
        }
        try (Stream<Path> files = Files.list(Path.of(uri(folder)))) {
            return files.map(file -> file.getFileName().toString()).toList().stream();
        }
    }

    private static URI uri(URL folder) throws IOException {
        try {
            return folder.toURI();
        } catch (URISyntaxException odd) {
            throw new IOException(odd);
        }
    }
}
