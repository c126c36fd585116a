package gradlab.ui.data;

import static org.assertj.core.api.Assertions.assertThat;

import gradlab.data.Circles;
import gradlab.data.DataSource;
import gradlab.data.Digits;
import gradlab.data.Friedman;
import gradlab.data.Sine;
import gradlab.data.prepare.PreparedData;
import gradlab.data.prepare.Scaling;
import gradlab.data.prepare.Split;

import org.junit.jupiter.api.Test;

import java.nio.file.Path;

class PreviewTest {
    private static PreparedData data(DataSource source) {
        Split split = new Split(0.6, 0.3, 0.1, false, 1);
        return PreparedData.of(source, split, new Scaling(), 0, Path.of(""));
    }

    @Test
    void pointsAreShownWhereThereIsAPlane() {
        assertThat(ScatterView.fits(data(new Circles()))).isTrue();
        assertThat(ScatterView.fits(data(new Sine()))).isTrue();
        assertThat(ScatterView.fits(data(new Friedman()))).isFalse();
        assertThat(ScatterView.fits(data(new Digits()))).isFalse();
    }
}
