package gradlab.chart;

import static org.assertj.core.api.Assertions.assertThat;

import gradlab.chart.subject.ChartSubject;
import gradlab.run.history.RunHistory;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import java.util.Arrays;

class ChartGalleryTest {
    @ParameterizedTest
    @EnumSource
    void everyKindSaysInALineWhatItShows(ChartKind kind) {
        assertThat(kind.about()).hasSizeBetween(20, 80).doesNotEndWith(".");
    }

    @Test
    void noTwoKindsSayTheSame() {
        assertThat(Arrays.stream(ChartKind.values()).map(ChartKind::about)).doesNotHaveDuplicates();
        assertThat(Arrays.stream(ChartKind.values()).map(ChartKind::title)).doesNotHaveDuplicates();
    }

    @Test
    void beforeTheRunEveryCurveMayStillCome() {
        ChartSubject subject = new ChartSubject(new RunHistory());
        assertThat(ChartKind.LOSS.lacks(subject)).isEmpty();
        assertThat(ChartKind.GRADIENT_WATERFALL.lacks(subject)).isEmpty();
    }

    @Test
    void whatWasNotRecordedSaysWhereToSwitchItOn() {
        ChartSubject subject = new SyntheticRun(0).withoutLayers().epochs(3).subject();
        assertThat(ChartKind.GRADIENT_NORM.lacks(subject)).startsWith("Not recorded in this run");
        assertThat(ChartKind.GRADIENT_WATERFALL.lacks(subject)).startsWith("Not recorded");
        assertThat(ChartKind.LOSS.lacks(subject)).isEmpty();
    }

    @Test
    void aSurfaceNeedsTwoInputs() {
        ChartSubject subject = new SyntheticRun(1).epochs(3).subject();
        assertThat(ChartKind.DECISION_SURFACE.lacks(subject.at(Moments.friedman())))
                .contains("two inputs");
        assertThat(ChartKind.DECISION_SURFACE.lacks(subject.at(Moments.circles()))).isEmpty();
    }
}
