package gradlab.ui.lesson;

import static org.assertj.core.api.Assertions.assertThat;

import gradlab.experiment.preset.ShippedExperiments;
import gradlab.lesson.Lesson;
import gradlab.lesson.step.Answer;
import gradlab.lesson.step.Choose;
import gradlab.lesson.step.Estimate;
import gradlab.lesson.step.PredictStep;
import gradlab.lesson.step.ReadStep;
import gradlab.lesson.step.Step;
import gradlab.ui.app.BenchModel;
import gradlab.ui.app.RunState;
import gradlab.ui.app.ScriptedWorkers;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;
import java.util.Objects;

class LessonModelTest {
    @TempDir Path folder;
    private final BenchModel bench =
            new BenchModel(ShippedExperiments.opening(), new ScriptedWorkers());
    private LessonModel lessons = open(Path.of("unused"));

    private LessonModel open(Path file) {
        return new LessonModel(bench, file, experiment -> bench.open(experiment, null));
    }

    @BeforeEach
    void keepProgressInTheFolder() {
        lessons = open(folder.resolve("progress.json"));
    }

    private Lesson lesson() {
        return Objects.requireNonNull(lessons.open().get());
    }

    private PredictStep goTo(Class<?> question) {
        for (int i = 0; i < lesson().steps().size(); i++) {
            Step step = lesson().steps().get(i);
            if (step instanceof PredictStep predict && question.isInstance(predict.question())) {
                while (lessons.step().get() < i) {
                    answerWhatIsAsked();
                    lessons.next();
                }
                return predict;
            }
        }
        throw new AssertionError("no such question");
    }

    private void answerWhatIsAsked() {
        if (lessons.current() instanceof PredictStep predict && !lessons.mayGoOn()) {
            Answer prediction =
                    switch (predict.question()) {
                        case Choose _ -> new Answer.Picked(1);
                        case Estimate _ -> new Answer.Typed(10);
                        case gradlab.lesson.step.DrawCurve _ ->
                                new Answer.Drawn(new double[] {0.5, 0.5});
                        default -> throw new AssertionError(predict.question());
                    };
            lessons.answer(predict, prediction);
        }
    }

    @Test
    void theFirstLessonIsOpenAtItsFirstStep() {
        assertThat(lesson().steps().getFirst()).isInstanceOf(ReadStep.class);
        assertThat(lessons.step().get()).isZero();
    }

    @Test
    void progressIsKeptForTheNextStart() {
        lessons.next();
        lessons.next();
        LessonModel later = open(folder.resolve("progress.json"));
        later.open(later.lessons().get().getFirst());
        assertThat(later.step().get()).isEqualTo(2);
    }

    @Test
    void aPredictionHasToBeMadeBeforeTheNextStep() {
        PredictStep step = goTo(Choose.class);
        int at = lessons.step().get();
        lessons.next();
        assertThat(lessons.step().get()).isEqualTo(at);
        lessons.answer(step, new Answer.Picked(1));
        assertThat(lessons.mark(step)).as("before the run is over").isNull();
        lessons.next();
        assertThat(lessons.step().get()).isEqualTo(at + 1);
    }

    @Test
    void aNumberWaitsForTheRunThatTells() {
        PredictStep step = goTo(Estimate.class);
        lessons.answer(step, new Answer.Typed(1000));
        assertThat(lessons.mark(step)).isNull();
        assertThat(lessons.isAnswered(step)).isTrue();
        assertThat(lessons.mayGoOn()).isTrue();
    }

    @Test
    void doingAStepPutsItsExperimentOnTheBenchAndPlays() {
        String run = lesson().experiments().keySet().iterator().next();
        lessons.train(run);
        assertThat(bench.editing().experiment().get()).isEqualTo(lesson().experiments().get(run));
        assertThat(bench.run().state().get()).isEqualTo(RunState.RUNNING);
        assertThat(lessons.runs().histories()).containsOnlyKeys(run);
    }
}
