package gradlab.surface;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import gradlab.engine.optimizer.Optimizer;
import gradlab.engine.optimizer.Sgd;
import gradlab.knob.Knobs;

import org.junit.jupiter.api.Test;

class BestRateTest {
    @Test
    void onABowlPlainDescentIsBestWhereOneStepLands() {
        Optimizer best = BestRate.of(new Bowl(2), new Place(1.5, -1), new Sgd(), 50);
        assertThat(best.learningRate()).isCloseTo(0.5, within(0.02));
    }

    @Test
    void noOptimizerIsWorseOffWithIt() {
        Beale surface = new Beale();
        for (Class<? extends Record> kind : Knobs.permitted(Optimizer.class)) {
            Optimizer usual = (Optimizer) Knobs.defaults(kind);
            Optimizer best = BestRate.of(surface, surface.start(), usual, 200);
            DescentPath path = Descent.of(surface, surface.start(), best, 200);
            double before = BestRate.score(Descent.of(surface, surface.start(), usual, 200), 0);
            assertThat(path.diverged()).isFalse();
            assertThat(BestRate.score(path, 0)).isLessThan(before - 1);
            assertThat(best.withLearningRate(usual.learningRate())).isEqualTo(usual);
        }
    }
}
