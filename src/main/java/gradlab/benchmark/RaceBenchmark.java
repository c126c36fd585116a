package gradlab.benchmark;

import gradlab.chart.look.ChartTheme;
import gradlab.chart.race.LossPicture;
import gradlab.chart.race.RaceDrawing;
import gradlab.chart.race.RaceLook;
import gradlab.chart.race.RaceScene;
import gradlab.chart.race.Runner;
import gradlab.chart.race.RunnerStyle;
import gradlab.surface.DescentPath;
import gradlab.surface.Place;
import gradlab.surface.Race;

import java.awt.image.BufferedImage;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Times a race of eight while its start is dragged: every frame computes all paths anew, or
 * computes and draws them, on the map and in the losses.
 */
record RaceBenchmark(String name, String about, boolean drawn) implements Benchmark {
    private static final int FRAMES = 60;
    private static final int WIDE = 860;
    private static final int HIGH = 460;
    private static final int LOW = 210;
    private static final double REACH = 0.6;

    @Override
    public String unit() {
        return Units.MILLISECONDS_A_REDRAW.word();
    }

    @Override
    public boolean isRate() {
        return false;
    }

    @Override
    public int mostThreads() {
        return 1;
    }

    @Override
    public Optional<Timing> measure(Effort effort) {
        long start = System.nanoTime();
        Race race = seen(new Race());
        drag(race);
        StopWatch watch = new StopWatch(effort.runs());
        for (int run = 0; run < effort.runs(); run++) {
            if (effort.isOver(start)) {
                return Optional.empty();
            }
            watch.start();
            drag(race);
            watch.stop();
        }
        return Optional.of(
                Timing.of(
                        watch.laps(),
                        new Timing.Work(Double.NaN, Double.NaN, Allocation.UNKNOWN),
                        effort.threads(),
                        Units.MILLISECONDS_A_REDRAW.of(FRAMES)));
    }

    private static Race seen(Race race) {
        return race.withRacers(race.racers().stream().map(racer -> racer.withSeen(true)).toList());
    }

    private void drag(Race race) {
        RaceLook look = new RaceLook(ChartTheme.LIGHT, 1, 1);
        BufferedImage map = new BufferedImage(WIDE, HIGH, BufferedImage.TYPE_INT_ARGB_PRE);
        BufferedImage losses = new BufferedImage(WIDE, LOW, BufferedImage.TYPE_INT_ARGB_PRE);
        RaceDrawing last = null;
        for (int frame = 0; frame < FRAMES; frame++) {
            double turn = 2 * Math.PI * frame / FRAMES;
            Place from = race.surface().start();
            Race moved =
                    race.from(
                            new Place(
                                    from.x() + REACH * Math.sin(turn),
                                    from.y() - REACH * (1 - Math.cos(turn)) / 2));
            List<DescentPath> paths = moved.run();
            if (drawn) {
                RaceScene scene = scene(moved, paths);
                last = RaceDrawing.of(scene, look, WIDE, HIGH, last);
                last.draw(map, 1);
                new LossPicture(scene, true, look, WIDE, LOW).draw(losses, 1);
            }
        }
    }

    private static RaceScene scene(Race race, List<DescentPath> paths) {
        List<String> names = race.names();
        List<Runner> runners = new ArrayList<>();
        for (int i = 0; i < paths.size(); i++) {
            runners.add(new Runner(names.get(i), new RunnerStyle(i), paths.get(i), true));
        }
        return new RaceScene(
                race.surface(),
                race.surface().extent(),
                race.start(),
                race.steps(),
                race.steps(),
                runners,
                5,
                null,
                true);
    }
}
