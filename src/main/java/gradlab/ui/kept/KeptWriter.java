package gradlab.ui.kept;

import gradlab.data.DataException;
import gradlab.file.AtomicFile;
import gradlab.run.files.RunFiles;
import gradlab.run.history.Checkpoint;
import gradlab.run.history.RunHistory;
import gradlab.run.past.RecordedRun;
import gradlab.text.Message;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * Writes a bench into its folder. A run that has gone on gets a file of a new name; then the file
 * that names them all takes the place of the one before, in one step; then what it names no more is
 * removed. So whoever reads finds all of the old bench or all of the new one.
 */
final class KeptWriter {
    /** Beyond this, the older runs are kept without the state they go on from. */
    static final long MOST_BYTES = 512L << 20;

    private static final int EPOCH_BYTES = 400;

    private final Path folder;
    private final long most;
    private final Map<Integer, Written> files = new HashMap<>();
    private final Map<Integer, Message> lost = new TreeMap<>();
    private int serial;

    /** Writes into a folder that nobody else writes into. */
    KeptWriter(Path folder) {
        this(folder, MOST_BYTES);
    }

    /** The same with another bound of bytes. */
    KeptWriter(Path folder, long most) {
        this.folder = folder;
        this.most = most;
        serial = KeptFolder.names(folder).stream().mapToInt(KeptWriter::serial).max().orElse(0);
    }

    private static int serial(String name) {
        String digits = name.replaceFirst("^run-\\d+-(\\d{1,9})\\.\\w+$", "$1");
        return digits.equals(name) ? 0 : Integer.parseInt(digits);
    }

    /**
     * A run that may have to be written.
     *
     * @param state to go on from; null where it has none
     */
    record Material(RecordedRun run, @Nullable Checkpoint state) {}

    private record Written(String file, KeptBench.Stamp stamp, boolean whole) {}

    /** Takes over the files that a bench was read back from. */
    void adopt(KeptBench bench, Map<Integer, String> names) {
        for (KeptBench.Run run : bench.runs()) {
            String name = names.get(run.number());
            if (name != null) {
                files.put(run.number(), new Written(name, run.stamp(), name.endsWith(".gradlab")));
            }
        }
    }

    /**
     * Writes a bench, unless it fails: then what was written before stands.
     *
     * @param materials of the runs by their numbers; one without is left as it was written
     * @return the runs whose curves alone are kept though they have weights, a sentence each
     */
    List<Message> write(KeptBench bench, Map<Integer, Material> materials) throws IOException {
        Files.createDirectories(folder);
        Set<Integer> whole = affordable(bench, materials);
        Map<Integer, String> names = new HashMap<>();
        for (KeptBench.Run run : bench.runs()) {
            Material material = materials.get(run.number());
            Written before = files.get(run.number());
            boolean wanted = whole.contains(run.number());
            if (material != null
                    && (before == null
                            || !before.stamp().equals(run.stamp())
                            || (before.whole() && !wanted))) {
                before = write(run, material, wanted);
                files.put(run.number(), before);
            }
            if (before != null) {
                names.put(run.number(), before.file());
            }
        }
        String text = KeptBenchJson.write(bench, names);
        AtomicFile.writeFlushed(
                folder.resolve(KeptFolder.BENCH),
                out -> out.write(text.getBytes(StandardCharsets.UTF_8)));
        files.keySet().retainAll(names.keySet());
        lost.keySet().retainAll(names.keySet());
        clear(new HashSet<>(names.values()));
        return List.copyOf(lost.values());
    }

    /** The newest runs whose states have room, those on the bench before all others. */
    private Set<Integer> affordable(KeptBench bench, Map<Integer, Material> materials) {
        List<KeptBench.Run> order = new ArrayList<>(bench.runs());
        KeptBench.Twin twin = bench.twin();
        order.sort(
                Comparator.comparingInt(
                        run ->
                                run.number() == bench.onBench()
                                                || (twin != null && run.number() == twin.run())
                                        ? Integer.MIN_VALUE
                                        : -run.number()));
        Set<Integer> whole = new HashSet<>();
        long bytes = 0;
        for (KeptBench.Run run : order) {
            Material material = materials.get(run.number());
            Checkpoint state = material == null ? null : material.state();
            bytes +=
                    (state == null ? 0 : state.bytes()) + (long) EPOCH_BYTES * run.stamp().epochs();
            if (bytes <= most) {
                whole.add(run.number());
            }
        }
        return whole;
    }

    private Written write(KeptBench.Run run, Material material, boolean whole) throws IOException {
        Checkpoint state = material.state();
        String stem = "run-" + run.number() + "-" + ++serial;
        lost.remove(run.number());
        if (state != null && whole) {
            try {
                String name = stem + ".gradlab";
                RunFiles.writeCopy(
                        folder.resolve(name), material.run().saved(state).withLabel(run.label()));
                return new Written(name, run.stamp(), true);
            } catch (DataException gone) {
                lost.put(
                        run.number(),
                        Message.of(
                                "Run {0} is kept without its weights, since its data cannot be"
                                        + " read: {1}",
                                run.number(), Message.from(gone)));
            }
        } else if (state != null) {
            lost.put(
                    run.number(),
                    Message.of(
                            "Run {0} is too large to be kept with its weights; its curves are.",
                            run.number()));
        }
        RunHistory history = material.run().history();
        String name = stem + ".json";
        RunFiles.writeCopy(
                folder.resolve(name),
                state == null || history.outcome() != null ? history : history.upTo(state));
        return new Written(name, run.stamp(), false);
    }

    /** Removes the files of runs that are named no more. */
    private void clear(Set<String> named) throws IOException {
        for (String name : KeptFolder.names(folder)) {
            if (name.startsWith("run-") && !named.contains(name)) {
                Files.deleteIfExists(folder.resolve(name));
            }
        }
    }
}
