package gradlab.ui.app;

import static org.assertj.core.api.Assertions.assertThat;

import gradlab.experiment.preset.ShippedExperiments;
import gradlab.run.history.Outcome;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import java.util.List;

class RunsModelTest {
    private final ScriptedWorkers workers = new ScriptedWorkers();
    private final BenchModel bench = new BenchModel(ShippedExperiments.opening(), workers);
    private final RunsModel runs = new RunsModel(bench.editing(), bench.run(), bench.twin());

    private void train(long seed) {
        bench.editing().edit("Seed", e -> e.withTraining(e.training().withSeed(seed)));
        bench.transport().play();
        workers.last().start();
        workers.last().epoch(1);
        workers.last().end(Outcome.Reason.COMPLETED);
    }

    @BeforeEach
    void trainThreeRuns() {
        train(42);
        train(7);
        train(8);
    }

    private RunEntry run(int number) {
        return bench.run().runs().get(number - 1);
    }

    @Test
    void aRunIsComparedWithTheOneOnTheBenchAndThatWithTheOneBefore() {
        assertThat(runs.isCurrent(run(3))).isTrue();
        assertThat(runs.difference(run(1))).isEqualTo("seed 8 → 42");
        assertThat(runs.difference(run(2))).isEqualTo("seed 8 → 7");
        assertThat(runs.difference(run(3))).isEqualTo("seed 7 → 8");
        bench.transport().rewind();
        assertThat(runs.difference(run(1))).isEqualTo("the first run");
    }

    @Test
    void orEachWithTheOneBefore() {
        runs.againstCurrent().set(false);
        assertThat(runs.difference(run(1))).isEqualTo("the first run");
        assertThat(runs.difference(run(2))).isEqualTo("seed 42 → 7");
        assertThat(runs.difference(run(3))).isEqualTo("seed 7 → 8");
    }

    @Test
    void orWithThePinnedOne() {
        runs.togglePin(run(1));
        assertThat(runs.difference(run(3))).isEqualTo("seed 42 → 8");
        assertThat(runs.difference(run(1))).isEqualTo("the others are compared with this");
        runs.togglePin(run(1));
        assertThat(runs.difference(run(1))).isEqualTo("seed 8 → 42");
    }

    @Test
    void theTableHoldsTheSelectedRunsInTheirOrder() {
        runs.toggle(run(3));
        runs.toggle(run(1));
        assertThat(runs.table().runs()).containsExactly("Run 1", "Run 3");
        runs.toggle(run(3));
        assertThat(runs.chosen()).containsExactly(run(1));
    }

    @Test
    void aRunThatIsRemovedIsNoLongerSelectedOrPinned() {
        RunEntry first = run(1);
        runs.toggle(first);
        runs.togglePin(first);
        runs.remove(List.of(first));
        assertThat(bench.run().runs()).doesNotContain(first);
        assertThat(runs.selected()).isEmpty();
        assertThat(runs.pinned().get()).isNull();
    }

    @Test
    void whatWasDeletedTogetherComesBackTogetherAndToItsPlace() {
        RunEntry first = run(1);
        RunEntry second = run(2);
        runs.remove(List.of(second, first));
        assertThat(bench.run().runs()).hasSize(1);
        assertThat(runs.undo()).isTrue();
        assertThat(bench.run().runs()).startsWith(first, second).hasSize(3);
        assertThat(runs.undo()).isFalse();
        runs.remove(List.of(first));
        runs.remove(List.of(second));
        runs.putBack();
        runs.putBack();
        assertThat(bench.run().runs()).startsWith(first, second).hasSize(3);
    }

    @Test
    void howeverManyWereDeletedOneByOneAllComeBack() {
        for (int seed = 100; seed < 130; seed++) {
            train(seed);
        }
        List<RunEntry> before = List.copyOf(bench.run().runs());
        before.subList(0, 31).forEach(run -> runs.remove(List.of(run)));
        assertThat(bench.run().runs()).hasSize(2);
        for (int i = 0; i < 31; i++) {
            runs.putBack();
        }
        assertThat(bench.run().runs()).isEqualTo(before);
    }

    @Test
    void whatIsSaidOfARunThatComesBackIsStillSaid() {
        RunEntry first = run(1);
        first.note().set("flat");
        first.tags().add("good");
        runs.remove(List.of(first));
        runs.putBack();
        assertThat(run(1).label().note()).isEqualTo("flat");
        assertThat(run(1).label().tags()).containsExactly("good");
    }

    @Test
    void theRunOnTheBenchIsAlwaysSeen() {
        assertThat(runs.isSeen(run(3))).isTrue();
        assertThat(runs.isSeen(run(1))).isFalse();
        run(1).overlaid().set(true);
        assertThat(runs.isSeen(run(1))).isTrue();
    }

    @Test
    void theRunOnTheBenchStays() {
        runs.remove(List.of(run(3)));
        assertThat(bench.run().runs()).hasSize(3);
        assertThat(runs.isInUse(run(3))).isTrue();
    }
}
