package gradlab.lesson;

import static org.assertj.core.api.Assertions.assertThat;

import gradlab.knob.Knobs;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The guide for lecturers says what the program does. */
class LessonGuideTest {
    private static String guide = "";

    @BeforeAll
    static void read() throws IOException {
        guide = Files.readString(Path.of("src/docs/lessons.md"));
    }

    @Test
    void itsExampleIsALesson(@TempDir Path folder) throws IOException {
        String example = guide.split("```json\n", 2)[1].split("```", 2)[0];
        Files.writeString(folder.resolve("lesson.json"), example);
        String text =
                Stream.of("start", "guess", "run", "look", "falls")
                        .map(name -> "## Heading {#" + name + "}\nWords.\n")
                        .collect(Collectors.joining());
        Files.writeString(folder.resolve("lesson.md"), text);
        Files.writeString(
                folder.resolve("moons.json"),
                """
                {"format": "gradlab/experiment", "version": 1, "data": {"source": "moons"},
                 "model": {"layers": [{"type": "dense", "name": "hidden1", "units": 4},
                   {"type": "dense", "name": "output", "units": 1, "activation": "sigmoid"}]},
                 "training": {"loss": "binary_crossentropy"}}
                """);
        Lesson lesson = LessonJson.read(folder);
        assertThat(lesson.steps()).hasSize(5);
        assertThat(lesson.experiments().get("deep").model().layers()).hasSize(7);
    }

    @Test
    void itNamesEveryWord() {
        Stream.of(Step.class, Question.class, Claim.class)
                .flatMap(family -> Knobs.permitted(family).stream())
                .map(Knobs::typeName)
                .forEach(word -> assertThat(guide).containsAnyOf("`" + word + "`", "**" + word));
        Stream.of(View.values())
                .map(view -> view.name().toLowerCase(Locale.ROOT))
                .forEach(word -> assertThat(guide).contains("`" + word + "`"));
    }
}
