package gradlab.chart.axis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;

import org.junit.jupiter.api.Test;

import java.util.Arrays;
import java.util.List;

class DeclutterTest {
    @Test
    void labelsWithRoomStayWhereTheyWish() {
        assertThat(Declutter.place(new double[] {80, 20, 50}, 12, 0, 100))
                .containsExactly(80, 20, 50);
    }

    @Test
    void twoThatMeetMoveApartEvenly() {
        assertThat(Declutter.place(new double[] {50, 52}, 12, 0, 100)).containsExactly(45, 57);
    }

    @Test
    void aLabelAtTheEdgeStaysInside() {
        assertThat(Declutter.place(new double[] {0}, 12, 0, 100)).containsExactly(6);
        assertThat(Declutter.place(new double[] {100}, 12, 0, 100)).containsExactly(94);
    }

    @Property(tries = 200, seed = "1")
    void noTwoOverlapAndAllStayInsideWhereThereIsRoom(
            @ForAll @Size(min = 1, max = 10) List<@DoubleRange(min = 0, max = 200) Double> wishes) {
        double[] places =
                Declutter.place(
                        wishes.stream().mapToDouble(Double::doubleValue).toArray(), 12, 0, 200);
        double[] sorted = places.clone();
        Arrays.sort(sorted);
        for (int i = 1; i < sorted.length; i++) {
            assertThat(sorted[i] - sorted[i - 1]).isGreaterThanOrEqualTo(12 - 1e-9);
        }
        assertThat(sorted[0]).isGreaterThanOrEqualTo(6 - 1e-9);
        assertThat(sorted[sorted.length - 1]).isCloseTo(100, within(94 + 1e-9));
    }

    @Property(tries = 200, seed = "1")
    void aChoiceFitsTheRoomAndKeepsBothEnds(
            @ForAll @IntRange(min = 2, max = 90) int count,
            @ForAll @IntRange(min = 2, max = 30) int room) {
        List<Integer> chosen = Declutter.choose(count, room, i -> false);
        assertThat(chosen).hasSizeLessThanOrEqualTo(Math.min(count, room)).contains(0, count - 1);
    }

    @Test
    void anImportantOneTakesThePlaceOfItsNeighbours() {
        assertThat(Declutter.choose(30, 10, i -> i == 12)).contains(12).doesNotContain(11, 13);
    }
}
