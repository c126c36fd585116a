package gradlab.ui.app;

import static gradlab.text.Text.tr;

import gradlab.run.past.SnapshotBudget;
import gradlab.ui.settings.SettingsJson;

import javafx.beans.property.IntegerProperty;
import javafx.beans.property.SimpleIntegerProperty;

import java.io.IOException;
import java.util.List;
import java.util.function.Consumer;

/** How much memory the snapshots of all runs may take, kept in the user's settings. */
public final class SnapshotMemory {
    /** The megabytes to choose from. */
    public static final List<Integer> CHOICES = List.of(32, 64, 128, 256, 512, 1024, 2048);

    private static final double MEGABYTE = 1 << 20;

    private final SnapshotBudget budget;
    private final IntegerProperty megabytes =
            new SimpleIntegerProperty(this, "megabytes", SnapshotBudget.USUAL_MEGABYTES);

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
     * Takes over what the settings hold, and keeps every change there.
     *
     * @param failed hears a sentence when that fails
     */
    public void keepIn(SettingsJson settings, Consumer<String> failed) {
        megabytes.set(
                Math.clamp(
                        settings.get().snapshotMegabytes(), CHOICES.getFirst(), CHOICES.getLast()));
        megabytes.subscribe(
                now -> {
                    try {
                        settings.change(s -> s.withSnapshotMegabytes(now.intValue()));
                    } catch (IOException unwritable) {
                        failed.accept(
                                tr(
                                        "The memory for snapshots could not be written to {0}.",
                                        settings.file()));
                    }
                });
    }
}
