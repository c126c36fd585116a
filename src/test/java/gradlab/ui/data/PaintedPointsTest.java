package gradlab.ui.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import gradlab.data.Csv;
import gradlab.data.Dataset;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Random;

class PaintedPointsTest {
    @TempDir Path folder;

    private final PaintedPoints painted = new PaintedPoints();

    private void stroke(double x, double y, int label) {
        painted.beginStroke();
        painted.spray(x, y, label, 0.05, 10, new Random(1));
    }

    @Test
    void paintedPointsAreRowsOfACsvFileWithTheirClass() throws IOException {
        stroke(-0.5, 0.5, 0);
        stroke(0.5, -0.5, 3);
        painted.write(folder.resolve("points.csv"));

        Dataset data = new Csv("points.csv").load(folder);
        assertThat(data.rows()).isEqualTo(20);
        assertThat(data.classNames()).containsExactly("c0", "c3");
        assertThat(data.inputs().get(0, 0)).isBetween(-0.8f, -0.2f);
        assertThat(data.label(19)).isEqualTo(1);
    }

    @Test
    void undoTakesTheLastStrokeBack() {
        stroke(0, 0, 0);
        stroke(0, 0, 1);
        painted.undo();

        assertThat(painted.points()).hasSize(10).allMatch(point -> point.label() == 0);
        assertThat(painted.ready()).isFalse();
    }

    @Test
    void pointsOutsideTheSquareAreLeftOut() {
        stroke(3, 3, 0);

        assertThat(painted.points()).isEmpty();
    }

    @Test
    void oneClassIsNotEnough() {
        stroke(0, 0, 0);

        assertThatThrownBy(() -> painted.write(folder.resolve("points.csv")))
                .hasMessageContaining("two classes");
    }
}
