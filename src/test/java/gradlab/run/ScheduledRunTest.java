package gradlab.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import gradlab.engine.schedule.Cosine;
import gradlab.engine.schedule.Exponential;
import gradlab.engine.schedule.OneCycle;
import gradlab.engine.schedule.Performance;
import gradlab.engine.schedule.Piecewise;
import gradlab.engine.schedule.Power;
import gradlab.engine.schedule.Schedule;
import gradlab.engine.schedule.Schedule.Per;
import gradlab.experiment.Phase;
import gradlab.experiment.setting.Setting;
import gradlab.knob.Knobs;
import gradlab.run.control.Recording;
import gradlab.run.control.RunControl;
import gradlab.run.history.Measure;
import gradlab.run.history.Recorded;
import gradlab.run.history.RunEvent;
import gradlab.run.history.Series;
import gradlab.run.history.StepHistory;

import org.junit.jupiter.api.Test;

import java.util.List;
import java.util.Map;
import java.util.function.IntToDoubleFunction;

/** Runs of 8 epochs of 3 steps, with η₀ = 0.1 and β = 0.9. */
class ScheduledRunTest {
    private static StepHistory steps(Schedule schedule) {
        return Runs.run(
                        Runs.with(Runs.small(8), "schedule", schedule),
                        Runs.recording(Recording.none().with(Recorded.STEPS)))
                .history()
                .steps();
    }

    private static void assertRates(Schedule schedule, IntToDoubleFunction rateOfStep) {
        Series rates = steps(schedule).learningRate();
        assertThat(rates.size()).isEqualTo(24);
        for (int step = 0; step < 24; step++) {
            assertThat((double) rates.get(step))
                    .as("step %d", step)
                    .isCloseTo(rateOfStep.applyAsDouble(step), within(1e-7));
        }
    }

    @Test
    void exponentialFallsPerEpoch() {
        assertRates(
                new Exponential(2, 0.5, Per.EPOCH, 0),
                step -> 0.1 * Math.pow(0.5, (step / 3) / 2.0));
    }

    @Test
    void powerFallsPerStep() {
        assertRates(new Power(5, 1, Per.STEP, 0), step -> 0.1 / (1 + step / 5.0));
    }

    @Test
    void piecewiseChangesAtItsBoundaries() {
        assertRates(
                new Piecewise(List.of(2, 5), List.of(0.3, 0.2, 0.1), Per.EPOCH, 0),
                step -> step < 6 ? 0.3 : step < 15 ? 0.2 : 0.1);
    }

    @Test
    void cosineFallsToItsFloor() {
        assertRates(
                new Cosine(12, 0.1, Per.STEP, 0),
                step -> 0.1 * (0.9 * (1 + Math.cos(Math.PI * Math.min(step, 12) / 12)) / 2 + 0.1));
    }

    @Test
    void warmUpRisesFirst() {
        assertRates(
                new Exponential(4, 0.5, Per.STEP, 6),
                step -> step < 6 ? 0.1 * (step + 1) / 6 : 0.1 * Math.pow(0.5, (step - 6) / 4.0));
    }

    @Test
    void oneCycleTurnsTheMomentumTheOtherWay() {
        StepHistory steps = steps(new OneCycle(1, 0.1, 0.45, Per.STEP, 0));

        assertThat(steps.learningRate().get(0)).isEqualTo(0.1f);
        assertThat(steps.learningRate().greatest(0, 24)).isGreaterThan(0.95f);
        assertThat(steps.learningRate().get(23)).isCloseTo(0.0001f, within(1e-6f));
        assertThat(steps.momentum().get(0)).isEqualTo(0.95f);
        assertThat(steps.momentum().least(0, 24)).isBetween(0.85f, 0.86f);
        assertThat(steps.momentum().get(23)).isEqualTo(0.95f);
    }

    @Test
    void performanceFallsWhenNothingGetsBetter() {
        Performance waiting =
                Knobs.set(
                                Knobs.set(new Performance(), Performance::minDelta).to(1e9),
                                Performance::patience)
                        .to(2);

        assertRates(waiting, step -> 0.1 * Math.pow(0.1, Math.max(0, step / 3 - 1) / 2));
    }

    @Test
    void aScheduleBeginsAnewWithEachPhase() {
        var phased =
                Runs.with(
                        Runs.with(Runs.small(1), "schedule", new Exponential(1, 0.5, Per.EPOCH, 0)),
                        "phases",
                        List.of(
                                new Phase("one", 2, Map.of(), null),
                                new Phase("two", 2, Map.of(), 0.01)));

        assertThat(Runs.series(Runs.run(phased), Measure.LEARNING_RATE))
                .containsExactly(0.1f, 0.05f, 0.01f, 0.005f);
    }

    @Test
    void aRateTurnedByHandIsTheBaseOfTheSchedule() {
        RunControl control = new RunControl();
        control.repeat(
                List.of(
                        new RunEvent.KnobTurned(
                                3,
                                6,
                                Setting.parse("training.optimizer.learning_rate"),
                                "0.1",
                                "0.2")));
        var halving = Runs.with(Runs.small(4), "schedule", new Exponential(1, 0.5, Per.EPOCH, 0));

        assertThat(Runs.series(Runs.run(halving, control), Measure.LEARNING_RATE))
                .containsExactly(0.1f, 0.05f, 0.05f, 0.025f);
    }
}
