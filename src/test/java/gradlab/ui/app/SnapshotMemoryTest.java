package gradlab.ui.app;

import static org.assertj.core.api.Assertions.assertThat;

import gradlab.run.past.SnapshotBudget;
import gradlab.ui.settings.SettingsJson;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

class SnapshotMemoryTest {
    private final SnapshotBudget budget = new SnapshotBudget(SnapshotBudget.USUAL);
    private final SnapshotMemory memory = new SnapshotMemory(budget);
    private final List<String> complaints = new ArrayList<>();

    @TempDir Path folder;

    private void keep(SnapshotMemory kept) {
        kept.keepIn(SettingsJson.in(folder), complaints::add);
    }

    @Test
    void theBudgetFollowsTheMegabytes() {
        memory.megabytes().set(64);

        assertThat(budget.limit()).isEqualTo(64L << 20);
    }

    @Test
    void aChoiceIsThereAgainAtTheNextStart() {
        keep(memory);
        memory.megabytes().set(512);
        SnapshotMemory next = new SnapshotMemory(new SnapshotBudget(SnapshotBudget.USUAL));
        keep(next);

        assertThat(next.megabytes().get()).isEqualTo(512);
        assertThat(complaints).isEmpty();
    }

    @Test
    void aSettingNobodyCanReadIsTheUsualOneAndAWildOneIsBounded() throws IOException {
        Files.writeString(folder.resolve("window.json"), "much");
        keep(memory);
        assertThat(memory.megabytes().get()).isEqualTo(128);
        SettingsJson.in(folder).change(known -> known.withSnapshotMegabytes(999_999));
        keep(memory);
        assertThat(memory.megabytes().get()).isEqualTo(2048);
    }

    @Test
    void aFolderThatCannotBeWrittenIsSaid() throws IOException {
        Path taken = Files.writeString(folder.resolve("file"), "");
        memory.keepIn(SettingsJson.in(taken), complaints::add);
        memory.megabytes().set(64);

        assertThat(complaints).hasSize(1).first().asString().contains("could not be written");
    }
}
