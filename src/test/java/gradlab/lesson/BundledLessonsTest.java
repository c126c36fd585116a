package gradlab.lesson;

import static org.assertj.core.api.Assertions.assertThat;

import gradlab.run.control.RunControl;
import gradlab.run.history.RunHistory;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

class BundledLessonsTest {
    private static final int SEEDS = 3;

    static List<Lesson> lessons() {
        return Lessons.bundled();
    }

    @Test
    void lessonsAreFoundByIdAndByNumber() {
        Lesson third = Lessons.find("3");
        assertThat(third.id()).isEqualTo("03-vanishing-gradients");
        assertThat(Lessons.find(third.id()).title()).isEqualTo(third.title());
        assertThat(third.experiments().get("depth20").model().layers()).hasSize(21);
    }

    @ParameterizedTest
    @MethodSource("lessons")
    void everyClaimHoldsWithEverySeed(Lesson lesson) {
        LessonReport report = LessonCheck.check(lesson, SEEDS, run -> {});
        assertThat(report.holds()).as(report.text()).isTrue();
        assertThat(report.repetitions()).hasSize(SEEDS);
    }

    @ParameterizedTest
    @MethodSource("lessons")
    void everyNumberOfTheTextIsFilledIn(Lesson lesson) {
        Map<String, RunHistory> histories = new HashMap<>();
        for (String run : lesson.experiments().keySet()) {
            histories.put(run, LessonCheck.train(lesson, run, 0, new RunControl()));
        }
        Runs runs = new Runs(histories);
        for (Section section : lesson.sections().values()) {
            assertThat(Template.fill(section.markdown(), runs)).doesNotContain("{{", "—");
        }
    }
}
