package gradlab.ui.app;

import gradlab.lesson.Lesson;

import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;

/** The way from a setting or a finding to the lesson on it, where the product has that lesson. */
public final class LessonLinks {
    private Supplier<List<Lesson>> catalogue = List::of;
    private Consumer<Lesson> open = lesson -> {};

    /**
     * Tells which lessons there are.
     *
     * @param newCatalogue the lessons now at hand
     * @param newOpen opens one of them
     */
    public void lead(Supplier<List<Lesson>> newCatalogue, Consumer<Lesson> newOpen) {
        catalogue = newCatalogue;
        open = newOpen;
    }

    /** The lesson of a number; null where there is none. */
    public @Nullable Lesson lesson(int number) {
        return catalogue.get().stream()
                .filter(lesson -> number > 0 && lesson.number() == number)
                .findFirst()
                .orElse(null);
    }

    /** What opens the lesson of a number; null where there is none. */
    public @Nullable Runnable opener(int number) {
        Lesson lesson = lesson(number);
        return lesson == null ? null : () -> open.accept(lesson);
    }
}
