package gradlab.run.history;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import java.util.Random;

class SeriesTest {
    @Test
    void keepsEveryNumberAcrossChunks() {
        Series series = new Series();
        for (int i = 0; i < 10_000; i++) {
            series.add(i);
        }
        assertThat(series.size()).isEqualTo(10_000);
        assertThat(series.get(4095)).isEqualTo(4095);
        assertThat(series.get(4096)).isEqualTo(4096);
        assertThat(series.get(9_999)).isEqualTo(9_999);
    }

    @Test
    void extremesOfAnyStretchAreThoseOfAPlainScan() {
        Random random = new Random(3);
        Series series = new Series();
        for (int i = 0; i < 9_000; i++) {
            series.add(i % 97 == 5 ? Double.NaN : random.nextGaussian());
        }
        for (int trial = 0; trial < 200; trial++) {
            int from = random.nextInt(9_000);
            int to = from + random.nextInt(9_000 - from + 1);
            float least = Float.POSITIVE_INFINITY;
            float greatest = Float.NEGATIVE_INFINITY;
            for (int i = from; i < to; i++) {
                if (Float.isFinite(series.get(i))) {
                    least = Math.min(least, series.get(i));
                    greatest = Math.max(greatest, series.get(i));
                }
            }
            assertThat(series.least(from, to)).isEqualTo(least);
            assertThat(series.greatest(from, to)).isEqualTo(greatest);
        }
    }

    @Test
    void theScaleIsLeftAtTheFirstNumberThatIsNotFiniteAfterOneThatWas() {
        Series series = new Series();
        series.add(Double.NaN);
        assertThat(series.leftScaleAt()).isEqualTo(-1);
        series.add(1);
        series.add(Double.POSITIVE_INFINITY);
        series.add(Double.NaN);
        assertThat(series.leftScaleAt()).isEqualTo(2);
    }

    @Test
    void numbersGivenAtOnceAreAsIfEachHadBeenAdded() {
        for (int count : new int[] {0, 1, 63, 64, 65, 200, 4_096, 4_097, 10_000}) {
            float[] values = new float[count];
            Series added = new Series();
            for (int i = 0; i < count; i++) {
                values[i] = i % 7 == 3 && i > 100 ? Float.NaN : (float) Math.sin(i) * i;
                added.add(values[i]);
            }
            Series given = new Series(values);
            for (int more = 0; more < 5_000; more++) {
                int at = count + more;
                assertThat(given.size()).isEqualTo(at);
                assertThat(given.leftScaleAt()).isEqualTo(added.leftScaleAt());
                assertThat(given.least(at / 3, at)).isEqualTo(added.least(at / 3, at));
                assertThat(given.greatest(0, at)).isEqualTo(added.greatest(0, at));
                given.add(-more);
                added.add(-more);
            }
            assertThat(given.toArray()).isEqualTo(added.toArray());
        }
    }
}
