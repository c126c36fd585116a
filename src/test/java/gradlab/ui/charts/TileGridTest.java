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
}
