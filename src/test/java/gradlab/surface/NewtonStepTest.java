package gradlab.surface;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class NewtonStepTest {
    private static NewtonStep from(Surface surface, double x, double y) {
        return NewtonStep.of(surface, new Place(x, y));
    }

    @Test
    void onAParabolaItLandsInTheMinimumAtOnce() {
        assertThat(from(new Bowl(7), 2, -1).to()).isEqualTo(new Place(0, 0));
        assertThat(from(new Ravine(), 2, -1).to()).isEqualTo(new Place(0, 0));
        assertThat(from(new Ravine(), 2, -1).lands()).isEqualTo(NewtonStep.Lands.MINIMUM);
        assertThat(from(new Parabola(3), 2, 0).to()).isEqualTo(new Place(0, 0));
    }

    @Test
    void itIsTheSolutionOfTheTwoEquations() {
        NewtonStep step = from(new Beale(), 1, 1.5);
        double x = step.to().x() - 1;
        double y = step.to().y() - 1.5;
        double[] h = step.hessian();
        assertThat(h[0] * x + h[1] * y).isCloseTo(-step.gradient()[0], within(1e-9));
        assertThat(h[1] * x + h[2] * y).isCloseTo(-step.gradient()[1], within(1e-9));
    }

    @Test
    void whereACurvatureIsNegativeItGoesToASaddleOrUp() {
        assertThat(from(new Saddle(), -0.1, 0.02).lands()).isEqualTo(NewtonStep.Lands.SADDLE);
        assertThat(from(new TwoValleys(), 0.1, 0).lands()).isEqualTo(NewtonStep.Lands.MAXIMUM);
        assertThat(from(new TwoValleys(), 0.1, 0).to().x()).isCloseTo(0, within(0.02));
        assertThat(from(new Himmelblau(), -0.2, -0.9).lands()).isEqualTo(NewtonStep.Lands.MAXIMUM);
    }

    @Test
    void withoutAnInverseThereIsNoStep() {
        assertThat(from(new Saddle(), 1, Math.sqrt(1.0 / 3)).lands())
                .isEqualTo(NewtonStep.Lands.NOWHERE);
    }

    @Test
    void theBillOfTheBooksNet() {
        NewtonBill bill = new NewtonBill(266_610);
        assertThat(bill.numbers()).isCloseTo(7.1e10, within(1e9));
        assertThat(bill.bytes()).isEqualTo(4 * bill.numbers());
        assertThat(bill.multiplications()).isEqualTo(bill.numbers() * 266_610 / 3);
    }
}
