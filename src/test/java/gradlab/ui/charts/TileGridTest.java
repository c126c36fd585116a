package gradlab.ui.charts;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TileGridTest {
    @ParameterizedTest
    @CsvSource({
        "740, 4, 2", // the centre of a window of 1280
        "1150, 4, 2", // two rows of two rather than three and one
        "1150, 3, 3",
        "1150, 6, 3",
        "1150, 12, 3",
        "500, 4, 1",
        "200, 2, 1",
        "1150, 1, 1",
        "1150, 0, 1"
    })
    void columnsFollowTheWidthAndFillTheirRows(double width, int tiles, int columns) {
        assertThat(TileGrid.columns(width, tiles, 300)).isEqualTo(columns);
    }

    @ParameterizedTest
    @CsvSource({
        "1310, 670, 4, 2", // a window of 1920: two rows rather than four towers
        "1310, 300, 4, 4", // not where they would be too flat
        "740, 500, 4, 2",
        "1150, 500, 3, 3", // a row of three, not two and one
        "1700, 1100, 6, 3",
        "1150, 500, 12, 3"
    })
    void fullRowsComeNearTheShapeOfAChart(double width, double height, int tiles, int columns) {
        assertThat(TileGrid.columns(width, height, tiles, 300, 196)).isEqualTo(columns);
    }
}
