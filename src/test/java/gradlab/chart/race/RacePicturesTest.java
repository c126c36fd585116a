package gradlab.chart.race;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import gradlab.chart.look.ChartTheme;
import gradlab.surface.DescentPath;
import gradlab.surface.Extent;
import gradlab.surface.NewtonStep;
import gradlab.surface.Place;
import gradlab.surface.Race;
import gradlab.surface.Surface;
import gradlab.surface.Surfaces;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import java.awt.image.BufferedImage;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

class RacePicturesTest {
    private static final RaceLook LOOK = new RaceLook(ChartTheme.LIGHT, 1, 1);

    static List<Surface> surfaces() {
        return Surfaces.ALL;
    }

    private static RaceScene scene(Race race, int step, int chosen, boolean newton) {
        List<DescentPath> paths = race.run();
        List<String> names = race.names();
        List<Runner> runners = new ArrayList<>();
        for (int i = 0; i < paths.size(); i++) {
            runners.add(
                    new Runner(
                            names.get(i),
                            new RunnerStyle(i),
                            paths.get(i),
                            race.racers().get(i).seen()));
        }
        return new RaceScene(
                race.surface(),
                race.surface().extent(),
                race.start(),
                step,
                race.steps(),
                runners,
                chosen,
                newton ? NewtonStep.of(race.surface(), race.start()) : null,
                false);
    }

    private static int[] pixels(RaceScene scene, RaceLook look) {
        BufferedImage image = new BufferedImage(700, 420, BufferedImage.TYPE_INT_RGB);
        RaceDrawing.of(scene, look, 700, 420, null).draw(image, 1);
        return image.getRGB(0, 0, 700, 420, null, 0, 700);
    }

    @ParameterizedTest
    @MethodSource("surfaces")
    void everySurfaceIsDrawnInEveryThemeAndStepsChangeThePicture(Surface surface) {
        Race race = new Race().over(surface);
        for (ChartTheme theme : List.of(ChartTheme.LIGHT, ChartTheme.DARK, ChartTheme.CONTRAST)) {
            RaceLook look = new RaceLook(theme, 1.4, 1.5);
            int[] begin = pixels(scene(race, 0, 5, true), look);
            int[] end = pixels(scene(race, 200, 5, true), look);
            assertThat(Arrays.equals(begin, end)).isFalse();
            assertThat(Arrays.stream(end).distinct().count()).isGreaterThan(100);
        }
    }

    @Test
    void aGradientStandsSquareOnItsContour() {
        RaceDrawing drawing = RaceDrawing.of(scene(new Race(), 0, 0, false), LOOK, 900, 300, null);
        MapFrame frame = drawing.frame();
        double across = frame.x(1) - frame.x(0);
        double up = frame.y(0) - frame.y(1);
        assertThat(across).isCloseTo(up, within(1e-9));
        Place back = frame.at(frame.x(1.25), frame.y(-0.5));
        assertThat(back.x()).isCloseTo(1.25, within(1e-9));
        assertThat(back.y()).isCloseTo(-0.5, within(1e-9));
        Extent wanted = new Race().surface().extent();
        assertThat(frame.shown().contains(new Place(wanted.left(), wanted.top()))).isTrue();
        assertThat(frame.shown().contains(new Place(wanted.right(), wanted.bottom()))).isTrue();
    }

    @Test
    void theGroundIsKeptWhileTheStartMoves() {
        Race race = new Race();
        RaceDrawing first = RaceDrawing.of(scene(race, 50, 0, false), LOOK, 600, 400, null);
        RaceScene moved = scene(race.from(new Place(0.4, 1)), 50, 0, false);
        RaceDrawing next = RaceDrawing.of(moved, LOOK, 600, 400, first);
        assertThat(next.ground()).isSameAs(first.ground());
        RaceDrawing wider = RaceDrawing.of(moved, LOOK, 640, 400, next);
        assertThat(wider.ground()).isNotSameAs(first.ground());
    }

    @Test
    void aPathIsFoundWhereItRunsAndTheStartWhereItStands() {
        Race race = new Race();
        RaceScene scene = scene(race, 80, 5, false);
        RaceDrawing drawing = RaceDrawing.of(scene, LOOK, 800, 500, null);
        Place place = scene.runners().get(2).path().place(80);
        MapFrame frame = drawing.frame();
        assertThat(drawing.runnerAt(frame.x(place.x()), frame.y(place.y()))).isEqualTo(2);
        assertThat(drawing.runnerAt(5000, 5000)).isEqualTo(-1);
        assertThat(drawing.isOnStart(frame.x(1) + 4, frame.y(1.5) - 4)).isTrue();
        assertThat(drawing.isOnStart(frame.x(1) + 60, frame.y(1.5))).isFalse();
    }

    @Test
    void contoursAreUnevenRoundAndRising() {
        double[] heights = new double[10_000];
        for (int i = 0; i < heights.length; i++) {
            heights[i] = Math.pow(10, 4.0 * i / heights.length);
        }
        double[] levels = Levels.of(heights);
        assertThat(levels).hasSizeGreaterThan(6).isSorted();
        assertThat(levels[levels.length - 1] / levels[0]).isGreaterThan(100);
        for (double level : levels) {
            String digits =
                    Double.toString(level).replaceAll("E.*|[.]", "").replaceAll("^0+|0+$", "");
            assertThat(digits.length()).isLessThanOrEqualTo(2);
        }
        assertThat(Levels.of(new double[] {3, 3, 3})).isEmpty();
    }

    @Test
    void noTwoOfTheFirstRunnersLookAlike() {
        Set<String> looks = new HashSet<>();
        for (int i = 0; i < Race.MOST_RACERS; i++) {
            RunnerStyle style = new RunnerStyle(i);
            looks.add(
                    style.colourNumber()
                            + Arrays.toString(style.dash())
                            + style.mark(0, 0, 10).getBounds2D());
        }
        assertThat(looks).hasSize(Race.MOST_RACERS);
    }

    @Test
    void aStepOfTheLossesIsFoundWhereItStands() {
        LossPicture losses = new LossPicture(scene(new Race(), 52, 5, false), true, LOOK, 700, 200);
        assertThat(losses.stepAt(losses.x(52))).isEqualTo(52);
        assertThat(losses.stepAt(-40)).isZero();
        assertThat(losses.stepAt(9999)).isEqualTo(200);
    }

    @Test
    void lossesAreDrawnWhateverDiverges() {
        Race race = new Race().over(Surfaces.named("rosenbrock").orElseThrow());
        for (boolean log : new boolean[] {true, false}) {
            BufferedImage image = new BufferedImage(600, 200, BufferedImage.TYPE_INT_RGB);
            new LossPicture(scene(race, 100, 0, false), log, LOOK, 600, 200).draw(image, 1);
            int[] pixels = image.getRGB(0, 0, 600, 200, null, 0, 600);
            assertThat(Arrays.stream(pixels).distinct().count()).isGreaterThan(50);
        }
    }
}
