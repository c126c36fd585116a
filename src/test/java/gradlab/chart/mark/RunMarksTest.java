package gradlab.chart.mark;

import static org.assertj.core.api.Assertions.assertThat;

import gradlab.chart.SyntheticRun;
import gradlab.experiment.Phase;
import gradlab.experiment.Training;
import gradlab.knob.Knobs;
import gradlab.run.history.Outcome;
import gradlab.run.history.RunHistory;

import org.junit.jupiter.api.Test;

import java.util.List;
import java.util.Map;

class RunMarksTest {
    @Test
    void aTurnSaysWhichKnobFromWhatToWhat() {
        SyntheticRun run = new SyntheticRun(1).epochs(30).turn("learning_rate", "0.1", "0.05");
        assertThat(RunMarks.overEpochs(run.history(), false))
                .containsExactly(new Mark(30, "learning rate 0.1 → 0.05", Mark.Kind.TURN));
        assertThat(RunMarks.overSteps(run.history()))
                .containsExactly(new Mark(480, "learning rate 0.1 → 0.05", Mark.Kind.TURN));
    }

    @Test
    void turnsInOneGestureAreOneMark() {
        SyntheticRun run =
                new SyntheticRun(1)
                        .epochs(98)
                        .turn("learning_rate", "0.1", "0.08")
                        .epochs(1)
                        .turn("learning_rate", "0.08", "0.05")
                        .turn("momentum", "0", "0.9")
                        .epochs(1);
        assertThat(RunMarks.overEpochs(run.history(), false))
                .extracting(Mark::words)
                .containsExactly("learning rate 0.1 → 0.05", "momentum 0 → 0.9");
    }

    @Test
    void turnsFarApartStayApart() {
        SyntheticRun run =
                new SyntheticRun(1)
                        .epochs(10)
                        .turn("learning_rate", "0.1", "0.08")
                        .epochs(10)
                        .turn("learning_rate", "0.08", "0.05");
        assertThat(RunMarks.overEpochs(run.history(), false)).hasSize(2);
    }

    @Test
    void theReasonOfAnEndIsSaidWhereThereIsRoom() {
        SyntheticRun run = new SyntheticRun(1).epochs(5).end(Outcome.Reason.EARLY_STOPPING);
        assertThat(RunMarks.overEpochs(run.history(), false))
                .containsExactly(new Mark(5, "stopped early", Mark.Kind.END));
        assertThat(RunMarks.overEpochs(run.history(), true))
                .containsExactly(new Mark(5, "stopped early: It ended.", Mark.Kind.END));
    }

    @Test
    void aRunThatReachedItsLastEpochHasNoMark() {
        SyntheticRun run = new SyntheticRun(1).epochs(5).end(Outcome.Reason.COMPLETED);
        assertThat(RunMarks.overEpochs(run.history(), true)).isEmpty();
    }

    @Test
    void eachPhaseAfterTheFirstIsMarkedWhereItBegan() {
        List<Phase> phases =
                List.of(
                        new Phase("head", 2, Map.of(), null),
                        new Phase("", 3, Map.of(), null),
                        new Phase("never reached", 3, Map.of(), null));
        Training training = Knobs.set(new Training(), Training::phases).to(phases);
        RunHistory history = new SyntheticRun(0, training).epochs(4).history();
        assertThat(RunMarks.overEpochs(history, false))
                .containsExactly(new Mark(3, "phase 2", Mark.Kind.PHASE));
    }
}
