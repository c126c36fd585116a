package gradlab.lesson.check;

import static org.assertj.core.api.Assertions.assertThat;

import gradlab.lesson.Lesson;
import gradlab.lesson.figure.Runs;
import gradlab.lesson.json.Lessons;
import gradlab.lesson.words.Section;
import gradlab.lesson.words.Template;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import java.util.List;
import java.util.Map;

class BundledLessonsTest {
    private static final List<Long> SEEDS = List.of(1L, 2L, 3L);

    static List<Lesson> lessons() {
        return Lessons.bundled();
    }

    @Test
    void lessonsAreFoundByIdAndByNumber() {
        Lesson third = Lessons.find("3");
        assertThat(third.id()).isEqualTo("03-vanishing-gradients");
        assertThat(Lessons.find(third.id()).title()).isEqualTo(third.title());
        assertThat(third.experiments().get("depth[20]").model().layers()).hasSize(21);
    }

    @ParameterizedTest
    @MethodSource("lessons")
    void allThatItSaysHoldsWithEverySeedAndEveryNumberIsFilledIn(Lesson lesson) {
        Map<Long, Runs> trained = LessonRuns.train(lesson, SEEDS, run -> {});
        assertThat(trained).hasSize(SEEDS.size());
        trained.forEach((seed, runs) -> check(lesson, seed, runs));
    }

    private static void check(Lesson lesson, long seed, Runs runs) {
        LessonReport report =
                new LessonReport(lesson.id(), LessonCheck.lines(lesson, seed, runs), List.of());
        assertThat(report.lines()).isNotEmpty();
        assertThat(report.holds()).as(report.text()).isTrue();
        for (Section section : lesson.sections().values()) {
            assertThat(Template.fill(section.markdown(), runs))
                    .doesNotContain("—")
                    .doesNotContainPattern("\\{\\w+[.\\[]");
        }
    }
}
