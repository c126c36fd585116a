package gradlab.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import gradlab.chart.ChartImage;
import gradlab.chart.ChartKind;
import gradlab.chart.SyntheticRun;
import gradlab.chart.look.ChartTheme;
import gradlab.chart.subject.ChartOptions;

import org.apache.batik.transcoder.TranscoderException;
import org.apache.batik.transcoder.TranscoderInput;
import org.apache.batik.transcoder.TranscoderOutput;
import org.apache.batik.transcoder.image.ImageTranscoder;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

import javax.imageio.ImageIO;

class ExportedChartTest {
    private static final int WIDTH = 480;
    private static final int HEIGHT = 270;

    private static ExportedChart picture(ChartKind kind) {
        SyntheticRun run =
                new SyntheticRun(3)
                        .epochs(60)
                        .turn("learning_rate", "0.1", "0.05")
                        .epochs(68)
                        .histograms();
        ChartOptions options =
                new ChartOptions()
                        .withScale(kind.scale())
                        .withHighlighted("hidden2")
                        .withSize(WIDTH, HEIGHT, 1);
        return new ExportedChart(kind, run.subject(), options);
    }

    private static byte[] bytes(ChartKind kind, PictureFormat format) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        picture(kind).write(out, format);
        return out.toByteArray();
    }

    @ParameterizedTest
    @EnumSource(
            value = ChartKind.class,
            names = {"LOSS", "GRADIENT_NORM", "GRADIENT_WATERFALL", "ACTIVATION", "WEIGHT_RIDGES"})
    void everyFormatShowsTheSamePicture(ChartKind kind) throws Exception {
        BufferedImage pixels =
                ImageIO.read(new ByteArrayInputStream(bytes(kind, PictureFormat.PNG)));
        assertThat(difference(pixels, svg(bytes(kind, PictureFormat.SVG)))).isLessThan(0.02);
        assertThat(difference(pixels, pdf(bytes(kind, PictureFormat.PDF)))).isLessThan(0.02);
        assertThat(difference(pixels, svg(bytes(ChartKind.DEAD, PictureFormat.SVG))))
                .isGreaterThan(0.02);
    }

    private static BufferedImage pdf(byte[] file) throws IOException {
        try (PDDocument document = Loader.loadPDF(file)) {
            return new PDFRenderer(document).renderImageWithDPI(0, 96);
        }
    }

    private static BufferedImage svg(byte[] file) throws TranscoderException {
        BufferedImage[] drawn = new BufferedImage[1];
        new ImageTranscoder() {
            @Override
            public BufferedImage createImage(int width, int height) {
                return new BufferedImage(width, height, BufferedImage.TYPE_INT_ARGB);
            }

            @Override
            public void writeImage(BufferedImage image, TranscoderOutput output) {
                drawn[0] = image;
            }
        }.transcode(new TranscoderInput(new ByteArrayInputStream(file)), new TranscoderOutput());
        return drawn[0];
    }

    /** The share of the points that clearly differ from all points around them in the other. */
    private static double difference(BufferedImage one, BufferedImage other) {
        assertThat(other.getWidth()).isEqualTo(one.getWidth());
        assertThat(other.getHeight()).isEqualTo(one.getHeight());
        int different = 0;
        for (int y = 1; y < one.getHeight() - 1; y++) {
            for (int x = 1; x < one.getWidth() - 1; x++) {
                different += isNear(one, x, y, other) ? 0 : 1;
            }
        }
        return different / (double) (one.getWidth() * one.getHeight());
    }

    private static boolean isNear(BufferedImage one, int x, int y, BufferedImage other) {
        Color colour = new Color(one.getRGB(x, y));
        for (int i = 0; i < 9; i++) {
            Color near = new Color(other.getRGB(x + i % 3 - 1, y + i / 3 - 1));
            int apart =
                    Math.abs(colour.getRed() - near.getRed())
                            + Math.abs(colour.getGreen() - near.getGreen())
                            + Math.abs(colour.getBlue() - near.getBlue());
            if (apart < 120) {
                return true;
            }
        }
        return false;
    }

    @Test
    void anSvgSaysWhatItShowsAndNeedsNoTypeface() throws IOException {
        String svg = new String(bytes(ChartKind.LOSS, PictureFormat.SVG), StandardCharsets.UTF_8);
        assertThat(svg)
                .contains(">Loss</title", ">Loss over 128 epochs; now train 0.6")
                .contains("viewBox=\"0 0 480 270\"")
                .doesNotContain("<text");
    }

    @Test
    void aPdfSaysWhatItShowsAndHasOnePageOfItsSize() throws IOException {
        try (PDDocument document = Loader.loadPDF(bytes(ChartKind.LOSS, PictureFormat.PDF))) {
            assertThat(document.getNumberOfPages()).isEqualTo(1);
            assertThat(document.getPage(0).getMediaBox().getWidth()).isEqualTo(360);
            assertThat(document.getDocumentInformation().getSubject())
                    .startsWith("Loss over 128 epochs");
        }
    }

    @Test
    void aPictureSaysOfWhichRunItIs() throws IOException {
        ExportedChart chart = picture(ChartKind.LOSS);
        ExportedChart named =
                new ExportedChart(chart.kind(), chart.subject(), chart.options(), "Run 7");
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        named.write(out, PictureFormat.SVG);
        assertThat(out.toString(StandardCharsets.UTF_8))
                .contains("Run 7 · synthetic · seed 42 · 128 epochs");
        BufferedImage with = named.image();
        BufferedImage without = ChartImage.of(chart.kind(), chart.subject(), chart.options());
        assertThat(inked(without)).isZero();
        assertThat(inked(with)).isGreaterThan(20);
    }

    private static ExportedCharts sheet() {
        return new ExportedCharts(
                Stream.of(ChartKind.LOSS, ChartKind.GRADIENT_NORM, ChartKind.ACTIVATION)
                        .map(ExportedChartTest::picture)
                        .map(
                                each ->
                                        new ExportedChart(
                                                each.kind(),
                                                each.subject(),
                                                each.options(),
                                                "Run 7"))
                        .toList(),
                2);
    }

    @Test
    void severalChartsStandInRowsUnderOneHead() throws Exception {
        ExportedCharts sheet = sheet();
        assertThat(sheet.title()).isEqualTo("synthetic");
        assertThat(sheet.words())
                .contains("Loss over 128 epochs", "Run 7 · seed 42 · 128 epochs")
                .containsOnlyOnce("Run 7");
        BufferedImage pixels = sheet.image();
        assertThat(pixels.getWidth()).isEqualTo(2 * WIDTH + 48);
        assertThat(inked(pixels)).as("the experiment's name above").isGreaterThan(20);
        // The last of three takes all of its row: nothing is left white there.
        int lastRow = pixels.getHeight() - 16 - HEIGHT;
        assertThat(new Color(pixels.getRGB(pixels.getWidth() - 16, lastRow + 40)))
                .isNotEqualTo(ChartTheme.LIGHT.surface());
        for (PictureFormat format : PictureFormat.values()) {
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            sheet.write(out, format);
            byte[] file = out.toByteArray();
            BufferedImage again =
                    switch (format) {
                        case PNG -> ImageIO.read(new ByteArrayInputStream(file));
                        case SVG -> svg(file);
                        case PDF -> pdf(file);
                    };
            assertThat(difference(pixels, again)).as(format.name()).isLessThan(0.02);
        }
    }

    @Test
    void aPictureOfNothingIsRefused() {
        assertThatThrownBy(() -> new ExportedCharts(List.of(), 1))
                .isInstanceOf(IllegalArgumentException.class);
    }

    /** How many points of the uppermost rows wear the ink that a title has, and no axis. */
    private static int inked(BufferedImage image) {
        int count = 0;
        for (int y = 0; y < 30; y++) {
            for (int x = 0; x < image.getWidth(); x++) {
                count += image.getRGB(x, y) == ChartTheme.LIGHT.text().getRGB() ? 1 : 0;
            }
        }
        return count;
    }

    @Test
    void theDarkThemeStaysDarkInEveryFormat() throws Exception {
        ExportedChart light = picture(ChartKind.LOSS);
        ExportedChart dark =
                new ExportedChart(
                        light.kind(), light.subject(), light.options().withTheme(ChartTheme.DARK));
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        dark.write(out, PictureFormat.SVG);
        assertThat(new Color(svg(out.toByteArray()).getRGB(3, 3)))
                .isEqualTo(ChartTheme.DARK.surface());
    }

    @Test
    void aFileIsWrittenWholeAndItsNameTellsTheFormat(@TempDir Path folder) throws IOException {
        Path file = folder.resolve("loss.PDF");
        PictureFormat format = PictureFormat.of(file.toString());
        assertThat(format).isEqualTo(PictureFormat.PDF);
        picture(ChartKind.LOSS).write(file, format);
        assertThat(Files.readString(file, StandardCharsets.ISO_8859_1)).startsWith("%PDF");
        assertThat(folder).isDirectoryNotContaining("glob:**/.chart*");
        assertThat(PictureFormat.of("loss.gif")).isNull();
    }
}
