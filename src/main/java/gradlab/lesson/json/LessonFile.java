package gradlab.lesson.json;

import gradlab.knob.Essential;
import gradlab.lesson.Course;
import gradlab.lesson.step.Step;

import java.util.List;
import java.util.Map;

/** A lesson's own file, its experiments aside. */
record LessonFile(
        String format,
        int version,
        @Essential(required = true) int minutes,
        List<Integer> buildsOn,
        List<Integer> leadsTo,
        List<String> terms,
        String transfer,
        List<String> exam,
        List<String> links,
        Map<String, List<Double>> points,
        @Essential(required = true) List<Step> steps) {
    LessonFile() {
        this(
                LessonJson.FORMAT,
                LessonJson.VERSION,
                0,
                List.of(),
                List.of(),
                List.of(),
                "",
                List.of(),
                List.of(),
                Map.of(),
                List.of());
    }

    Course course() {
        return new Course(buildsOn, leadsTo, terms, transfer, exam, links);
    }
}
