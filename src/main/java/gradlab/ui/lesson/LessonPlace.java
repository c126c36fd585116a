package gradlab.ui.lesson;

import gradlab.lesson.Choose;
import gradlab.lesson.DrawCurve;
import gradlab.lesson.Estimate;
import gradlab.lesson.Lesson;
import gradlab.lesson.PredictStep;
import gradlab.lesson.Step;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Where a user is in a lesson, as it is kept between starts.
 *
 * @param lesson its id
 * @param section that of the step shown
 * @param answers what was predicted in this lesson
 */
public record LessonPlace(String lesson, String section, List<Answer> answers) {
    /**
     * A prediction.
     *
     * @param section that of the step that asked for it
     * @param choice the answer picked, from 1; 0 for none
     * @param numbers the number guessed, or the curve drawn; empty for none
     */
    public record Answer(String section, int choice, List<Double> numbers) {
        /** Keeps its own list. */
        public Answer {
            numbers = List.copyOf(numbers);
        }

        static Answer of(PredictStep step, Prediction prediction) {
            return switch (prediction) {
                case Prediction.Choice picked ->
                        new Answer(step.section(), picked.choice(), List.of());
                case Prediction.Guess guessed ->
                        new Answer(step.section(), 0, List.of(guessed.guess()));
                case Prediction.Curve curve -> {
                    List<Double> values = new ArrayList<>();
                    for (double value : curve.drawn()) {
                        values.add(value);
                    }
                    yield new Answer(step.section(), 0, values);
                }
            };
        }

        /** The prediction; null where the step asks for something else by now. */
        @Nullable Prediction prediction(PredictStep step) {
            return switch (step.question()) {
                case Choose choose ->
                        choice < 1 || choice > choose.choices().size()
                                ? null
                                : new Prediction.Choice(choose, choice);
                case Estimate estimate ->
                        numbers.size() == 1
                                ? new Prediction.Guess(estimate, numbers.getFirst())
                                : null;
                case DrawCurve curve ->
                        numbers.size() == DrawTask.POINTS
                                ? new Prediction.Curve(
                                        curve,
                                        numbers.stream().mapToDouble(Double::doubleValue).toArray())
                                : null;
            };
        }
    }

    /** Keeps its own list. */
    public LessonPlace {
        answers = List.copyOf(answers);
    }

    static LessonPlace of(Lesson lesson, String section, Map<PredictStep, Prediction> made) {
        List<Answer> answers = new ArrayList<>();
        made.forEach(
                (step, prediction) -> {
                    if (lesson.steps().contains(step)) {
                        answers.add(Answer.of(step, prediction));
                    }
                });
        return new LessonPlace(lesson.id(), section, answers);
    }

    /** The index of the step; −1 where the lesson has no such step any more. */
    int step(Lesson of) {
        return of.steps().stream().map(Step::section).toList().indexOf(section);
    }

    /** What was predicted, by the steps that asked for it. */
    Map<PredictStep, Prediction> predictions(Lesson of) {
        Map<PredictStep, Prediction> found = new LinkedHashMap<>();
        for (Step step : of.steps()) {
            for (Answer answer : answers) {
                Prediction prediction =
                        step instanceof PredictStep asks && asks.section().equals(answer.section())
                                ? answer.prediction(asks)
                                : null;
                if (prediction != null) {
                    found.put((PredictStep) step, prediction);
                }
            }
        }
        return found;
    }
}
