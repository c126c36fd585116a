package gradlab.run.files;

import gradlab.data.prepare.BatchOrder;
import gradlab.engine.network.NetworkState;
import gradlab.engine.network.Weights;
import gradlab.engine.network.Weights.LayerWeights;
import gradlab.engine.schedule.Plateau;
import gradlab.experiment.Experiment;
import gradlab.run.control.TurnedKnobs;
import gradlab.run.history.Checkpoint;
import gradlab.run.history.LiveKnob;
import gradlab.run.history.RunEvent;
import gradlab.text.SentenceException;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Reads back what {@link CheckpointFile} wrote, and refuses what it cannot have written. */
final class CheckpointReader {
    private static final int INT = Integer.BYTES;

    private final StateInput in;
    private final Experiment experiment;

    private CheckpointReader(StateInput in, Experiment experiment) {
        this.in = in;
        this.experiment = experiment;
    }

    /**
     * The checkpoint of the bytes that are left.
     *
     * @param experiment of the run it is of
     * @throws IllegalArgumentException saying what is not as it should be
     */
    static Checkpoint read(StateInput in, Experiment experiment) throws IOException {
        Checkpoint checkpoint = new CheckpointReader(in, experiment).read();
        in.requireEnd();
        return checkpoint;
    }

    private Checkpoint read() throws IOException {
        int version = in.whole();
        if (version < 1 || version > CheckpointFile.VERSION) {
            throw new SentenceException(
                    "its state is of version {0}; this program reads versions up to {1}",
                    version, CheckpointFile.VERSION);
        }
        int epoch = in.whole("epoch", 1);
        long step = in.large("step", 0);
        long phaseStep = in.large("first step of its phase", 0);
        NetworkState network = network(version);
        Checkpoint.Feed feed =
                new Checkpoint.Feed(
                        new BatchOrder.State(in.large(), in.whole("number of rows dealt", 0)),
                        in.large());
        return new Checkpoint(
                epoch,
                step,
                phaseStep,
                network,
                feed,
                doubles(),
                plateau(),
                stopper(),
                version > 2 ? best() : null,
                turned(),
                frozen(),
                version > 1 ? stage() : Checkpoint.Stage.TRAINING);
    }

    private Plateau plateau() throws IOException {
        return new Plateau(in.number(), in.number(), in.whole("wait", 0), in.whole("cooldown", 0));
    }

    private List<RunEvent.KnobTurned> turned() throws IOException {
        List<RunEvent.KnobTurned> turned = new ArrayList<>();
        for (int left = in.count(INT); left > 0; left--) {
            turned.add(
                    TurnedKnobs.sound(
                            new RunEvent.KnobTurned(
                                    in.whole("epoch of a knob", 1),
                                    in.large("step of a knob", 0),
                                    LiveKnob.named(in.text(), experiment).setting(),
                                    in.text(),
                                    in.text())));
        }
        return turned;
    }

    private List<String> frozen() throws IOException {
        List<String> frozen = new ArrayList<>();
        for (int left = in.count(Short.BYTES); left > 0; left--) {
            frozen.add(in.text());
        }
        return frozen;
    }

    private Checkpoint.Stage stage() throws IOException {
        int code = in.octet();
        for (Checkpoint.Stage stage : Checkpoint.Stage.values()) {
            if (CheckpointFile.code(stage) == code) {
                return stage;
            }
        }
        throw new SentenceException("a run has no stage {0}", code);
    }

    // ---- the network

    private NetworkState network(int version) throws IOException {
        Weights weights = weights();
        long steps = in.large("number of the optimizer's steps", 0);
        double momentumProduct = version > 1 ? in.number() : Double.NaN;
        List<float[][]> memories = new ArrayList<>();
        for (int left = in.count(INT); left > 0; left--) {
            float[][] memory = new float[in.count(INT)][];
            for (int i = 0; i < memory.length; i++) {
                memory[i] = in.singles(in.count(Float.BYTES));
            }
            memories.add(memory);
        }
        List<Long> states = new ArrayList<>();
        for (int left = in.count(Long.BYTES); left > 0; left--) {
            states.add(in.large());
        }
        return new NetworkState(weights, steps, momentumProduct, memories, states);
    }

    private Weights weights() throws IOException {
        List<LayerWeights> layers = new ArrayList<>();
        for (int left = in.count(INT); left > 0; left--) {
            String name = in.text();
            Map<String, float[]> arrays = new LinkedHashMap<>();
            Map<String, Integer> rows = new LinkedHashMap<>();
            for (int more = in.count(INT); more > 0; more--) {
                String array = in.text();
                int count = in.whole("number of rows", 1);
                float[] values = in.singles(in.count(Float.BYTES));
                if (values.length % count != 0 || arrays.put(array, values) != null) {
                    throw new SentenceException(
                            "`{0}` of layer `{1}` has {2} {2|number|numbers} in {3} {3|row|rows},"
                                    + " or stands there twice",
                            array, name, values.length, count);
                }
                rows.put(array, count);
            }
            layers.add(new LayerWeights(name, arrays, rows));
        }
        return new Weights(List.copyOf(layers));
    }

    // ---- early stopping, and the best epoch

    private Checkpoint.@Nullable Best best() throws IOException {
        return in.truth()
                ? new Checkpoint.Best(in.whole("best epoch", 1), in.number(), weights())
                : null;
    }

    private Checkpoint.@Nullable Stopping stopper() throws IOException {
        if (!in.truth()) {
            return null;
        }
        return new Checkpoint.Stopping(
                doubles(),
                in.whole("number of epochs watched", 0),
                in.whole("best epoch", 0),
                in.number(),
                in.truth() ? weights() : null);
    }

    private double[] doubles() throws IOException {
        double[] values = new double[in.count(Double.BYTES)];
        for (int i = 0; i < values.length; i++) {
            values[i] = in.number();
        }
        return values;
    }
}
