package gradlab.run.files;

import gradlab.engine.network.NetworkState;
import gradlab.engine.network.Weights;
import gradlab.engine.network.Weights.LayerWeights;
import gradlab.engine.schedule.Plateau;
import gradlab.run.history.Checkpoint;
import gradlab.run.history.RunEvent;

import org.jspecify.annotations.Nullable;

import java.io.DataOutputStream;
import java.io.IOException;
import java.util.Map;

/**
 * Writes a checkpoint as bytes, big-endian, every number exact. Version 1 knew neither the product
 * of momenta nor the last weights of a run that gave its best ones back; version 2 knew no
 * checkpoint of the training.
 */
final class CheckpointFile {
    static final int VERSION = 3;

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
        writeBest(checkpoint.best(), out);
        out.writeInt(checkpoint.turned().size());
        for (RunEvent.KnobTurned turned : checkpoint.turned()) {
            out.writeInt(turned.epoch());
            out.writeLong(turned.step());
            out.writeUTF(turned.word());
            out.writeUTF(turned.from());
            out.writeUTF(turned.to());
        }
        out.writeInt(checkpoint.frozen().size());
        for (String layer : checkpoint.frozen()) {
            out.writeUTF(layer);
        }
        out.writeByte(code(checkpoint.stage()));
        out.flush();
    }

    /** The number of a stage in files. */
    static int code(Checkpoint.Stage stage) {
        return switch (stage) {
            case TRAINING -> 0;
            case RESTORED -> 1;
            case PRETRAINING -> 2;
        };
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

    // ---- early stopping, and the best epoch

    private static void writeBest(Checkpoint.@Nullable Best best, DataOutputStream out)
            throws IOException {
        out.writeBoolean(best != null);
        if (best != null) {
            out.writeInt(best.epoch());
            out.writeDouble(best.value());
            write(best.weights(), out);
        }
    }

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

    // ---- arrays

    private static void write(float[] values, DataOutputStream out) throws IOException {
        out.writeInt(values.length);
        for (float value : values) {
            out.writeFloat(value);
        }
    }

    private static void write(double[] values, DataOutputStream out) throws IOException {
        out.writeInt(values.length);
        for (double value : values) {
            out.writeDouble(value);
        }
    }
}
