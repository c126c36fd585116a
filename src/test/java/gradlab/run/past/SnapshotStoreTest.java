package gradlab.run.past;

import static org.assertj.core.api.Assertions.assertThat;

import gradlab.data.prepare.BatchOrder;
import gradlab.engine.network.NetworkState;
import gradlab.engine.network.Weights;
import gradlab.engine.schedule.Plateau;
import gradlab.engine.tensor.RandomSource;
import gradlab.run.history.Checkpoint;

import org.junit.jupiter.api.Test;

import java.util.List;

class SnapshotStoreTest {
    private static final long MEGABYTE = 1 << 20;

    /** A state of about so many bytes. */
    private static Checkpoint state(int epochs, int bytes) {
        return new Checkpoint(
                epochs + 1,
                epochs,
                0,
                new NetworkState(new Weights(List.of()), 0, 1, List.of(), List.of()),
                new Checkpoint.Feed(new BatchOrder.State(1, 0), 1),
                new double[bytes / 8],
                new Plateau(0, 0, 0, 0),
                null,
                null,
                List.of(),
                List.of(),
                Checkpoint.Stage.TRAINING);
    }

    private static void train(SnapshotStore store, int epochs, int bytes) {
        for (int epoch = 0; epoch <= epochs; epoch++) {
            if (store.wants(epoch)) {
                store.add(state(epoch, bytes));
            }
        }
    }

    @Test
    void theBudgetIsNeverExceededHoweverLongAndLargeTheRuns() {
        RandomSource random = new RandomSource(7);
        for (int round = 0; round < 60; round++) {
            SnapshotBudget budget = new SnapshotBudget(20_000 + random.nextInt(200_000));
            List<SnapshotStore> stores = List.of(budget.store(), budget.store());
            for (int epoch = 0; epoch < 500; epoch++) {
                SnapshotStore store = stores.get(random.nextInt(2));
                if (store.wants(epoch)) {
                    store.add(state(epoch, 100 + random.nextInt(9000)));
                }
                store.addBetween(state(random.nextInt(500), random.nextInt(9000)));
                assertThat(budget.used()).isLessThanOrEqualTo(budget.limit());
            }
            assertThat(budget.used())
                    .isEqualTo(stores.stream().mapToLong(SnapshotStore::bytes).sum());
        }
    }

    @Test
    void theFirstAndTheNewestStayAndAllOthersAreEvenlySpread() {
        for (int epochs = 1; epochs < 700; epochs++) {
            SnapshotStore store = new SnapshotBudget(60_000).store();
            train(store, epochs, 1000);
            List<Integer> kept = store.epochs();
            int stride = store.stride();

            assertThat(kept.getFirst()).isZero();
            assertThat(kept.getLast()).isGreaterThan(epochs - stride);
            for (int i = 1; i < kept.size(); i++) {
                int gap = kept.get(i) - kept.get(i - 1);
                boolean last = i == kept.size() - 1;
                assertThat(gap).isBetween(last ? 1 : stride, stride);
            }
        }
    }

    @Test
    void theBudgetIsUsedAndNotHeldBack() {
        SnapshotBudget budget = new SnapshotBudget(MEGABYTE);
        train(budget.store(), 100_000, 1000);

        assertThat(budget.used()).isGreaterThan(MEGABYTE / 3);
    }

    @Test
    void moreThanCanBeOfUseAreNotKept() {
        SnapshotStore store = new SnapshotBudget(1000 * MEGABYTE).store();
        train(store, 100_000, 8);

        assertThat(store.epochs()).hasSizeBetween(SnapshotStore.MOST / 2, SnapshotStore.MOST);
        assertThat(store.stride()).isEqualTo(64);
    }

    @Test
    void theLargestRunGivesWayToANewOne() {
        SnapshotBudget budget = new SnapshotBudget(MEGABYTE);
        SnapshotStore old = budget.store();
        train(old, 900, 1000);
        int before = old.epochs().size();
        SnapshotStore fresh = budget.store();
        train(fresh, 300, 1000);

        assertThat(old.epochs()).hasSizeLessThan(before).contains(0);
        assertThat(fresh.epochs()).hasSize(301);
    }

    @Test
    void lessMemoryThinsAtOnceAndMoreLetsItGrowAgain() {
        SnapshotBudget budget = new SnapshotBudget(MEGABYTE);
        SnapshotStore store = budget.store();
        train(store, 500, 1000);
        budget.limit(100_000);

        assertThat(budget.used()).isBetween(40_000L, 100_000L);
        assertThat(store.stride()).isEqualTo(8);

        budget.limit(MEGABYTE);
        train(store, 2000, 1000);
        assertThat(store.stride()).isEqualTo(8);
        assertThat(store.epochs()).hasSize(251);
    }

    @Test
    void aStateThatDoesNotFitAtAllIsNotTakenAgainAndAgain() {
        SnapshotBudget budget = new SnapshotBudget(1000);
        SnapshotStore store = budget.store();
        store.add(state(0, 5000));

        assertThat(store.epochs()).isEmpty();
        assertThat(store.wants(1)).isFalse();
        budget.limit(MEGABYTE);
        assertThat(store.wants(1)).isTrue();
    }

    @Test
    void theNearestStateBeforeAnEpochIsFound() {
        SnapshotStore store = new SnapshotBudget(MEGABYTE).store();
        store.add(state(0, 8));
        store.add(state(4, 8));
        store.addBetween(state(6, 8));

        assertThat(store.before(3)).extracting(Checkpoint::epochs).isEqualTo(0);
        assertThat(store.before(5)).extracting(Checkpoint::epochs).isEqualTo(4);
        assertThat(store.before(9)).extracting(Checkpoint::epochs).isEqualTo(6);
    }

    @Test
    void aClosedStoreTakesNoMemoryAndNoMoreStates() {
        SnapshotBudget budget = new SnapshotBudget(MEGABYTE);
        SnapshotStore store = budget.store();
        train(store, 10, 1000);
        store.close();

        assertThat(budget.used()).isZero();
        assertThat(store.wants(11)).isFalse();
    }
}
