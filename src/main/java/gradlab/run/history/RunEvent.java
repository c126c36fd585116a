package gradlab.run.history;

import gradlab.engine.network.Weights;
import gradlab.experiment.Experiment;
import gradlab.experiment.setting.Setting;

import java.util.List;

/**
 * What a run says while it goes on. The sequence depends on the experiment alone, never on who
 * listens.
 */
public sealed interface RunEvent {
    /**
     * The run begins.
     *
     * @param layers the names of the layers that have a kernel, input side first
     * @param samples how many rows an epoch trains on
     * @param copied the layers whose weights were copied from another model to start from
     */
    record Started(
            Experiment experiment,
            RunEnvironment environment,
            List<String> layers,
            int stepsPerEpoch,
            int samples,
            List<String> copied)
            implements RunEvent {
        /** Of a run with fresh weights. */
        public Started(
                Experiment experiment,
                RunEnvironment environment,
                List<String> layers,
                int stepsPerEpoch,
                int samples) {
            this(experiment, environment, layers, stepsPerEpoch, samples, List.of());
        }

        /** The same of a run that copied weights when it first began. */
        Started withCopied(List<String> layersCopied) {
            return new Started(
                    experiment, environment, layers, stepsPerEpoch, samples, layersCopied);
        }
    }

    /**
     * One step is done; sent only when steps are recorded or watched. Layer arrays follow {@link
     * Started#layers}.
     */
    record StepDone(
            int epoch,
            long step,
            float loss,
            float learningRate,
            float momentum,
            float[] gradientNorms)
            implements RunEvent {}

    /**
     * What a batch met on its way; sent only when asked for, right before its {@link StepDone}. Not
     * part of the history proper.
     *
     * @param rows of the batch
     * @param dropped of each layer that drops units, those it dropped of the batch's first row
     */
    record BatchPassed(int epoch, long step, int rows, List<DroppedUnits> dropped)
            implements RunEvent {}

    /** One epoch is done. */
    record EpochDone(EpochRecord record) implements RunEvent {}

    /**
     * A knob was turned between two steps.
     *
     * @param setting which one
     * @param continued whether the hand held it since the turn before, as while a slider is dragged
     */
    record KnobTurned(
            int epoch, long step, Setting setting, String from, String to, boolean continued)
            implements RunEvent {
        /** Turned in one go. */
        public KnobTurned(int epoch, long step, Setting setting, String from, String to) {
            this(epoch, step, setting, from, to, false);
        }

        /** What a run's history calls the knob. */
        public String word() {
            return new LiveKnob(setting).word();
        }
    }

    /**
     * A knob was asked for that cannot be turned, or not so far. Not part of the history proper.
     *
     * @param message why, as a sentence
     */
    record KnobRefused(int epoch, long step, Setting setting, String message) implements RunEvent {}

    /**
     * A copy of the weights, taken between two steps because somebody asked. Not part of the
     * history proper.
     */
    record WeightsTaken(int epoch, long step, Weights weights) implements RunEvent {}

    /**
     * How values are distributed over each layer at an epoch's end, in the order of {@link
     * Started#layers}; sent for chosen epochs only, ever fewer as a run grows long.
     */
    record HistogramsTaken(int epoch, Histogram.Kind kind, List<Histogram> layers)
            implements RunEvent {}

    /** All that is needed to go on from here elsewhere. Not part of the history proper. */
    record CheckpointTaken(Checkpoint checkpoint) implements RunEvent {}

    /** What the test rows say of the weights it ends with; sent once, where there are such rows. */
    record TestTaken(TestFigures figures) implements RunEvent {}

    /** The run is over. The weights it ended with were sent just before. */
    record Ended(Outcome outcome) implements RunEvent {}
}
