package gradlab.benchmark;

import gradlab.chart.look.ChartTheme;
import gradlab.chart.sweep.BoxesLayout;
import gradlab.chart.sweep.BoxesPicture;
import gradlab.chart.sweep.Brush;
import gradlab.chart.sweep.MapAxes;
import gradlab.chart.sweep.MapLayout;
import gradlab.chart.sweep.MapPicture;
import gradlab.chart.sweep.ParallelAxes;
import gradlab.chart.sweep.ParallelLayout;
import gradlab.chart.sweep.ParallelPicture;
import gradlab.chart.sweep.ParallelRaster;
import gradlab.chart.sweep.SweepFocus;
import gradlab.chart.sweep.SweepLook;
import gradlab.chart.sweep.SweepMap;
import gradlab.chart.sweep.SweepNumbers;
import gradlab.run.sweep.SweepRuns;

import java.awt.image.BufferedImage;
import java.util.Optional;

/** Times the pictures of a sweep while a brush is dragged: map, parallel coordinates and boxes. */
record SweepPicturesBenchmark(String name, String about, int runs) implements Benchmark {
    private static final int FRAMES = 60;
    private static final int WIDE = 550;
    private static final int NARROW = 330;
    private static final int HIGH = 390;

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
        SweepRuns all = ManyRuns.of(runs);
        SweepNumbers numbers = new SweepNumbers(all);
        SweepLook look = new SweepLook(ChartTheme.LIGHT, 1);
        ParallelAxes axes = ParallelAxes.of(all);
        Scene scene =
                new Scene(
                        all,
                        look,
                        new ParallelLayout(numbers, axes, look, WIDE, HIGH),
                        MapLayout.of(new SweepMap(all, MapAxes.of(all)), look, WIDE, HIGH),
                        new BoxesLayout(numbers, 0, look, NARROW, HIGH),
                        new ParallelRaster());
        scene.drag();
        StopWatch watch = new StopWatch(effort.runs());
        for (int run = 0; run < effort.runs(); run++) {
            if (effort.isOver(start)) {
                return Optional.empty();
            }
            watch.start();
            scene.drag();
            watch.stop();
        }
        return Optional.of(
                Timing.of(
                        watch.laps(),
                        new Timing.Work(Double.NaN, Double.NaN, Allocation.UNKNOWN),
                        effort.threads(),
                        Units.MILLISECONDS_A_REDRAW.of(FRAMES)));
    }

    private record Scene(
            SweepRuns runs,
            SweepLook look,
            ParallelLayout parallel,
            MapLayout map,
            BoxesLayout boxes,
            ParallelRaster raster) {
        /** Down the axis of the score, until all runs are in the brush. */
        void drag() {
            BufferedImage wide = new BufferedImage(WIDE, HIGH, BufferedImage.TYPE_INT_ARGB_PRE);
            BufferedImage narrow = new BufferedImage(NARROW, HIGH, BufferedImage.TYPE_INT_ARGB_PRE);
            int axis = parallel.axes().order().size() - 1;
            for (int frame = 1; frame <= FRAMES; frame++) {
                double high = (parallel.bottom() - parallel.top()) * frame / FRAMES;
                Brush brush =
                        Brush.NONE.with(
                                parallel.axes().order().get(axis),
                                parallel.span(axis, parallel.top(), parallel.top() + high));
                SweepFocus focus = new SweepFocus(true, brush.of(runs), 1, -1, -1);
                raster.draw(new ParallelPicture(parallel, brush, focus, look, null), wide, 1);
                new MapPicture(map, focus, look).draw(wide, 1);
                new BoxesPicture(boxes, focus, look).draw(narrow, 1);
            }
        }
    }
}
