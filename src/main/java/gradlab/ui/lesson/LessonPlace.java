package gradlab.ui.lesson;

import gradlab.lesson.Lesson;
import gradlab.lesson.step.Answer;
import gradlab.lesson.step.Choose;
import gradlab.lesson.step.DrawCurve;
import gradlab.lesson.step.Estimate;
import gradlab.lesson.step.MarkEpoch;
import gradlab.lesson.step.MarkLayer;
import gradlab.lesson.step.Order;
import gradlab.lesson.step.PredictStep;
import gradlab.lesson.step.Step;
import gradlab.lesson.words.Section;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.DoubleStream;

/**
 * Where a user is in a lesson, as it is kept between starts.
 *
 * @param lesson its id
 * @param section that of the step shown
 * @param answers what was predicted in this lesson
 */
public record LessonPlace(String lesson, String section, List<Kept> answers) {
    /**
     * A prediction.
     *
     * @param section that of the step that asked for it
     * @param choice the answer picked, or the epoch marked, from 1; 0 for none
     * @param numbers the number guessed, the curve drawn, the order chosen; empty for none
     * @param layer the layer marked; empty for none
     */
    public record Kept(String section, int choice, List<Double> numbers, String layer) {
        /** None. */
        public Kept() {
            this("", 0, List.of(), "");
        }

        /** Keeps its own list. */
        public Kept {
            numbers = List.copyOf(numbers);
        }

        static Kept of(PredictStep step, Answer given) {
            String section = step.section();
            return switch (given) {
                case Answer.Picked picked -> new Kept(section, picked.choice(), List.of(), "");
                case Answer.Typed typed -> new Kept(section, 0, List.of(typed.number()), "");
                case Answer.Drawn drawn ->
                        new Kept(section, 0, DoubleStream.of(drawn.values()).boxed().toList(), "");
                case Answer.Ordered ordered ->
                        new Kept(
                                section,
                                0,
                                ordered.order().stream().map(Integer::doubleValue).toList(),
                                "");
                case Answer.MarkedLayer marked -> new Kept(section, 0, List.of(), marked.layer());
                case Answer.MarkedEpoch marked -> new Kept(section, marked.epoch(), List.of(), "");
            };
        }

        /** The prediction; null where the step asks for something else by now. */
        @Nullable Answer prediction(PredictStep step, Section words) {
            return switch (step.question()) {
                case Choose _ ->
                        choice < 1 || choice > words.items("choices").size()
                                ? null
                                : new Answer.Picked(choice);
                case Estimate _ ->
                        numbers.size() == 1 ? new Answer.Typed(numbers.getFirst()) : null;
                case DrawCurve _ ->
                        numbers.size() == DrawTask.POINTS
                                ? new Answer.Drawn(
                                        numbers.stream().mapToDouble(Double::doubleValue).toArray())
                                : null;
                case Order _ ->
                        numbers.isEmpty()
                                ? null
                                : new Answer.Ordered(
                                        numbers.stream().map(Double::intValue).toList());
                case MarkLayer _ -> layer.isEmpty() ? null : new Answer.MarkedLayer(layer);
                case MarkEpoch _ -> choice < 1 ? null : new Answer.MarkedEpoch(choice);
            };
        }
    }

    /** Keeps its own list. */
    public LessonPlace {
        answers = List.copyOf(answers);
    }

    static LessonPlace of(Lesson lesson, String section, Map<PredictStep, Answer> made) {
        List<Kept> answers = new ArrayList<>();
        made.forEach(
                (step, prediction) -> {
                    if (lesson.steps().contains(step)) {
                        answers.add(Kept.of(step, prediction));
                    }
                });
        return new LessonPlace(lesson.id(), section, answers);
    }

    /** The index of the step; −1 where the lesson has no such step any more. */
    int step(Lesson of) {
        return of.steps().stream().map(Step::section).toList().indexOf(section);
    }

    /** What was predicted, by the steps that asked for it. */
    Map<PredictStep, Answer> predictions(Lesson of) {
        Map<PredictStep, Answer> found = new LinkedHashMap<>();
        for (Step step : of.steps()) {
            for (Kept answer : answers) {
                Answer prediction =
                        step instanceof PredictStep asks && asks.section().equals(answer.section())
                                ? answer.prediction(asks, of.section(asks))
                                : null;
                if (prediction != null) {
                    found.put((PredictStep) step, prediction);
                }
            }
        }
        return found;
    }
}
