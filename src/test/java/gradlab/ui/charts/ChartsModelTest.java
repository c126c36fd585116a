package gradlab.ui.charts;

import static org.assertj.core.api.Assertions.assertThat;

import gradlab.chart.ChartKind;
import gradlab.chart.axis.ChartScale;

import javafx.beans.InvalidationListener;

import org.junit.jupiter.api.Test;

import java.util.ArrayList;
import java.util.List;

class ChartsModelTest {
    private final ChartsModel charts = new ChartsModel();

    private List<ChartKind> kinds() {
        return charts.tiles().stream().map(tile -> tile.kind().get()).toList();
    }

    @Test
    void beginsWithLossGradientsTheirWaterfallAndDecisionSurface() {
        assertThat(kinds())
                .containsExactly(
                        ChartKind.LOSS,
                        ChartKind.GRADIENT_NORM,
                        ChartKind.GRADIENT_WATERFALL,
                        ChartKind.DECISION_SURFACE);
    }

    @Test
    void listenersOutliveGarbageCollection() {
        List<String> heard = new ArrayList<>();
        charts.tiles().addListener((InvalidationListener) list -> heard.add("changed"));
        System.gc();
        charts.add(ChartKind.ACCURACY);
        assertThat(heard).containsExactly("changed");
    }

    @Test
    void aTileIsTakenToAnotherPlaceAndThoseBetweenMakeWay() {
        charts.moveTo(charts.tiles().get(0), 2);
        assertThat(kinds())
                .containsExactly(
                        ChartKind.GRADIENT_NORM,
                        ChartKind.GRADIENT_WATERFALL,
                        ChartKind.LOSS,
                        ChartKind.DECISION_SURFACE);
    }

    @Test
    void movingBeyondAnEndDoesNothing() {
        List<ChartKind> before = kinds();
        charts.move(charts.tiles().get(0), -1);
        charts.move(charts.tiles().get(3), 1);
        assertThat(kinds()).isEqualTo(before);
    }

    @Test
    void anotherChartBeginsOnItsUsualScale() {
        ChartTile tile = charts.tiles().get(0);
        tile.kind().set(ChartKind.UPDATE_RATIO);
        assertThat(tile.scale().get()).isEqualTo(ChartScale.LOG);
    }

    @Test
    void logTogglesAllTilesThatHaveTwoScales() {
        charts.toggleLog();
        assertThat(charts.tiles().stream().map(tile -> tile.scale().get()))
                .containsExactly(
                        ChartScale.LOG, ChartScale.LINEAR, ChartScale.LOG, ChartScale.LINEAR);
    }

    @Test
    void logTogglesTheEnlargedTileAlone() {
        charts.enlarge(charts.tiles().get(0));
        charts.toggleLog();
        assertThat(charts.tiles().get(0).scale().get()).isEqualTo(ChartScale.LOG);
        assertThat(charts.tiles().get(1).scale().get()).isEqualTo(ChartScale.LOG);
    }

    @Test
    void removingTheEnlargedTileShowsTheOthersAgain() {
        ChartTile tile = charts.tiles().get(1);
        charts.enlarge(tile);
        charts.remove(tile);
        assertThat(charts.enlarged().get()).isNull();
        assertThat(charts.tiles()).hasSize(3).doesNotContain(tile);
    }
}
