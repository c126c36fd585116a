package gradlab.lesson;

import gradlab.knob.Essential;

import java.util.List;
import java.util.Map;

/** A lesson's own file, before the files it names are read. */
record LessonFile(
        String format,
        int version,
        @Essential(required = true) String title,
        @Essential(required = true) int minutes,
        List<String> goals,
        @Essential(required = true) Map<String, Variant> experiments,
        @Essential(required = true) List<Step> steps) {
    LessonFile() {
        this(LessonJson.FORMAT, LessonJson.VERSION, "", 0, List.of(), Map.of(), List.of());
    }
}
