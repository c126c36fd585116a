package gradlab.lesson.step;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import gradlab.engine.activation.Tanh;
import gradlab.experiment.Experiment;
import gradlab.experiment.json.ExperimentJson;
import gradlab.experiment.setting.RemoveLayer;
import gradlab.experiment.setting.SetTo;
import gradlab.experiment.setting.Setting;
import gradlab.knob.Knobs;
import gradlab.lesson.figure.Claim;
import gradlab.lesson.figure.Figure;
import gradlab.lesson.figure.Runs;
import gradlab.lesson.words.Section;
import gradlab.lesson.words.Sections;
import gradlab.run.control.RunControl;
import gradlab.run.history.RunHistory;
import gradlab.run.training.Trainer;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;

class QuestionsTest {
    private static final Section WORDS =
            Sections.of(
                            """
                            ## Q {#q}
                            ### Choices {.choices}
                            - one
                                - Too few.
                            - two
                            - three
                            ### Items {.items}
                            - A
                            - B
                            - C
                            ### Tiles {.tiles}
                            - $a$
                            - $b$
                                - That is the other.
                            ### Why {.why}
                            Because.
                            """)
                    .getFirst();

    private static Experiment experiment =
            ExperimentJson.fragment(
                    """
                    {"data": {"source": {"type": "moons", "samples": 100}},
                     "model": {"layers": [
                       {"type": "dense", "name": "hidden1", "units": 8, "activation": "sigmoid"},
                       {"type": "dense", "name": "hidden2", "units": 8, "activation": "sigmoid"},
                       {"type": "dense", "name": "output", "units": 1, "activation": "sigmoid"}]},
                     "training": {"loss": "binary_crossentropy", "epochs": 20, "metrics": ["accuracy"],
                       "optimizer": {"type": "adam", "learning_rate": 0.01}}}
                    """);
    private static Runs runs = new Runs();

    @BeforeAll
    static void train() {
        RunHistory history = new RunHistory();
        Trainer.run(experiment, Path.of(""), new RunControl(), history::add);
        runs = Runs.of(Map.of("a", history));
    }

    private static Mark mark(Question question, Answer answer) {
        return Objects.requireNonNull(question.mark(answer, runs, WORDS));
    }

    @Test
    void aChoiceIsMarkedWithItsReason() {
        Choose fixed = new Choose(2, List.of());
        assertThat(mark(fixed, new Answer.Picked(2))).isEqualTo(new Mark(1, "Right. Because."));
        assertThat(mark(fixed, new Answer.Picked(1)))
                .isEqualTo(new Mark(0, "No: two. Too few. Because."));
        assertThat(new Choose(0, List.of()).isAnswered()).isFalse();
    }

    @Test
    void theRunsTellWhichChoiceIsRight() {
        Choose told =
                new Choose(0, List.of(Claim.parse("a.loss > 100"), Claim.parse("a.loss <= 100")));
        assertThat(told.right(runs)).isEqualTo(2);
        assertThat(told.right(new Runs())).isZero();
        assertThat(told.mark(new Answer.Picked(2), new Runs(), WORDS)).isNull();
        assertThat(mark(told, new Answer.Picked(2)).points()).isEqualTo(1);
    }

    @Test
    void aNumberIsMarkedByItsDistance() {
        Estimate estimate = new Estimate(Figure.parse("a.learning_rate"), 10, 0);
        assertThat(mark(estimate, new Answer.Typed(0.02)).points()).isEqualTo(1);
        assertThat(mark(estimate, new Answer.Typed(0.5)).points()).isBetween(0.01, 0.99);
        assertThat(mark(estimate, new Answer.Typed(10)).points()).isZero();
        assertThat(mark(estimate, new Answer.Typed(-1)).points()).isZero();
        assertThat(mark(estimate, new Answer.Typed(0.02)).words())
                .isEqualTo("It is 0.010; you said 0.020. Because.");
        Estimate exact = new Estimate(Figure.parse("a.epochs"), 0, 2);
        assertThat(mark(exact, new Answer.Typed(22)).points()).isEqualTo(1);
        assertThat(mark(exact, new Answer.Typed(23)).points()).isEqualTo(0.5);
        assertThat(mark(exact, new Answer.Typed(24)).points()).isZero();
        assertThat(exact.mark(new Answer.Typed(1), new Runs(), WORDS)).isNull();
    }

    @Test
    void aDrawnCurveIsMarkedByItsDistance() {
        DrawCurve curve = new DrawCurve(Figure.parse("a.loss"), 0, 1, false);
        Answer right = new Answer.Drawn(curve.reading().series(runs));
        assertThat(mark(curve, right).points()).isEqualTo(1);
        assertThat(mark(curve, new Answer.Drawn(new double[] {1, 1})).points()).isLessThan(0.7);
        assertThat(curve.mark(right, new Runs(), WORDS)).isNull();
        assertThatThrownBy(() -> new DrawCurve(Figure.parse("a.loss"), 0, 1, true))
                .hasMessageContaining("make no axis");
        assertThatThrownBy(() -> new DrawCurve(Figure.parse("a.loss + 1"), 0, 1, false))
                .hasMessageContaining("recorded of each epoch");
    }

    @Test
    void anOrderIsMarkedByItsPairs() {
        Order told =
                new Order(
                        List.of(Figure.parse("3"), Figure.parse("1"), Figure.parse("2")),
                        false,
                        List.of());
        assertThat(told.right(runs)).containsExactly(2, 3, 1);
        assertThat(mark(told, new Answer.Ordered(List.of(2, 3, 1))).points()).isEqualTo(1);
        Mark nearly = mark(told, new Answer.Ordered(List.of(3, 2, 1)));
        assertThat(nearly.points()).isBetween(0.3, 0.4);
        assertThat(nearly.words()).isEqualTo("Nearly. The order is: B, C, A. Because.");
        assertThat(mark(told, new Answer.Ordered(List.of(1, 3, 2))).points()).isZero();
        assertThat(new Order(List.of(), false, List.of(3, 1, 2)).right(runs))
                .containsExactly(3, 1, 2);
        assertThatThrownBy(() -> new Order(List.of(), false, List.of(1, 1)))
                .hasMessageContaining("every item once");
    }

    @Test
    void aLayerOrAnEpochIsMarkedInThePicture() {
        MarkLayer weakest = new MarkLayer("a", "gradient_norm", 1, false);
        assertThat(weakest.right(runs)).isEqualTo("hidden1");
        assertThat(mark(weakest, new Answer.MarkedLayer("hidden1")).points()).isEqualTo(1);
        assertThat(mark(weakest, new Answer.MarkedLayer("hidden2")).points()).isEqualTo(0.5);
        assertThat(mark(weakest, new Answer.MarkedLayer("output")).words())
                .contains("It is hidden1; you marked output.");
        assertThat(new MarkLayer("a", "gradient_norm", 1, true).right(runs)).isEqualTo("output");
        assertThatThrownBy(() -> new MarkLayer("a", "gradient", 1, true))
                .hasMessageContaining("gradient_norm");
        MarkEpoch last = new MarkEpoch("a", Figure.parse("a.epochs"), 2);
        assertThat(mark(last, new Answer.MarkedEpoch(18)).points()).isEqualTo(1);
        assertThat(mark(last, new Answer.MarkedEpoch(17)).points()).isEqualTo(0.5);
    }

    @Test
    void everyQuestionTakesOneKindOfAnswer() {
        List<Question> asked =
                List.of(
                        new Choose(1, List.of()),
                        new Estimate(Figure.parse("1"), 0, 0),
                        new DrawCurve(Figure.parse("a.loss"), 0, 1, false),
                        new Order(),
                        new MarkLayer("a", "gradient_norm", 1, false),
                        new MarkEpoch("a", Figure.parse("a.epochs"), 2));
        List<Answer> answers =
                List.of(
                        new Answer.Picked(1),
                        new Answer.Typed(1),
                        new Answer.Drawn(new double[] {1}),
                        new Answer.Ordered(List.of(1, 2)),
                        new Answer.MarkedLayer("hidden1"),
                        new Answer.MarkedEpoch(1));
        assertThat(Knobs.permitted(Question.class)).hasSameSizeAs(asked);
        for (int i = 0; i < asked.size(); i++) {
            List<Boolean> marked = new ArrayList<>();
            for (Answer answer : answers) {
                marked.add(asked.get(i).mark(answer, runs, WORDS) != null);
            }
            assertThat(marked).as(asked.get(i).toString()).containsOnlyOnce(true);
            assertThat(marked.get(i)).isTrue();
        }
    }

    @Test
    void blanksAreMarkedOneByOne() {
        ExplainStep blanks = new ExplainStep("q", 0, List.of(1, 1), new Stage());
        assertThat(blanks.mark(List.of(1, 1), WORDS).points()).isEqualTo(1);
        Mark half = blanks.mark(List.of(1, 2), WORDS);
        assertThat(half.points()).isEqualTo(0.5);
        assertThat(half.words()).isEqualTo("Nearly. That is the other. Because.");
        ExplainStep sentence = new ExplainStep("q", 2, List.of(), new Stage());
        assertThat(sentence.mark(1, WORDS).words()).isEqualTo("No: two. Too few. Because.");
    }

    @Test
    void aChallengeKnowsWhatHasToStay() {
        ChallengeStep challenge =
                new ChallengeStep(
                        "q",
                        "a",
                        List.of(Claim.parse("bench.loss < 1")),
                        List.of(Setting.parse("model.layers[hidden*].activation")),
                        List.of("a", "a"),
                        new Stage());
        Experiment faster = new SetTo("training.optimizer.learning_rate", 0.1).applyTo(experiment);
        Experiment other =
                new SetTo("model.layers[hidden2].activation", new Tanh()).applyTo(experiment);
        Experiment cut = new RemoveLayer("hidden2").applyTo(experiment);
        assertThat(challenge.broken(experiment, faster)).isEmpty();
        assertThat(challenge.broken(experiment, other)).hasSize(1);
        assertThat(challenge.broken(experiment, cut)).hasSize(1);
    }

    @Test
    void wordsAreCutIntoTheirParts() {
        assertThat(WORDS.markdown()).isEmpty();
        assertThat(WORDS.items("choices")).hasSize(3);
        assertThat(WORDS.items("choices").getFirst().reason()).isEqualTo("Too few.");
        assertThat(WORDS.part("items").line()).isEqualTo(7);
        assertThat(WORDS.part("hints").items()).isEmpty();
    }
}
