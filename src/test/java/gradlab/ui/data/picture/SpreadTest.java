package gradlab.ui.data.picture;

import static org.assertj.core.api.Assertions.assertThat;

import gradlab.data.Circles;
import gradlab.data.DataSource;
import gradlab.data.prepare.PreparedData;
import gradlab.data.prepare.Scaling;
import gradlab.data.prepare.Split;

import org.ejml.data.FMatrixRMaj;
import org.junit.jupiter.api.Test;

import java.nio.file.Path;
import java.util.List;

class SpreadTest {
    private static PreparedData data(DataSource source) {
        Split split = new Split(0.6, 0.3, 0.1, false, 1);
        return PreparedData.of(source, split, new Scaling(), 0, Path.of(""));
    }

    @Test
    void barsCountEveryRowOnce() {
        FMatrixRMaj column = new FMatrixRMaj(new float[][] {{0}, {1}, {1.1f}, {4}});

        Bars bars = Bars.of(List.of(column), 0, 4);
        assertThat(bars.counts()).containsExactly(new int[] {1, 2, 0, 1});
        assertThat(bars.most()).isEqualTo(2);
        assertThat(bars.low()).isZero();
        assertThat(bars.high()).isEqualTo(4);
    }

    @Test
    void aConstantColumnStandsInTheMiddle() {
        FMatrixRMaj column = new FMatrixRMaj(new float[][] {{3}, {3}});
        assertThat(Bars.of(List.of(column), 0, 4).counts()).containsExactly(new int[] {0, 0, 2, 0});
    }

    @Test
    void barsOfPartsShareTheirStepsAndStandOnEachOther() {
        FMatrixRMaj train = new FMatrixRMaj(new float[][] {{0}, {1}});
        FMatrixRMaj validation = new FMatrixRMaj(new float[][] {{4}, {1}});

        Bars bars = Bars.of(List.of(train, validation, new FMatrixRMaj(0, 1)), 0, 4);
        assertThat(bars.counts())
                .containsExactly(
                        new int[] {1, 1, 0, 0}, new int[] {0, 1, 0, 1}, new int[] {0, 0, 0, 0});
        assertThat(bars.most()).isEqualTo(2);
    }

    @Test
    void balanceCountsTheRowsOfEachClassInEachPart() {
        Balance balance = Balance.of(TargetParts.of(data(new Circles(100, 0.1, 0.5, 1))));

        assertThat(balance.all(0)).isEqualTo(50);
        assertThat(balance.train()[0] + balance.train()[1]).isEqualTo(60);
        assertThat(balance.most()).isEqualTo(50);
    }

    @Test
    void ofSeveralTargetsThatSayYesOrNoTheRowsThatSayYesAreCounted() {
        FMatrixRMaj train = new FMatrixRMaj(new float[][] {{1, 0}, {1, 1}, {0, 0}});
        FMatrixRMaj validation = new FMatrixRMaj(new float[][] {{0, 1}});
        FMatrixRMaj none = new FMatrixRMaj(0, 2);
        List<String> names = List.of("red", "round");
        TargetParts parts = new TargetParts(List.of(), names, train, validation, none);

        assertThat(parts.yesOrNo()).isTrue();
        assertThat(Balance.of(parts).train()).containsExactly(2, 1);
        assertThat(Balance.of(parts).validation()).containsExactly(0, 1);
        validation.set(0, 0, 0.5f);
        assertThat(parts.yesOrNo()).isFalse();
        assertThat(TargetParts.of(data(new Circles())).yesOrNo()).isFalse();
    }
}
