package gradlab.data.prepare;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import gradlab.data.DataException;
import gradlab.data.Dataset;
import gradlab.data.Matrices;

import org.ejml.data.FMatrixRMaj;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

class SplitTest {
    private static Dataset labels(int... labels) {
        FMatrixRMaj targets = new FMatrixRMaj(labels.length, 1);
        IntStream.range(0, labels.length).forEach(i -> targets.set(i, 0, labels[i]));
        return new Dataset(
                new FMatrixRMaj(labels.length, 2),
                targets,
                List.of("x", "y"),
                List.of("class"),
                List.of("a", "b", "c"),
                0);
    }

    @Test
    void rowsAsTheyStandTrainFirstThenValidateThenTest() {
        Partition parts =
                new Split(0.5, 0.3, 0.2, false, 3, Split.Order.AS_IS).of(labels(new int[10]));

        assertThat(parts.train()).containsExactly(0, 1, 2, 3, 4);
        assertThat(parts.validation()).containsExactly(5, 6, 7);
        assertThat(parts.test()).containsExactly(8, 9);
    }

    @Test
    void everyRowIsInExactlyOnePart() {
        Partition parts = new Split(0.5, 0.3, 0.2, false, 3).of(labels(new int[101]));

        assertThat(parts.train()).hasSize(51);
        assertThat(parts.validation()).hasSize(30);
        assertThat(parts.test()).hasSize(20);
        assertThat(
                        Stream.of(parts.train(), parts.validation(), parts.test())
                                .flatMapToInt(Arrays::stream)
                                .sorted()
                                .toArray())
                .isEqualTo(Matrices.range(101));
    }

    @Test
    void theSameSeedDealsTheSameRowsAndAnotherSeedOthers() {
        Dataset data = labels(new int[50]);
        int[] first = new Split(0.5, 0.5, 0, false, 3).of(data).train();

        assertThat(new Split(0.5, 0.5, 0, false, 3).of(data).train()).isEqualTo(first);
        assertThat(new Split(0.5, 0.5, 0, false, 4).of(data).train()).isNotEqualTo(first);
    }

    @Test
    void rowsAreShuffled() {
        int[] train = new Split(0.5, 0.5, 0, false, 1).of(labels(new int[50])).train();

        assertThat(train).isNotEqualTo(Arrays.stream(train).sorted().toArray());
    }

    @Test
    void stratifiedEveryPartHoldsEachClassInItsShare() {
        int[] labels = new int[120];
        Arrays.fill(labels, 60, 100, 1);
        Arrays.fill(labels, 100, 120, 2);
        Dataset data = labels(labels);
        Partition parts = new Split(0.6, 0.25, 0.15, true, 7).of(data);

        assertThat(counts(data, parts.train())).containsExactly(36, 24, 12);
        assertThat(counts(data, parts.validation())).containsExactly(15, 10, 5);
        assertThat(counts(data, parts.test())).containsExactly(9, 6, 3);
    }

    private static int[] counts(Dataset data, int[] rows) {
        int[] counts = new int[3];
        Arrays.stream(rows).forEach(row -> counts[data.label(row)]++);
        return counts;
    }

    @Test
    void sharesAboveOneAreRefusedWithTheirValues() {
        assertThatThrownBy(() -> new Split(0.7, 0.3, 0, true, 1, Split.Order.AS_IS))
                .hasMessageContaining("set stratify to false");
        assertThatThrownBy(() -> new Split(0.7, 0.4, 0, false, 1))
                .hasMessage(
                        "train 0.7 + validation 0.4 + test 0.0 is more than 1; make one of them"
                                + " smaller");
    }

    @Test
    void sharesThatAddUpToOneButForRoundingAreTaken() {
        assertThat(new Split(0.1 + 0.2, 0.6, 0.1, false, 1).of(labels(new int[10])).test())
                .hasSize(1);
    }

    @Test
    void aPartThatWouldBeEmptyIsRefused() {
        assertThatThrownBy(() -> new Split(0.9, 0.01, 0, false, 1).of(labels(new int[10])))
                .isInstanceOf(DataException.class)
                .hasMessageContaining("split.validation: a share of 0.01 of 10 rows");
    }

    @Test
    void ownTestRowsAreTheTestPartAndNothingElse() {
        Dataset data = labels(new int[10]).withTestRows(4);
        Split split = new Split(0.5, 0.5, 0, false, 1, Split.Order.SHUFFLED, true);
        Partition parts = split.of(data);

        assertThat(parts.test()).containsExactly(6, 7, 8, 9);
        assertThat(IntStream.concat(IntStream.of(parts.train()), IntStream.of(parts.validation())))
                .containsExactlyInAnyOrder(0, 1, 2, 3, 4, 5);
        assertThat(parts.train()).hasSize(3);
    }

    @Test
    void ownTestRowsExcludeAShareForTesting() {
        assertThatThrownBy(() -> new Split(0.5, 0.3, 0.2, false, 1, Split.Order.SHUFFLED, true))
                .hasMessageContaining("own_test")
                .hasMessageContaining("must be 0, not 0.2");
        assertThatThrownBy(
                        () ->
                                new Split(0.5, 0.5, 0, false, 1, Split.Order.SHUFFLED, true)
                                        .of(labels(new int[10])))
                .hasMessageContaining("no test row");
    }

    @ParameterizedTest
    @CsvSource({"false, SHUFFLED", "true, SHUFFLED", "false, AS_IS"})
    void everyRowOfTheFoldsValidatesOnceAndTestRowsStayApart(boolean stratify, Split.Order order) {
        int[] classes = IntStream.range(0, 103).map(i -> i % 2).toArray();
        Split split = new Split(0.5, 0.3, 0.2, stratify, 5, order);
        List<Integer> validated = new ArrayList<>();
        int[] test = split.of(labels(classes)).test();
        for (int number = 1; number <= 4; number++) {
            Partition parts = split.withFold(new Fold(number, 4)).of(labels(classes));
            assertThat(parts.test()).isEqualTo(test);
            assertThat(parts.train().length + parts.validation().length).isEqualTo(82);
            assertThat(parts.validation().length).isBetween(20, 21);
            assertThat(
                            Arrays.stream(parts.validation())
                                    .filter(row -> contains(parts.train(), row)))
                    .isEmpty();
            if (stratify) {
                assertThat(Arrays.stream(parts.validation()).filter(i -> i % 2 == 0).count())
                        .isBetween(9L, 11L);
            }
            Arrays.stream(parts.validation()).forEach(validated::add);
        }
        assertThat(validated).hasSize(82).doesNotHaveDuplicates();
        assertThat(validated).noneMatch(row -> contains(test, row));
    }

    private static boolean contains(int[] rows, int row) {
        return Arrays.stream(rows).anyMatch(each -> each == row);
    }

    @Test
    void foldsThatAreNoneAreRefused() {
        assertThatThrownBy(() -> new Fold(6, 5)).hasMessageContaining("no fold 6 of 5");
        Split tooMany = new Split(0.5, 0.5, 0, false, 1).withFold(new Fold(1, 20));
        assertThatThrownBy(() -> tooMany.of(labels(new int[10])))
                .hasMessageContaining("split.fold: 10 rows cannot be dealt into 20 folds");
    }
}
