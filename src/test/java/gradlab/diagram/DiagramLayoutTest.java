package gradlab.diagram;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.awt.geom.Rectangle2D;
import java.util.Collections;
import java.util.List;

class DiagramLayoutTest {
    private static final double HEIGHT = 300;

    private static DiagramLayout layout(int columns, int units, double scale) {
        double width = Math.max(700, DiagramLayout.leastWidth(columns, scale));
        return DiagramLayout.of(
                new DiagramLayout.Demand(Collections.nCopies(columns, units), false, false),
                width,
                HEIGHT * scale,
                scale);
    }

    @ParameterizedTest
    @CsvSource({
        "2,1,1",
        "2,1000,1",
        "4,8,1",
        "4,1000,1",
        "12,5,1",
        "12,1000,1",
        "61,5,1",
        "61,1000,1",
        "12,5,2",
        "61,1000,2"
    })
    void noTileCoversAnotherOrLeavesThePicture(int columns, int units, double scale) {
        DiagramLayout layout = layout(columns, units, scale);
        double width = Math.max(700, DiagramLayout.leastWidth(columns, scale));
        Rectangle2D all = new Rectangle2D.Double(0, layout.header(), width, HEIGHT * scale);
        double right = 0;
        for (ColumnPlace place : layout.places()) {
            assertThat(place.left()).isGreaterThan(right);
            right = place.right();
            for (int i = 0; i < place.count(); i++) {
                assertThat(all.contains(place.tile(i))).isTrue();
                assertThat(place.at(place.tile(i).getCenterX(), place.tile(i).getCenterY()))
                        .isEqualTo(i);
            }
        }
    }

    @Test
    void unitsThatFitAreAllShownAndOthersAreSampled() {
        assertThat(layout(12, 5, 1).places().getFirst().count()).isEqualTo(5);
        assertThat(layout(4, 1000, 1).places().getFirst().count()).isBetween(20, 100);
    }

    @Test
    void fewUnitsStandInOneColumnWithLargeTiles() {
        ColumnPlace place = layout(4, 5, 1).places().getFirst();
        assertThat(place.rows()).isEqualTo(5);
        assertThat(place.tile()).isGreaterThanOrEqualTo(36);
    }

    @Test
    void aPlaceAcrossBelongsToTheNearestColumn() {
        DiagramLayout layout = layout(12, 5, 1);
        for (int i = 0; i < 12; i++) {
            assertThat(layout.columnAt(layout.places().get(i).middle() + 3)).isEqualTo(i);
        }
    }

    @Test
    void anImageIsOneTile() {
        DiagramLayout layout =
                DiagramLayout.of(
                        new DiagramLayout.Demand(List.of(784, 300), true, false), 700, 300, 1);
        assertThat(layout.places().getFirst().count()).isEqualTo(1);
    }
}
