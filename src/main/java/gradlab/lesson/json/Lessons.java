package gradlab.lesson.json;

import gradlab.experiment.Problem;
import gradlab.experiment.json.DocumentException;
import gradlab.lesson.Lesson;
import gradlab.text.Message;
import gradlab.text.SentenceException;

import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.FileSystem;
import java.nio.file.FileSystemAlreadyExistsException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Finds lessons: those that come with the program, and those in a lecturer's own folder. */
public final class Lessons {
    private Lessons() {}

    /** The lessons that come with the program, in the order of the course. */
    public static List<Lesson> bundled() {
        URL root = Lessons.class.getResource("/gradlab/lessons");
        return root == null
                ? List.of()
                : folders(path(root)).stream().map(LessonJson::read).toList();
    }

    /**
     * The lesson of an id, a number, or a folder's path.
     *
     * @throws DocumentException when there is none, or it is wrong
     */
    public static Lesson find(String word) {
        Path folder = Path.of(word);
        if (Files.isRegularFile(folder.resolve(LessonJson.FILE))) {
            return LessonJson.read(folder);
        }
        List<Lesson> bundled = bundled();
        return bundled.stream()
                .filter(lesson -> lesson.id().equals(word) || number(lesson, word))
                .findFirst()
                .orElseThrow(
                        () ->
                                new DocumentException(
                                        "",
                                        List.of(
                                                new Problem(
                                                        "",
                                                        Message.of(
                                                                "There is no lesson `{0}`; there"
                                                                        + " are {1}.",
                                                                word, ids(bundled))))));
    }

    /**
     * The folders of lessons in a folder, by name; the folder alone when it is one itself.
     *
     * @throws DocumentException when there is none
     */
    public static List<Path> folders(Path folder) {
        if (Files.isRegularFile(folder.resolve(LessonJson.FILE))) {
            return List.of(folder);
        }
        try (Stream<Path> inside = Files.list(folder)) {
            List<Path> found =
                    inside.filter(path -> Files.isRegularFile(path.resolve(LessonJson.FILE)))
                            .sorted()
                            .toList();
            if (!found.isEmpty()) {
                return found;
            }
        } catch (IOException e) {
            throw noLessons(folder, Message.of("There is no such folder."));
        }
        throw noLessons(
                folder, Message.of("There is no lesson here: no {0} in it.", LessonJson.FILE));
    }

    private static boolean number(Lesson lesson, String word) {
        return word.matches("\\d{1,4}") && Integer.parseInt(word) == lesson.number();
    }

    private static String ids(List<Lesson> lessons) {
        return String.join(", ", lessons.stream().map(Lesson::id).toList());
    }

    private static DocumentException noLessons(Path folder, Message message) {
        return new DocumentException(folder.toString(), List.of(new Problem("", message)));
    }

    /** A folder of the class path, which may lie in a jar. */
    private static Path path(URL root) {
        try {
            URI uri = root.toURI();
            if (!"jar".equals(uri.getScheme())) {
                return Path.of(uri);
            }
            return opened(uri).provider().getPath(uri);
        } catch (URISyntaxException | IOException e) {
            throw new SentenceException(Message.of("{0} cannot be opened", root), e);
        }
    }

    private static FileSystem opened(URI uri) throws IOException {
        try {
            return FileSystems.newFileSystem(uri, Map.of());
        } catch (FileSystemAlreadyExistsException e) {
            return FileSystems.getFileSystem(uri);
        }
    }
}
