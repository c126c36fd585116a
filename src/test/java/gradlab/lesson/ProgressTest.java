package gradlab.lesson;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import gradlab.experiment.json.DocumentException;
import gradlab.lesson.json.Lessons;
import gradlab.lesson.step.Mark;
import gradlab.lesson.step.Step;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

class ProgressTest {
    @Test
    void progressIsKeptInAFile(@TempDir Path folder) throws Exception {
        Lesson lesson = Lessons.find("3");
        Step step = lesson.steps().get(2);
        Progress progress =
                new Progress()
                        .withDone(lesson, lesson.steps().getFirst())
                        .withMark(lesson, step, new Mark(0.5, ""))
                        .withMark(lesson, step, new Mark(1, ""));
        Path file = folder.resolve("deep/progress.json");
        assertThat(ProgressJson.read(file)).isEqualTo(new Progress());
        ProgressJson.write(progress, file);
        assertThat(ProgressJson.read(file)).isEqualTo(progress);
        assertThat(progress.of(lesson).points()).containsExactly(Map.entry(step.section(), 0.5));
        assertThat(progress.share(lesson)).isEqualTo(2.0 / lesson.steps().size());
        assertThat(progress.without(lesson).share(lesson)).isZero();
        Files.writeString(file, "{");
        assertThatThrownBy(() -> ProgressJson.read(file)).isInstanceOf(DocumentException.class);
    }
}
