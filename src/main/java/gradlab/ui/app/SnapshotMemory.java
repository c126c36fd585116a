package gradlab.ui.app;

import static gradlab.text.Text.tr;

import gradlab.file.AtomicFile;
import gradlab.run.past.SnapshotBudget;

import javafx.beans.property.IntegerProperty;
import javafx.beans.property.SimpleIntegerProperty;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;

/** How much memory the snapshots of all runs may take, kept in the user's settings folder. */
public final class SnapshotMemory {
    /** The megabytes to choose from. */
    public static final List<Integer> CHOICES = List.of(32, 64, 128, 256, 512, 1024, 2048);

    private static final double MEGABYTE = 1 << 20;

    private final SnapshotBudget budget;
    private final IntegerProperty megabytes =
            new SimpleIntegerProperty(this, "megabytes", (int) (SnapshotBudget.USUAL >> 20));

    SnapshotMemory(SnapshotBudget budget) {
        this.budget = budget;
        megabytes.addListener((value, old, now) -> budget.limit(now.longValue() << 20));
    }

    /** The memory there is, in megabytes. */
    public IntegerProperty megabytes() {
        return megabytes;
    }

    /** The memory that is taken, in megabytes. */
    public double used() {
        return budget.used() / MEGABYTE;
    }

    /**
     * Takes over what a settings folder holds, and keeps every change there.
     *
     * @param workers write the file
     * @param failed hears a sentence when that fails
     */
    public void keepIn(Path folder, Workers workers, Consumer<String> failed) {
        Path file = folder.resolve("snapshot-memory.txt");
        read(file);
        megabytes.addListener(
                (value, old, now) ->
                        workers.compute(
                                () -> write(file, now.intValue()),
                                done -> {},
                                failure ->
                                        failed.accept(
                                                tr(
                                                        "The memory for snapshots could not be"
                                                                + " written to {0}.",
                                                        file))));
    }

    private void read(Path file) {
        try {
            int kept = Integer.parseInt(Files.readString(file).strip());
            megabytes.set(Math.clamp(kept, CHOICES.getFirst(), CHOICES.getLast()));
        } catch (IOException | NumberFormatException unreadable) {
            // a setting nobody can read is the usual one
        }
    }

    private static Path write(Path file, int megabytes) throws IOException {
        Path folder = file.getParent();
        if (folder != null) {
            Files.createDirectories(folder);
        }
        AtomicFile.write(file, megabytes + "\n");
        return file;
    }
}
