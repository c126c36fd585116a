package gradlab.run.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import gradlab.data.prepare.PreparedData;
import gradlab.engine.activation.Linear;
import gradlab.engine.layer.Dense;
import gradlab.engine.optimizer.Clipping;
import gradlab.engine.optimizer.Sgd;
import gradlab.experiment.EarlyStopping;
import gradlab.experiment.Experiment;
import gradlab.experiment.Model;
import gradlab.run.Runs;
import gradlab.run.control.RunControl;
import gradlab.run.files.RunRecorder;
import gradlab.run.history.RunEvent;
import gradlab.run.history.TestFigures;
import gradlab.run.predict.Columns;
import gradlab.run.predict.Predictor;

import org.junit.jupiter.api.Test;

import java.util.ArrayList;
import java.util.List;

/** What test rows say is measured once, with the weights a run ends with. */
class TestFiguresTest {
    static Experiment tested(int epochs) {
        return Runs.tested(Runs.small(epochs));
    }

    static void assertSaysWhatItsWeightsSay(Experiment experiment, RunRecorder run) {
        PreparedData data = Trainer.prepare(experiment, Runs.HERE);
        Predictor predictor = new Predictor(experiment, Columns.of(data), run.weights());
        float[] outputs = predictor.predict(data.test().inputs()).data;
        float[] targets = data.test().targets().data;
        double squares = 0;
        double right = 0;
        for (int i = 0; i < outputs.length; i++) {
            squares += Math.pow(outputs[i] - targets[i], 2);
            right += (outputs[i] > 0.5 ? 1 : 0) == targets[i] ? 1 : 0;
        }
        TestFigures test = run.history().test();

        assertThat(outputs).hasSize(20);
        assertThat(test.loss()).isCloseTo((float) (squares / 20), within(1e-6f));
        assertThat(test.metrics().getFirst()).isCloseTo((float) (right / 20), within(1e-6f));
        assertThat(test.metrics()).hasSize(2);
    }

    @Test
    void theyAreMeasuredWithTheLastWeights() {
        Experiment experiment = tested(5);
        assertSaysWhatItsWeightsSay(experiment, Runs.run(experiment));
    }

    @Test
    void orWithTheWeightsThatAreGivenBack() {
        EarlyStopping soon =
                new EarlyStopping("val_loss", 1, 0, true, EarlyStopping.Trigger.NO_CHANGE);
        Experiment experiment = Runs.with(tested(60), "early_stopping", soon);
        RunRecorder run = Runs.run(experiment);

        assertThat(run.history().epochs()).isLessThan(60);
        assertSaysWhatItsWeightsSay(experiment, run);
    }

    @Test
    void theyAreMeasuredOnceAndJustBeforeTheEnd() {
        List<RunEvent> events = new ArrayList<>();
        Runs.run(tested(3), new RunControl(), events::add);

        assertThat(events.reversed().get(1)).isInstanceOf(RunEvent.TestTaken.class);
        assertThat(events).filteredOn(RunEvent.TestTaken.class::isInstance).hasSize(1);
    }

    @Test
    void withoutTestRowsThereIsNothingToSay() {
        assertThat(Runs.run(Runs.small(2)).history().test()).isNull();
    }

    @Test
    void aRunThatDivergedIsNotTested() {
        Experiment wild =
                tested(9)
                        .withModel(
                                new Model(
                                        List.of(
                                                new Dense("first", 4, new Linear()),
                                                new Dense("output", 1, new Linear()))));
        Experiment experiment =
                Runs.with(wild, "optimizer", new Sgd(1e6, 0, false, new Clipping()));
        RunRecorder run = Runs.run(experiment);

        assertThat(run.history().outcome().layer()).isNotNull();
        assertThat(run.history().test()).isNull();
    }

    @Test
    void aRunThatGoesOnIsTestedAnewAtItsEnd() {
        Experiment whole = tested(6);
        RunRecorder first = Runs.run(tested(3));
        TestFigures before = first.history().test();
        PreparedData data = Trainer.prepare(whole, Runs.HERE);
        Trainer.resume(whole, data, first.checkpoint(), new RunControl(), first);

        assertThat(first.history().test()).isNotEqualTo(before);
        assertThat(first.history().sameAs(Runs.run(whole).history())).isTrue();
    }
}
