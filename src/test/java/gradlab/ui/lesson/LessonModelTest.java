package gradlab.ui.lesson;

import static org.assertj.core.api.Assertions.assertThat;

import gradlab.experiment.preset.ShippedExperiments;
import gradlab.lesson.Choose;
import gradlab.lesson.Estimate;
import gradlab.lesson.Lesson;
import gradlab.lesson.PredictStep;
import gradlab.lesson.Step;
import gradlab.lesson.TextStep;
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
            Prediction prediction =
                    switch (predict.question()) {
                        case Choose choose -> new Prediction.Choice(choose, 1);
                        case Estimate estimate -> new Prediction.Guess(estimate, 10);
                        case gradlab.lesson.DrawCurve curve ->
                                new Prediction.Curve(curve, new double[] {0.5, 0.5});
                    };
            lessons.answer(predict, prediction);
        }
    }

    @Test
    void theFirstLessonIsOpenAtItsFirstStep() {
        assertThat(lesson().steps().getFirst()).isInstanceOf(TextStep.class);
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
        lessons.answer(step, new Prediction.Choice((Choose) step.question(), 1));
        assertThat(lessons.mark(step)).isNotNull();
        lessons.next();
        assertThat(lessons.step().get()).isEqualTo(at + 1);
    }

    @Test
    void aNumberWaitsForTheRunThatTells() {
        PredictStep step = goTo(Estimate.class);
        lessons.answer(step, new Prediction.Guess((Estimate) step.question(), 1000));
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
