package gradlab.ui.charts;

import static org.assertj.core.api.Assertions.assertThat;

import gradlab.chart.ChartGroup;
import gradlab.chart.ChartKind;

import org.junit.jupiter.api.Test;

import java.util.List;

class GalleryModelTest {
    private final ChartsModel charts = new ChartsModel();
    private final GalleryModel gallery =
            new GalleryModel(charts, new gradlab.ui.theme.Look().classroom());

    private List<ChartKind> found() {
        return gallery.shelves().get().stream().flatMap(s -> s.kinds().stream()).toList();
    }

    @Test
    void showsEveryChartOnce() {
        assertThat(found()).containsExactlyInAnyOrder(ChartKind.values());
    }

    @Test
    void allWordsHaveToOccurInNameLineOrGroup() {
        gallery.search().set("GRADIENT norm");
        assertThat(found()).contains(ChartKind.GRADIENT_NORM).doesNotContain(ChartKind.WEIGHT_NORM);
        gallery.search().set("two inputs");
        assertThat(found()).containsExactly(ChartKind.DECISION_SURFACE);
        gallery.search().set("gradients");
        assertThat(found()).contains(ChartKind.UPDATE_RATIO);
    }

    @Test
    void shelvesOfWhichNothingIsFoundGoAway() {
        gallery.search().set("waterfall");
        assertThat(gallery.shelves().get())
                .extracting(GalleryModel.Shelf::group)
                .containsExactly(ChartGroup.GRADIENTS);
        gallery.search().set("no such chart");
        assertThat(gallery.shelves().get()).isEmpty();
        assertThat(gallery.first()).isNull();
    }

    @Test
    void choosingAddsATileAtTheEndAndCloses() {
        gallery.openToAdd();
        ChartTile added = gallery.choose(ChartKind.WEIGHT_NORM);
        assertThat(charts.tiles()).hasSize(5).endsWith(added);
        assertThat(gallery.open().get()).isFalse();
    }

    @Test
    void choosingForATileChangesItInItsPlace() {
        ChartTile tile = charts.tiles().get(1);
        gallery.openToChange(tile);
        assertThat(gallery.choose(ChartKind.WEIGHT_NORM)).isSameAs(tile);
        assertThat(tile.kind().get()).isEqualTo(ChartKind.WEIGHT_NORM);
        assertThat(charts.tiles()).hasSize(4);
    }

    @Test
    void choosingForATileThatWentAwayAddsOne() {
        ChartTile tile = charts.tiles().get(1);
        gallery.openToChange(tile);
        charts.remove(tile);
        gallery.choose(ChartKind.WEIGHT_NORM);
        assertThat(charts.tiles().getLast().kind().get()).isEqualTo(ChartKind.WEIGHT_NORM);
    }

    @Test
    void openingForgetsWhatWasSearched() {
        gallery.search().set("waterfall");
        gallery.openToAdd();
        assertThat(found()).hasSize(ChartKind.values().length);
    }
}
