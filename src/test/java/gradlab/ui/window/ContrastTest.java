package gradlab.ui.window;

import static org.assertj.core.api.Assertions.assertThat;

import gradlab.chart.look.ChartTheme;
import gradlab.chart.look.Contrast;
import gradlab.ui.app.Toolkit;
import gradlab.ui.theme.Theme;

import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.layout.Background;
import javafx.scene.layout.BackgroundFill;
import javafx.scene.layout.Region;
import javafx.scene.paint.Color;
import javafx.scene.text.Text;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.kordamp.ikonli.javafx.FontIcon;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What is written and drawn can be told from what it stands on, in every theme: measured on every
 * view as it is worn, in the style sheet's own pairs, and in the colours of charts.
 */
@Timeout(300)
class ContrastTest {
    private static final Pattern RULE = Pattern.compile("([^{}]+)\\{([^{}]*)\\}");
    private static final Pattern INK =
            Pattern.compile("-fx-(text-fill|icon-color): *-lab-([a-z0-9-]+)");
    private static final Pattern GROUND =
            Pattern.compile("-fx-background-color: *(?:[^;]*, *)?-lab-([a-z0-9-]+) *(;|$)");

    private static Rooms rooms;

    @BeforeAll
    static void open() {
        rooms = Rooms.open();
    }

    @AfterAll
    static void close() {
        rooms.close();
    }

    @ParameterizedTest
    @EnumSource
    void everythingWrittenCanBeReadOnWhatItStandsOn(Theme theme) {
        Toolkit.call(
                () -> {
                    rooms.bench().look().theme().set(theme);
                    return theme;
                });
        SortedSet<String> weak = new TreeSet<>();
        int[] seen = new int[1];
        for (String place : rooms.places()) {
            rooms.show(place, 1280, 800, 1);
            Toolkit.call(
                    () -> {
                        // What came since the last frame is dressed as the next one will be.
                        rooms.window().applyCss();
                        rooms.window().layout();
                        walk(rooms.window(), weak, seen);
                        return theme;
                    });
        }
        rooms.eachDialog(1280, 800, 1, (name, root) -> walk(root, weak, seen));
        assertThat(seen[0]).isGreaterThan(1_000);
        assertThat(weak).isEmpty();
    }

    private static void walk(Node node, SortedSet<String> weak, int[] seen) {
        if (!node.isVisible() || node.getOpacity() < 0.2 || node.isDisabled()) {
            return;
        }
        if (node instanceof Text text && !text.getText().isBlank()) {
            boolean icon = node instanceof FontIcon;
            Color ground = ground(node);
            if (text.getFill() instanceof Color ink && ground != null && ink.getOpacity() > 0) {
                seen[0]++;
                double ratio = ratio(over(ink, ground, opacity(node)), ground);
                if (ratio < (icon ? Contrast.LINE : Contrast.TEXT)) {
                    weak.add(
                            String.format(
                                    Locale.ROOT,
                                    "%.2f %s on %s: \"%s\" %s",
                                    ratio,
                                    ink,
                                    ground,
                                    icon ? "icon" : text.getText(),
                                    place(node)));
                }
            }
        }
        if (node instanceof Parent parent) {
            parent.getChildrenUnmodifiable().forEach(child -> walk(child, weak, seen));
        }
    }

    private static double opacity(Node node) {
        double opacity = 1;
        for (Node at = node; at != null; at = at.getParent()) {
            opacity *= at.getOpacity();
        }
        return opacity;
    }

    private static Color over(Color ink, Color ground, double opacity) {
        return ground.interpolate(
                Color.color(ink.getRed(), ink.getGreen(), ink.getBlue()),
                ink.getOpacity() * opacity);
    }

    /** What the nearest of those around it is painted with; null where that is no plain colour. */
    private static @Nullable Color ground(Node node) {
        List<Color> layers = new ArrayList<>();
        for (Node at = node.getParent(); at != null; at = at.getParent()) {
            Background background = at instanceof Region region ? region.getBackground() : null;
            if (background == null || background.getFills().isEmpty()) {
                continue;
            }
            BackgroundFill fill = background.getFills().getLast();
            if (!(fill.getFill() instanceof Color color)) {
                return null;
            }
            boolean around = covers(fill, (Region) at, node);
            if (around) {
                layers.add(color);
                if (color.getOpacity() == 1) {
                    break;
                }
            }
        }
        if (layers.isEmpty() || layers.getLast().getOpacity() < 1) {
            return null;
        }
        Color ground = layers.getLast();
        for (Color layer : layers.reversed()) {
            ground = over(layer, ground, 1);
        }
        return ground;
    }

    /** Insets may leave a stripe alone of a fill, as under a tab. */
    private static boolean covers(BackgroundFill fill, Region region, Node node) {
        double top = fill.getInsets().getTop();
        double y = region.sceneToLocal(node.localToScene(node.getLayoutBounds())).getCenterY();
        return y >= top && y <= region.getHeight() - fill.getInsets().getBottom();
    }

    private static String place(Node node) {
        StringBuilder path = new StringBuilder();
        int names = 0;
        for (Node at = node.getParent(); at != null && names < 4; at = at.getParent()) {
            path.append(" < ").append(at.getClass().getSimpleName()).append(at.getStyleClass());
            names++;
        }
        return path.toString();
    }

    private static double ratio(Color one, Color other) {
        return Contrast.ratio(awt(one), awt(other));
    }

    private static java.awt.Color awt(Color color) {
        return new java.awt.Color(
                (float) color.getRed(), (float) color.getGreen(), (float) color.getBlue());
    }

    @ParameterizedTest
    @EnumSource
    void everyPairOfARuleCanBeTold(Theme theme) throws IOException {
        List<String> weak = new ArrayList<>();
        int pairs = 0;
        for (String name : List.of("window.css", "charts.css")) {
            String sheet = Files.readString(Path.of("assets", "styles", name));
            Matcher rule = RULE.matcher(sheet.replaceAll("(?s)/\\*.*?\\*/", ""));
            while (rule.find()) {
                Matcher ink = INK.matcher(rule.group(2));
                Matcher ground = GROUND.matcher(rule.group(2));
                boolean resting =
                        rule.group(1).contains("selected") && rule.group(1).contains("tab");
                if (ink.find() && ground.find() && !resting) {
                    pairs++;
                    double ratio =
                            Contrast.ratio(
                                    token(theme, ink.group(2)), token(theme, ground.group(1)));
                    double least =
                            ink.group(1).equals("icon-color") ? Contrast.LINE : Contrast.TEXT;
                    if (ratio < least) {
                        weak.add(ratio + " in " + rule.group());
                    }
                }
            }
        }
        assertThat(pairs).isGreaterThan(15);
        assertThat(weak).isEmpty();
    }

    private static java.awt.Color token(Theme theme, String name) throws IOException {
        String sheet = Files.readString(Path.of("assets", "styles", theme.word() + ".css"));
        Matcher token = Pattern.compile("-lab-" + name + ": (#[0-9a-f]{6});").matcher(sheet);
        assertThat(token.find()).as(name).isTrue();
        return java.awt.Color.decode(token.group(1));
    }

    /** Words of any colour, on any ground that they may stand on. */
    @ParameterizedTest
    @EnumSource
    void everyColourOfWordsCanBeReadOnEveryGround(Theme theme) throws IOException {
        List<String> weak = new ArrayList<>();
        List<String> grounds = List.of("canvas", "surface", "raised", "sunken");
        for (String ink : List.of("text", "muted", "faint", "accent", "good", "bad", "warn")) {
            weakOn(grounds, ink, theme, weak);
        }
        List<String> soft = List.of("accent-soft", "good-soft", "bad-soft", "warn-soft");
        for (String ink : List.of("text", "muted")) {
            weakOn(List.of("chip", "chip-hover"), ink, theme, weak);
            weakOn(soft, ink, theme, weak);
        }
        for (String ink : List.of("accent", "good", "bad", "warn")) {
            weakOn(List.of(ink + "-soft"), ink, theme, weak);
        }
        weakOn(List.of("accent", "accent-hover"), "on-accent", theme, weak);
        assertThat(weak).isEmpty();
    }

    private static void weakOn(List<String> grounds, String ink, Theme theme, List<String> weak)
            throws IOException {
        for (String ground : grounds) {
            double ratio = Contrast.ratio(token(theme, ink), token(theme, ground));
            if (ratio < Contrast.TEXT) {
                weak.add(String.format(Locale.ROOT, "%s on %s: %.2f", ink, ground, ratio));
            }
        }
    }

    /** Marks that say something stand out from the surfaces that they are drawn on. */
    @ParameterizedTest
    @EnumSource
    void everyMarkStandsOutFromItsSurface(Theme theme) throws IOException {
        List<String> weak = new ArrayList<>();
        List<String> marks =
                new ArrayList<>(List.of("accent", "good", "bad", "warn", "muted", "chart-axis"));
        for (int i = 0; i < ChartTheme.RUNS; i++) {
            marks.add("run-" + i);
        }
        for (int i = 0; i < ChartTheme.CLASSES; i++) {
            marks.add("class-" + i);
        }
        for (String mark : marks) {
            for (String surface : List.of("surface", "raised")) {
                double ratio = Contrast.ratio(token(theme, mark), token(theme, surface));
                if (ratio < Contrast.LINE) {
                    weak.add(String.format(Locale.ROOT, "%s on %s: %.2f", mark, surface, ratio));
                }
            }
        }
        ChartTheme charts = ChartTheme.named(theme.word());
        for (int count : new int[] {2, 7, 20, 60}) {
            for (int i = 0; i < count; i++) {
                java.awt.Color line = charts.line(i, count);
                if (Contrast.ratio(line, charts.surface()) < Contrast.LINE) {
                    weak.add("line " + i + " of " + count);
                }
                if (Contrast.ratio(charts.label(line), charts.surface()) < Contrast.TEXT) {
                    weak.add("label of line " + i + " of " + count);
                }
            }
        }
        assertThat(weak).isEmpty();
    }

    /** Nobody is to take one class for another, whatever colours the eye tells apart. */
    @ParameterizedTest
    @EnumSource
    void everyTwoClassesCanBeToldApartByEveryEye(Theme theme) throws IOException {
        List<String> close = new ArrayList<>();
        for (ColourSight eye : ColourSight.values()) {
            for (int i = 0; i < ChartTheme.CLASSES; i++) {
                for (int j = 0; j < i; j++) {
                    double apart =
                            eye.distance(token(theme, "class-" + i), token(theme, "class-" + j));
                    if (apart < ColourSight.LEAST) {
                        close.add(String.format(Locale.ROOT, "%s %d %d: %.1f", eye, j, i, apart));
                    }
                }
            }
        }
        assertThat(close).isEmpty();
    }
}
