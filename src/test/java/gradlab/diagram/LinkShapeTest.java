package gradlab.diagram;

import static org.assertj.core.api.Assertions.assertThat;

import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

class LinkShapeTest {
    private final LinkShape shape = new LinkShape(0, 10, 100, 50);

    @Test
    void itPassesThroughItsEndsAndTheMiddle() {
        assertThat(shape.distance(0, 10)).isCloseTo(0, Offset.offset(1e-3));
        assertThat(shape.distance(100, 50)).isCloseTo(0, Offset.offset(1e-3));
        assertThat(shape.distance(50, 30)).isCloseTo(0, Offset.offset(1e-3));
        assertThat(shape.distance(50, 37)).isCloseTo(7, Offset.offset(1e-3));
    }

    @Test
    void besideItsEndsItIsNowhere() {
        assertThat(shape.distance(-1, 10)).isInfinite();
        assertThat(shape.distance(101, 50)).isInfinite();
    }
}
