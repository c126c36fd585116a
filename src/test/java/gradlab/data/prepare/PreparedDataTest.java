package gradlab.data.prepare;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import gradlab.data.Circles;
import gradlab.data.DataException;
import gradlab.data.Dataset;
import gradlab.data.Sampling;
import gradlab.data.Selection;

import org.junit.jupiter.api.Test;

import java.nio.file.Path;
import java.util.List;

class PreparedDataTest {
    private static final Path HERE = Path.of("");
    private static final Split HALVES = new Split(0.5, 0.25, 0.25, false, 1);

    private static PreparedData circles(Scaling scaling, double labelNoise) {
        return PreparedData.of(new Circles(200, 0.1, 0.5, 1), HALVES, scaling, labelNoise, HERE);
    }

    private static Scaling inputs(Scaler scaler, Scaling.FitOn fitOn) {
        return new Scaling(scaler, new NoScaler(), fitOn);
    }

    @Test
    void partsHoldTheRowsOfTheSource() {
        Dataset source = new Circles(200, 0.1, 0.5, 1).load(HERE);
        DataPart part = circles(new Scaling(), 0).validation();

        assertThat(part.rows()).isEqualTo(50);
        int row = part.sourceRows()[7];
        assertThat(part.inputs().get(7, 1)).isEqualTo(source.inputs().get(row, 1));
        assertThat(part.targets().get(7, 0)).isEqualTo(source.targets().get(row, 0));
    }

    @Test
    void scalersSeeTheTrainingRowsOnlyUnlessTold() {
        PreparedData right = circles(inputs(new MinMaxScaler(), Scaling.FitOn.TRAIN), 0);
        PreparedData leak = circles(inputs(new MinMaxScaler(), Scaling.FitOn.ALL), 0);

        assertThat(max(right.train().inputs().data)).isEqualTo(1);
        assertThat(right.inputScaler()).isNotEqualTo(leak.inputScaler());
        assertThat(max(leak.validation().inputs().data)).isLessThanOrEqualTo(1);
    }

    private static float max(float[] numbers) {
        float max = Float.NEGATIVE_INFINITY;
        for (float x : numbers) {
            max = Math.max(max, x);
        }
        return max;
    }

    @Test
    void newRowsAreScaledAsTheTrainingRowsWere() {
        PreparedData data = circles(inputs(new StandardScaler(), Scaling.FitOn.TRAIN), 0);
        Dataset source = new Circles(200, 0.1, 0.5, 1).load(HERE);

        assertThat(data.scaledInputs(source.inputs()).get(data.test().sourceRows()[3], 0))
                .isEqualTo(data.test().inputs().get(3, 0));
    }

    @Test
    void labelNoiseTouchesTrainingLabelsOnly() {
        PreparedData clean = circles(new Scaling(), 0);
        PreparedData noisy = circles(new Scaling(), 0.4);

        int changed = 0;
        for (int i = 0; i < 100; i++) {
            changed += clean.train().targets().data[i] == noisy.train().targets().data[i] ? 0 : 1;
        }
        assertThat(changed).isBetween(10, 30);
        assertThat(noisy.validation().targets().data).isEqualTo(clean.validation().targets().data);
        assertThat(noisy.train().inputs().data).isEqualTo(clean.train().inputs().data);
    }

    @Test
    void oneHotRowsHoldAOneAtTheirClass() {
        PreparedData numbers = circles(new Scaling(), 0);
        PreparedData oneHot = numbers.withOneHotTargets();

        assertThat(oneHot.train().targets().numCols).isEqualTo(2);
        for (int i = 0; i < 100; i++) {
            float label = numbers.train().targets().get(i, 0);
            assertThat(oneHot.train().targets().get(i, 0)).isEqualTo(1 - label);
            assertThat(oneHot.train().targets().get(i, 1)).isEqualTo(label);
        }
    }

    @Test
    void classNumbersAreNotScaled() {
        Scaling scaling = new Scaling(new NoScaler(), new StandardScaler(), Scaling.FitOn.TRAIN);

        assertThatThrownBy(() -> circles(scaling, 0))
                .isInstanceOf(DataException.class)
                .hasMessageContaining("scaling.targets");
    }

    @Test
    void selectionRenumbersItsClassesInTheirOrder() {
        Selection second = new Selection(List.of(1, 0), 3, List.of());
        Dataset data = new Circles(new Sampling(20, 0, 1), 0.5, second).load(HERE);

        assertThat(data.classNames()).containsExactly("1", "0");
        assertThat(data.targets().data).containsExactly(1, 0, 1);
    }

    @Test
    void binaryOfKeepsTwoClasses() {
        Dataset data =
                new Circles(new Sampling(20, 0, 1), 0.5, new Selection(List.of(), 0, List.of(1, 0)))
                        .load(HERE);

        assertThat(data.rows()).isEqualTo(20);
        assertThat(data.label(0)).isEqualTo(1);
    }

    @Test
    void aClassThatIsNotThereIsRefusedByName() {
        Selection wrong = new Selection(List.of(0, 2), 0, List.of());

        assertThatThrownBy(() -> new Circles(new Sampling(20, 0, 1), 0.5, wrong).load(HERE))
                .hasMessage("classes: there is no class 2; the classes are 0 (0), 1 (1)");
    }
}
