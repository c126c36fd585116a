package gradlab.ui.theme;

import static org.assertj.core.api.Assertions.assertThat;

import gradlab.chart.look.ChartTheme;
import gradlab.chart.look.Contrast;

import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.paint.Color;
import javafx.scene.paint.Paint;
import javafx.scene.shape.Circle;
import javafx.scene.shape.Shape;
import javafx.stage.Stage;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** What the window wears and what charts are drawn in are the same colours. */
@ExtendWith(ApplicationExtension.class)
class ColoursTest {
    private static final Pattern WRITTEN =
            Pattern.compile("new Color\\(0x|Color\\.(web|decode)\\(|\"[^\"]*#[0-9a-fA-F]{3,8}\\b");

    /** Of a published scale, the same in every theme. */
    private static final List<String> HOMES = List.of("ColourMap.java");

    private final Look look = new Look();
    private final Pane root = new StackPane();

    @Start
    void start(Stage stage) {
        stage.setScene(new Scene(root, 300, 200));
        Appearance.dress(stage.getScene(), look);
        stage.show();
    }

    private Color worn(FxRobot robot, Node node, Theme theme, String... classes) {
        Paint[] worn = new Paint[1];
        robot.interact(
                () -> {
                    node.getStyleClass().addAll(classes);
                    root.getChildren().setAll(node);
                    look.theme().set(theme);
                    root.applyCss();
                    worn[0] =
                            node instanceof Shape shape
                                    ? shape.getFill()
                                    : Objects.requireNonNull(((Region) node).getBackground())
                                            .getFills()
                                            .getFirst()
                                            .getFill();
                });
        return (Color) worn[0];
    }

    private static Color color(java.awt.Color color) {
        return Color.rgb(color.getRed(), color.getGreen(), color.getBlue());
    }

    @ParameterizedTest
    @EnumSource
    void theSwatchOfARunIsOfTheColourOfItsCurve(Theme theme, FxRobot robot) {
        ChartTheme charts = ChartTheme.named(theme.word());
        for (int i = 0; i < ChartTheme.RUNS; i++) {
            assertThat(worn(robot, new Region(), theme, "swatch", "swatch-" + i))
                    .as("run %s", i + 1)
                    .isEqualTo(color(charts.run(i + 1)))
                    .isEqualTo(color(charts.run(i + 1 + ChartTheme.RUNS)))
                    .isEqualTo(color(charts.line(i, ChartTheme.RUNS)));
        }
    }

    @ParameterizedTest
    @EnumSource
    void aClassWearsItsColourInBarsDotsAndCharts(Theme theme, FxRobot robot) {
        ChartTheme charts = ChartTheme.named(theme.word());
        for (int i = 0; i < ChartTheme.CLASSES; i++) {
            Color drawn = color(charts.ofClass(i));
            assertThat(worn(robot, new Region(), theme, "class-bar", "class-" + i))
                    .as("bar of class %s", i)
                    .isEqualTo(drawn);
            assertThat(worn(robot, new Circle(3), theme, "data-dot", "class-" + i))
                    .as("dot of class %s", i)
                    .isEqualTo(drawn);
        }
    }

    @ParameterizedTest
    @EnumSource
    void whatRunsAndClassesWearIsSeenOnTheSurface(Theme theme) {
        ChartTheme charts = ChartTheme.named(theme.word());
        assertThat(charts.lines())
                .isNotEmpty()
                .allMatch(line -> Contrast.ratio(line, charts.surface()) >= Contrast.LINE);
        assertThat(charts.classes().subList(2, ChartTheme.CLASSES))
                .isNotEmpty()
                .allMatch(of -> Contrast.ratio(of, charts.surface()) >= Contrast.LINE);
    }

    @Test
    void coloursAreWrittenInTheSheetsOfTheThemesAlone() throws IOException {
        assertThat(written(Path.of("src/main/java"), ".java", HOMES)).isEmpty();
        assertThat(written(Path.of("assets/styles"), ".css", List.of())).isEmpty();
    }

    private static List<String> written(Path folder, String ending, List<String> homes)
            throws IOException {
        List<String> themes = Stream.of(Theme.values()).map(t -> t.word() + ".css").toList();
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(file -> file.toString().endsWith(ending))
                    .filter(file -> !homes.contains(file.getFileName().toString()))
                    .filter(file -> !themes.contains(file.getFileName().toString()))
                    .flatMap(file -> colours(file, ending).map(line -> file + ": " + line))
                    .toList();
        }
    }

    private static Stream<String> colours(Path file, String ending) {
        try {
            Pattern colour =
                    ending.equals(".css") ? Pattern.compile(": *#[0-9a-fA-F]{3,8}\\b") : WRITTEN;
            return Files.readAllLines(file).stream()
                    .filter(line -> colour.matcher(line).find())
                    .map(String::strip);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
