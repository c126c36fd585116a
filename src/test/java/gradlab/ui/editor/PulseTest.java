package gradlab.ui.editor;

import static org.assertj.core.api.Assertions.assertThat;

import gradlab.ui.editor.Pulse.Phase;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

class PulseTest {
    private static List<Pulse> beat(int layers) {
        return IntStream.range(0, 1000)
                .mapToObj(i -> Pulse.at(i / 1000.0, layers))
                .distinct()
                .toList();
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 11, 60})
    void everyLayerIsPassedForwardThenBackward(int layers) {
        List<Pulse> wanted = new ArrayList<>();
        wanted.add(new Pulse(Phase.BATCH, -1));
        IntStream.range(0, layers).forEach(i -> wanted.add(new Pulse(Phase.FORWARD, i)));
        wanted.add(new Pulse(Phase.LOSS, -1));
        IntStream.range(0, layers)
                .forEach(i -> wanted.add(new Pulse(Phase.BACKWARD, layers - 1 - i)));
        wanted.add(new Pulse(Phase.UPDATE, -1));
        wanted.add(Pulse.NONE);
        assertThat(beat(layers)).isEqualTo(wanted);
    }

    @Test
    void afterTheBeatNothingIsUnderWay() {
        assertThat(Pulse.at(1, 5)).isEqualTo(Pulse.NONE);
        assertThat(Pulse.at(7.5, 5)).isEqualTo(Pulse.NONE);
    }

    @Test
    void aLayerHoldsTheBatchFromTheForwardToTheBackwardPass() {
        assertThat(new Pulse(Phase.FORWARD, 2).holds(2)).isTrue();
        assertThat(new Pulse(Phase.FORWARD, 2).holds(3)).isFalse();
        assertThat(new Pulse(Phase.LOSS, -1).holds(3)).isTrue();
        assertThat(new Pulse(Phase.BACKWARD, 2).holds(3)).isFalse();
        assertThat(new Pulse(Phase.UPDATE, -1).holds(0)).isFalse();
    }

    @Test
    void aGradientIsKnownWhenTheBackwardPassHasBeenThere() {
        assertThat(new Pulse(Phase.LOSS, -1).wentBackThrough(4)).isFalse();
        assertThat(new Pulse(Phase.BACKWARD, 3).wentBackThrough(4)).isTrue();
        assertThat(new Pulse(Phase.BACKWARD, 3).wentBackThrough(2)).isFalse();
        assertThat(new Pulse(Phase.UPDATE, -1).wentBackThrough(0)).isTrue();
    }
}
