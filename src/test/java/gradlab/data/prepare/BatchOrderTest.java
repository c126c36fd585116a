package gradlab.data.prepare;

import static org.assertj.core.api.Assertions.assertThat;

import gradlab.engine.tensor.RandomSource;

import org.ejml.data.FMatrixRMaj;
import org.junit.jupiter.api.Test;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

class BatchOrderTest {
    private static BatchOrder order(boolean shuffle) {
        return new BatchOrder(10, 4, shuffle, new RandomSource(5));
    }

    private static List<Integer> rest(BatchOrder order) {
        List<Integer> rows = new ArrayList<>();
        while (order.hasNext()) {
            int size = order.nextBatch();
            IntStream.range(0, size).map(order::row).forEach(rows::add);
        }
        return rows;
    }

    private static List<Integer> epoch(BatchOrder order) {
        order.startEpoch();
        return rest(order);
    }

    @Test
    void everyEpochDealsEachRowOnceInAnotherOrder() {
        BatchOrder order = order(true);
        List<Integer> first = epoch(order);

        assertThat(first).containsExactlyInAnyOrder(0, 1, 2, 3, 4, 5, 6, 7, 8, 9);
        assertThat(epoch(order)).containsExactlyInAnyOrderElementsOf(first).isNotEqualTo(first);
    }

    @Test
    void theLastBatchIsWhatIsLeft() {
        BatchOrder order = order(false);
        order.startEpoch();

        assertThat(order.batchesPerEpoch()).isEqualTo(3);
        assertThat(List.of(order.nextBatch(), order.nextBatch(), order.nextBatch()))
                .containsExactly(4, 4, 2);
        assertThat(order.hasNext()).isFalse();
    }

    @Test
    void withoutShufflingRowsKeepTheirOrder() {
        assertThat(epoch(order(false))).containsExactly(0, 1, 2, 3, 4, 5, 6, 7, 8, 9);
    }

    @Test
    void gatheringCopiesTheRowsOfTheBatch() {
        FMatrixRMaj rows = new FMatrixRMaj(10, 2);
        IntStream.range(0, 20).forEach(i -> rows.data[i] = i);
        FMatrixRMaj buffer = new FMatrixRMaj(4, 2);
        BatchOrder order = order(true);
        order.startEpoch();
        order.nextBatch();
        order.gather(rows, buffer);

        assertThat(buffer.get(2, 1)).isEqualTo(2 * order.row(2) + 1);
    }

    @Test
    void anOrderGoesOnExactlyWhereItStoodInTheMiddleOfAnEpoch() {
        BatchOrder first = order(true);
        epoch(first);
        first.startEpoch();
        first.nextBatch();
        BatchOrder second = order(true);
        second.resume(first.state());

        assertThat(rest(second)).hasSize(6).isEqualTo(rest(first));
        assertThat(epoch(second)).isEqualTo(epoch(first));
    }

    @Test
    void anOrderGoesOnExactlyWhereItStoodBetweenEpochs() {
        BatchOrder first = order(true);
        BatchOrder fresh = order(true);
        fresh.resume(first.state());
        assertThat(epoch(fresh)).isEqualTo(epoch(first));

        BatchOrder second = order(true);
        second.resume(first.state());
        assertThat(second.hasNext()).isFalse();
        assertThat(epoch(second)).isEqualTo(epoch(first));
    }
}
