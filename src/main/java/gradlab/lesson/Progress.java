package gradlab.lesson;

import gradlab.lesson.step.Mark;
import gradlab.lesson.step.Step;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * How far a user has come in each lesson.
 *
 * @param lessons by the lesson's id
 */
public record Progress(Map<String, LessonProgress> lessons) {
    /**
     * How far in one lesson.
     *
     * @param done the sections of the steps that are done
     * @param points of each prediction, by its section, from 0 to 1
     */
    public record LessonProgress(List<String> done, Map<String, Double> points) {
        /** Nothing done. */
        public LessonProgress() {
            this(List.of(), Map.of());
        }

        /** Keeps its own copies. */
        public LessonProgress {
            done = List.copyOf(done);
            points = Map.copyOf(points);
        }
    }

    /** Nothing done anywhere. */
    public Progress() {
        this(Map.of());
    }

    /** Keeps its own copy. */
    public Progress {
        lessons = Map.copyOf(lessons);
    }

    /** How far in a lesson. */
    public LessonProgress of(Lesson lesson) {
        return lessons.getOrDefault(lesson.id(), new LessonProgress());
    }

    /** From 0 to 1. */
    public double share(Lesson lesson) {
        List<String> done = of(lesson).done();
        long steps = lesson.steps().stream().filter(s -> done.contains(s.section())).count();
        return lesson.steps().isEmpty() ? 0 : (double) steps / lesson.steps().size();
    }

    /** The same with a step done. */
    public Progress withDone(Lesson lesson, Step step) {
        LessonProgress before = of(lesson);
        if (before.done().contains(step.section())) {
            return this;
        }
        List<String> done = new ArrayList<>(before.done());
        done.add(step.section());
        return with(lesson, new LessonProgress(done, before.points()));
    }

    /** The same with a prediction marked; the first mark stays, for it was made unseen. */
    public Progress withMark(Lesson lesson, Step step, Mark mark) {
        LessonProgress before = of(lesson);
        Map<String, Double> points = new LinkedHashMap<>(before.points());
        points.putIfAbsent(step.section(), mark.points());
        return with(lesson, new LessonProgress(before.done(), points)).withDone(lesson, step);
    }

    /** The same with a lesson begun anew. */
    public Progress without(Lesson lesson) {
        return with(lesson, new LessonProgress());
    }

    private Progress with(Lesson lesson, LessonProgress progress) {
        Map<String, LessonProgress> all = new LinkedHashMap<>(lessons);
        all.put(lesson.id(), progress);
        return new Progress(all);
    }
}
