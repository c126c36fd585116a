package gradlab.ui.sweep;

import static gradlab.text.Text.tr;

import gradlab.lesson.Lesson;
import gradlab.ui.app.LessonLinks;

import org.jspecify.annotations.Nullable;

/** The way to the lesson on choosing among many, where the product has it. */
record LessonLink(LessonLinks links) {
    private static final int NUMBER = 22;

    boolean isThere() {
        return lesson() != null;
    }

    private @Nullable Lesson lesson() {
        return links.lesson(NUMBER);
    }

    String words() {
        Lesson lesson = lesson();
        return lesson == null ? "" : tr("Lesson {0}: {1} →", NUMBER, lesson.title());
    }

    void open() {
        Runnable opener = links.opener(NUMBER);
        if (opener != null) {
            opener.run();
        }
    }
}
