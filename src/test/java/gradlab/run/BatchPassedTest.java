package gradlab.run;

import static org.assertj.core.api.Assertions.assertThat;

import gradlab.run.control.Recording;
import gradlab.run.files.RunRecorder;
import gradlab.run.history.DroppedUnits;
import gradlab.run.history.Recorded;
import gradlab.run.history.RunEvent;

import org.junit.jupiter.api.Test;

import java.util.ArrayList;
import java.util.List;

class BatchPassedTest {
    private static List<RunEvent.BatchPassed> batches(Recording recording) {
        List<RunEvent.BatchPassed> batches = new ArrayList<>();
        Runs.run(
                Runs.small(2),
                Runs.recording(recording),
                event -> {
                    if (event instanceof RunEvent.BatchPassed passed) {
                        batches.add(passed);
                    }
                });
        return batches;
    }

    @Test
    void everyBatchIsToldOfWithItsRows() {
        assertThat(
                        batches(Recording.none().with(Recorded.BATCHES)).stream()
                                .map(RunEvent.BatchPassed::rows))
                .containsExactly(16, 16, 8, 16, 16, 8);
    }

    @Test
    void nothingIsToldUnasked() {
        assertThat(batches(Recording.epochs())).isEmpty();
    }

    @Test
    void aDropoutLayerNamesTheUnitsItDropped() {
        List<DroppedUnits> dropped =
                batches(Recording.none().with(Recorded.BATCHES)).stream()
                        .map(passed -> passed.dropped().getFirst())
                        .toList();
        assertThat(dropped)
                .isNotEmpty()
                .allSatisfy(
                        each -> {
                            assertThat(each.layer()).isEqualTo("drop");
                            assertThat(each.of()).isEqualTo(6);
                            assertThat(each.units()).isSorted().isSubsetOf(0, 1, 2, 3, 4, 5);
                        });
        assertThat(dropped.stream().mapToInt(each -> each.units().size()).sum()).isBetween(8, 28);
    }

    @Test
    void tellingChangesNothing() {
        RunRecorder told = Runs.run(Runs.small(3), Runs.recording(Recording.all()));
        RunRecorder plain =
                Runs.run(
                        Runs.small(3),
                        Runs.recording(Recording.all().with(Recorded.BATCHES, false)));
        Runs.assertSame(told, plain);
    }
}
