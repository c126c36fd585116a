package gradlab.ui.race;

import static org.assertj.core.api.Assertions.assertThat;

import gradlab.engine.optimizer.Adam;
import gradlab.engine.optimizer.Sgd;
import gradlab.surface.Beale;
import gradlab.surface.Bowl;
import gradlab.surface.Place;
import gradlab.surface.Race;
import gradlab.surface.Racer;
import gradlab.surface.Rosenbrock;
import gradlab.ui.charts.AtOnce;
import gradlab.ui.notice.Notices;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;

class RaceModelTest {
    @TempDir private Path folder;

    private final RaceModel model =
            new RaceModel(
                    new AtOnce(),
                    failure -> {
                        throw new AssertionError(failure);
                    });

    @Test
    void everyEditRunsTheRaceAnewAndSaysSo() {
        AtomicInteger news = new AtomicInteger();
        model.revision().addListener(observable -> news.incrementAndGet());
        model.start(new Place(0.5, 1));
        assertThat(news).hasPositiveValue();
        assertThat(model.paths()).hasSize(8);
        assertThat(model.paths().get(3).place(0)).isEqualTo(new Place(0.5, 1));
        assertThat(model.paths().get(3).steps()).isEqualTo(200);
    }

    @Test
    void aGestureIsOneStepOfUndo() {
        Race before = model.race();
        model.document().beginGesture();
        model.start(new Place(0.5, 1));
        model.start(new Place(0.4, 1));
        model.document().endGesture();
        model.change(0, new Sgd().withLearningRate(0.5));
        assertThat(model.document().undo()).isTrue();
        assertThat(model.race().start()).isEqualTo(new Place(0.4, 1));
        assertThat(model.document().undo()).isTrue();
        assertThat(model.race()).isEqualTo(before);
        assertThat(model.document().undo()).isFalse();
        assertThat(model.document().redo()).isTrue();
        assertThat(model.race().start()).isEqualTo(new Place(0.4, 1));
    }

    @Test
    void theOrderIsThatOfDistanceWithTheHiddenLast() {
        model.show(52);
        List<Integer> order = model.order();
        assertThat(order).hasSize(8);
        assertThat(order.subList(6, 8)).containsExactlyInAnyOrder(6, 7);
        for (int i = 1; i < 6; i++) {
            assertThat(model.distance(order.get(i), 52))
                    .isGreaterThanOrEqualTo(model.distance(order.get(i - 1), 52));
        }
    }

    @Test
    void whoDivergedIsLastOfThoseInSightAndNeverArrives() {
        model.surface(new Rosenbrock());
        model.show(200);
        assertThat(model.paths().get(0).diverged()).isTrue();
        assertThat(model.arrival(0)).isEqualTo(RaceModel.NONE);
        assertThat(model.distance(0, 200)).isInfinite();
        model.surface(new Bowl());
        model.change(0, new Sgd().withLearningRate(0.5));
        assertThat(model.arrival(0)).isBetween(5, 9);
    }

    @Test
    void aNewSurfaceBringsItsOwnStartAndView() {
        model.extent().set(model.extent().get().nearer(3, new Place(1, 1)));
        model.surface(new Bowl());
        assertThat(model.race().start()).isEqualTo(new Bowl().start());
        assertThat(model.extent().get()).isEqualTo(new Bowl().extent());
        model.document().edit(race -> race.reshaped(new Bowl(4)));
        assertThat(model.race().start()).isEqualTo(new Bowl().start());
    }

    @Test
    void whatGoesIsNeverChosen() {
        model.chosen().set(7);
        model.remove(7);
        assertThat(model.chosen().get()).isEqualTo(6);
        for (int i = 0; i < 7; i++) {
            model.remove(0);
        }
        assertThat(model.racer()).isNull();
        assertThat(model.order()).isEmpty();
        assertThat(model.scene().runners()).isEmpty();
        model.add(new Adam());
        assertThat(model.chosen().get()).isZero();
        for (int i = 0; i < 30; i++) {
            model.add(new Adam());
        }
        assertThat(model.race().racers()).hasSize(Race.MOST_RACERS);
        assertThat(model.race().names()).doesNotHaveDuplicates();
    }

    @ParameterizedTest
    @CsvSource({
        "0.01, 1, 0.02",
        "0.02, 1, 0.05",
        "0.05, 1, 0.1",
        "0.01, -1, 0.005",
        "0.03, 1, 0.05",
        "0.03, -1, 0.02",
        "1, -1, 0.5",
        "0, 1, 0.001",
        "0, -1, 0"
    })
    void aRateIsTurnedThroughRoundNumbers(double rate, int direction, double next) {
        assertThat(RateField.beside(rate, direction)).isEqualTo(next);
    }

    @Test
    void namesSayTheRuleAndMemoriesItsSettings() {
        assertThat(model.race().names())
                .containsExactly(
                        "SGD",
                        "Momentum",
                        "Nesterov",
                        "AdaGrad",
                        "RMSProp",
                        "Adam",
                        "Nadam",
                        "AdaMax");
        assertThat(model.race().racers().get(5).memory()).isEqualTo("β₁ 0.9 β₂ 0.999");
        assertThat(model.race().racers().get(0).memory()).isEmpty();
        assertThat(model.race().plus(new Sgd()).names()).endsWith("SGD 2");
    }

    @Test
    void theRaceComesBackAsItWasLeft() throws IOException {
        Path file = folder.resolve("race.json");
        Race race =
                new Race(
                        new Bowl(3),
                        new Place(0.25, -1),
                        120,
                        List.of(
                                new Racer(new Adam().withLearningRate(0.3), 4, true),
                                new Racer(new Sgd(), 1, false)));
        KeptRaceJson.write(race, 17, 1, file);
        new KeptRaceJson(model, new AtOnce(), new Notices()).keepIn(file);
        assertThat(model.race()).isEqualTo(race);
        assertThat(model.step().get()).isEqualTo(17);
        assertThat(model.chosen().get()).isEqualTo(1);
        assertThat(model.document().undo()).isFalse();
    }

    @Test
    void aDamagedFileIsSaidAndTheUsualRaceIsShown() throws IOException {
        Path file = folder.resolve("race.json");
        Files.writeString(
                file, "{\"format\": \"gradlab/race\", \"version\": 1, \"surface\": \"mountain\"}");
        Notices notices = new Notices();
        new KeptRaceJson(model, new AtOnce(), notices).keepIn(file);
        assertThat(model.race()).isEqualTo(new Race());
        assertThat(model.race().surface()).isEqualTo(new Beale());
        assertThat(notices.shown()).isNotEmpty();
    }
}
