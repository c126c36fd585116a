package gradlab.run;

import gradlab.data.BatchOrder;
import gradlab.engine.network.NetworkState;
import gradlab.engine.network.Weights;
import gradlab.engine.network.Weights.LayerWeights;
import gradlab.engine.schedule.Plateau;

import org.jspecify.annotations.Nullable;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A checkpoint as bytes, big-endian, every number exact. Version 1 knew neither the product of
 * momenta nor the last weights of a run that gave its best ones back.
 */
final class CheckpointFile {
    private static final int VERSION = 2;

    private CheckpointFile() {}

    static void write(Checkpoint checkpoint, DataOutputStream out) throws IOException {
        out.writeInt(VERSION);
        out.writeInt(checkpoint.epoch());
        out.writeLong(checkpoint.step());
        out.writeLong(checkpoint.phaseStep());
        write(checkpoint.network(), out);
        out.writeLong(checkpoint.feed().order().random());
        out.writeInt(checkpoint.feed().order().next());
        out.writeLong(checkpoint.feed().changes());
        write(checkpoint.tally(), out);
        Plateau plateau = checkpoint.plateau();
        out.writeDouble(plateau.rate());
        out.writeDouble(plateau.best());
        out.writeInt(plateau.waited());
        out.writeInt(plateau.cooldown());
        writeStopper(checkpoint.stopping(), out);
        out.writeInt(checkpoint.turned().size());
        for (RunEvent.KnobTurned turned : checkpoint.turned()) {
            out.writeInt(turned.epoch());
            out.writeLong(turned.step());
            out.writeUTF(turned.knob());
            out.writeUTF(turned.from());
            out.writeUTF(turned.to());
        }
        out.writeInt(checkpoint.frozen().size());
        for (String layer : checkpoint.frozen()) {
            out.writeUTF(layer);
        }
        out.writeByte(checkpoint.stage().ordinal());
        out.flush();
    }

    static Checkpoint read(DataInputStream in) throws IOException {
        int version = in.readInt();
        if (version < 1 || version > VERSION) {
            throw new IOException(
                    "its state is of version %d; this program reads versions up to %d"
                            .formatted(version, VERSION));
        }
        int epoch = in.readInt();
        long step = in.readLong();
        long phaseStep = in.readLong();
        NetworkState network = readNetwork(in, version);
        Checkpoint.Feed feed =
                new Checkpoint.Feed(
                        new BatchOrder.State(in.readLong(), in.readInt()), in.readLong());
        double[] tally = readDoubles(in);
        Plateau plateau = new Plateau(in.readDouble(), in.readDouble(), in.readInt(), in.readInt());
        Checkpoint.Stopping stopping = readStopper(in);
        List<RunEvent.KnobTurned> turned = new ArrayList<>();
        for (int left = in.readInt(); left > 0; left--) {
            turned.add(
                    new RunEvent.KnobTurned(
                            in.readInt(), in.readLong(), in.readUTF(), in.readUTF(), in.readUTF()));
        }
        List<String> frozen = new ArrayList<>();
        for (int left = in.readInt(); left > 0; left--) {
            frozen.add(in.readUTF());
        }
        return new Checkpoint(
                epoch,
                step,
                phaseStep,
                network,
                feed,
                tally,
                plateau,
                stopping,
                turned,
                frozen,
                version == 1 ? Checkpoint.Stage.TRAINING : readStage(in));
    }

    private static Checkpoint.Stage readStage(DataInputStream in) throws IOException {
        int at = in.readUnsignedByte();
        Checkpoint.Stage[] stages = Checkpoint.Stage.values();
        if (at >= stages.length) {
            throw new IOException("its state is damaged: a run has no stage " + at);
        }
        return stages[at];
    }

    // ---- the network

    private static void write(NetworkState network, DataOutputStream out) throws IOException {
        write(network.weights(), out);
        out.writeLong(network.steps());
        out.writeDouble(network.momentumProduct());
        out.writeInt(network.memories().size());
        for (float[][] memory : network.memories()) {
            out.writeInt(memory.length);
            for (float[] each : memory) {
                write(each, out);
            }
        }
        out.writeInt(network.randomStates().size());
        for (long state : network.randomStates()) {
            out.writeLong(state);
        }
    }

    private static NetworkState readNetwork(DataInputStream in, int version) throws IOException {
        Weights weights = readWeights(in);
        long steps = in.readLong();
        double momentumProduct = version > 1 ? in.readDouble() : Double.NaN;
        List<float[][]> memories = new ArrayList<>();
        for (int left = in.readInt(); left > 0; left--) {
            float[][] memory = new float[in.readInt()][];
            for (int i = 0; i < memory.length; i++) {
                memory[i] = readFloats(in);
            }
            memories.add(memory);
        }
        List<Long> states = new ArrayList<>();
        for (int left = in.readInt(); left > 0; left--) {
            states.add(in.readLong());
        }
        return new NetworkState(weights, steps, momentumProduct, memories, states);
    }

    private static void write(Weights weights, DataOutputStream out) throws IOException {
        out.writeInt(weights.layers().size());
        for (LayerWeights layer : weights.layers()) {
            out.writeUTF(layer.layer());
            out.writeInt(layer.arrays().size());
            for (Map.Entry<String, float[]> array : layer.arrays().entrySet()) {
                out.writeUTF(array.getKey());
                out.writeInt(layer.rows().getOrDefault(array.getKey(), 1));
                write(array.getValue(), out);
            }
        }
    }

    private static Weights readWeights(DataInputStream in) throws IOException {
        List<LayerWeights> layers = new ArrayList<>();
        for (int left = in.readInt(); left > 0; left--) {
            String name = in.readUTF();
            Map<String, float[]> arrays = new LinkedHashMap<>();
            Map<String, Integer> rows = new LinkedHashMap<>();
            for (int more = in.readInt(); more > 0; more--) {
                String array = in.readUTF();
                rows.put(array, in.readInt());
                arrays.put(array, readFloats(in));
            }
            layers.add(new LayerWeights(name, arrays, rows));
        }
        return new Weights(List.copyOf(layers));
    }

    // ---- early stopping

    private static void writeStopper(Checkpoint.@Nullable Stopping state, DataOutputStream out)
            throws IOException {
        out.writeBoolean(state != null);
        if (state == null) {
            return;
        }
        write(state.recent(), out);
        out.writeInt(state.epochs());
        out.writeInt(state.bestEpoch());
        out.writeDouble(state.best());
        Weights weights = state.weights();
        out.writeBoolean(weights != null);
        if (weights != null) {
            write(weights, out);
        }
    }

    private static Checkpoint.@Nullable Stopping readStopper(DataInputStream in)
            throws IOException {
        if (!in.readBoolean()) {
            return null;
        }
        return new Checkpoint.Stopping(
                readDoubles(in),
                in.readInt(),
                in.readInt(),
                in.readDouble(),
                in.readBoolean() ? readWeights(in) : null);
    }

    // ---- arrays

    private static void write(float[] values, DataOutputStream out) throws IOException {
        out.writeInt(values.length);
        for (float value : values) {
            out.writeFloat(value);
        }
    }

    private static float[] readFloats(DataInputStream in) throws IOException {
        float[] values = new float[in.readInt()];
        for (int i = 0; i < values.length; i++) {
            values[i] = in.readFloat();
        }
        return values;
    }

    private static void write(double[] values, DataOutputStream out) throws IOException {
        out.writeInt(values.length);
        for (double value : values) {
            out.writeDouble(value);
        }
    }

    private static double[] readDoubles(DataInputStream in) throws IOException {
        double[] values = new double[in.readInt()];
        for (int i = 0; i < values.length; i++) {
            values[i] = in.readDouble();
        }
        return values;
    }
}
