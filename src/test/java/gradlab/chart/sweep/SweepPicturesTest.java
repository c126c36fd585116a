package gradlab.chart.sweep;

import static org.assertj.core.api.Assertions.assertThat;

import gradlab.chart.look.ChartTheme;
import gradlab.export.ExportedPainting;
import gradlab.export.PictureFormat;
import gradlab.run.sweep.SweepRuns;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.stream.Stream;

class SweepPicturesTest {
    record Case(SweepRuns runs, ChartTheme theme, int width, int height) {}

    static Stream<Case> cases() {
        List<SweepRuns> all =
                List.of(
                        Sweeps.line(),
                        Sweeps.line(0.5),
                        Sweeps.line(0.5, 0.5, 0.5),
                        Sweeps.line(Double.NaN, Double.NaN),
                        Sweeps.line(1e-9, 1e9, Double.NaN),
                        Sweeps.line(-1, 0, 2));
        List<ChartTheme> themes = List.of(ChartTheme.LIGHT, ChartTheme.DARK, ChartTheme.CONTRAST);
        return all.stream()
                .flatMap(
                        runs ->
                                themes.stream()
                                        .flatMap(
                                                theme ->
                                                        Stream.of(
                                                                new Case(runs, theme, 540, 360),
                                                                new Case(runs, theme, 180, 120),
                                                                new Case(runs, theme, 40, 30))));
    }

    private static int colours(Case of, BiConsumer<BufferedImage, Double> drawing) {
        BufferedImage image =
                new BufferedImage(of.width(), of.height(), BufferedImage.TYPE_INT_ARGB_PRE);
        drawing.accept(image, 1.0);
        int[] pixels = image.getRGB(0, 0, of.width(), of.height(), null, 0, of.width());
        assertThat(Arrays.stream(pixels)).isNotEmpty().allMatch(pixel -> pixel >>> 24 == 0xFF);
        return (int) Arrays.stream(pixels).distinct().count();
    }

    @ParameterizedTest
    @MethodSource("cases")
    void everySweepIsDrawnInEverySize(Case of) {
        SweepLook look = new SweepLook(of.theme(), 1);
        SweepNumbers numbers = new SweepNumbers(of.runs());
        ParallelAxes axes = ParallelAxes.of(of.runs());
        ParallelLayout layout = new ParallelLayout(numbers, axes, look, of.width(), of.height());
        ParallelPicture parallel =
                new ParallelPicture(
                        layout, Brush.NONE, SweepFocus.NONE, look, axes.order().getFirst());
        ParallelRaster raster = new ParallelRaster();
        assertThat(colours(of, (image, density) -> raster.draw(parallel, image, density)))
                .isGreaterThan(2);
        MapLayout map =
                MapLayout.of(
                        new SweepMap(of.runs(), MapAxes.of(of.runs())),
                        look,
                        of.width(),
                        of.height());
        assertThat(colours(of, new MapPicture(map, SweepFocus.NONE, look)::draw)).isGreaterThan(1);
        BoxesLayout boxes = new BoxesLayout(numbers, 0, look, of.width(), of.height());
        assertThat(colours(of, new BoxesPicture(boxes, SweepFocus.NONE, look)::draw))
                .isGreaterThan(1);
    }

    @Test
    void aPictureIsWrittenAsLines() throws IOException {
        SweepRuns runs = Sweeps.line(0.5, 0.4, Double.NaN);
        SweepLook look = new SweepLook(ChartTheme.LIGHT, 1);
        ParallelPicture picture =
                new ParallelPicture(
                        new ParallelLayout(
                                new SweepNumbers(runs), ParallelAxes.of(runs), look, 868, 520),
                        Brush.NONE,
                        SweepFocus.NONE,
                        look,
                        null);
        ExportedPainting painting =
                new ExportedPainting(
                        picture, "Runs", "three of them", "Three lines", look.theme(), 900, 600, 1);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        painting.write(out, PictureFormat.SVG);
        String svg = out.toString(StandardCharsets.UTF_8);
        assertThat(svg).contains(">Runs</title").doesNotContain("<image");
        ByteArrayOutputStream pdf = new ByteArrayOutputStream();
        painting.write(pdf, PictureFormat.PDF);
        assertThat(pdf.toString(StandardCharsets.ISO_8859_1)).startsWith("%PDF");
    }
}
