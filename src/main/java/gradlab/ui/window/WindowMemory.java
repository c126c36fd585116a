package gradlab.ui.window;

import static gradlab.text.Text.tr;

import gradlab.text.Message;
import gradlab.ui.app.BenchModel;
import gradlab.ui.app.RunEntry;
import gradlab.ui.app.Selection;
import gradlab.ui.charts.TilePlan;
import gradlab.ui.kept.KeptPlace;
import gradlab.ui.kept.Surroundings;
import gradlab.ui.lesson.LessonPlace;
import gradlab.ui.settings.Settings;
import gradlab.ui.settings.SettingsJson;
import gradlab.ui.settings.SidePanels;
import gradlab.ui.settings.WindowPlace;
import gradlab.ui.theme.Look;

import javafx.geometry.Rectangle2D;
import javafx.stage.Screen;
import javafx.stage.Stage;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.util.List;
import java.util.TreeSet;

/**
 * Keeps theme, type size, language, the window's place and the widths of its panels between starts.
 */
final class WindowMemory {
    private static final double SEEN = 120;
    // What a desktop draws around a window: its title and a border.
    private static final double FRAME = 40;
    private final BenchModel bench;
    private final WindowView windowView;
    private final Stage stage;
    private final SettingsJson settings;

    /** The memory of a window that looks as it did last; see {@link #keepAll}. */
    WindowMemory(WindowApplication.Shown shown, SettingsJson settings) {
        bench = shown.bench();
        windowView = shown.windowView();
        stage = shown.stage();
        this.settings = settings;
    }

    /**
     * Puts a window where it was, if that can still be seen; one that is not yet known fills a
     * screen that has no room around it.
     */
    static void place(Stage stage, WindowPlace known) {
        boolean placed = known.width() > 0 && isOnAScreen(known);
        if (placed) {
            Rectangle2D place = within(screen(known), known);
            stage.setX(place.getMinX());
            stage.setY(place.getMinY());
            stage.setWidth(place.getWidth());
            stage.setHeight(place.getHeight());
        }
        stage.setMaximized(
                known.maximized() || (!placed && !hasRoom(Screen.getPrimary().getVisualBounds())));
    }

    /** Whether a window of the usual size fits on a screen, its frame and title included. */
    static boolean hasRoom(Rectangle2D screen) {
        return screen.getWidth() >= WindowApplication.WIDTH + FRAME
                && screen.getHeight() >= WindowApplication.HEIGHT + FRAME;
    }

    /** The place where a window was, no larger than the screen and with its title on it. */
    static Rectangle2D within(Rectangle2D screen, WindowPlace known) {
        double width = Math.min(known.width(), screen.getWidth());
        double height = Math.min(known.height(), screen.getHeight());
        double low = Math.max(screen.getMinY(), screen.getMaxY() - height);
        return new Rectangle2D(
                known.x(), Math.clamp(known.y(), screen.getMinY(), low), width, height);
    }

    /** Gives the views the look they had last. */
    static void apply(Settings known, Look look) {
        look.theme().set(known.theme());
        look.typeScale().set(Math.clamp(known.typeScale(), Look.MIN_SCALE, Look.MAX_SCALE));
        look.language().set(known.language());
        look.leftFolded().set(known.panels().leftFolded());
        look.rightFolded().set(known.panels().rightFolded());
    }

    /** Gives the panels their widths, and keeps every change from now on. */
    void keepAll() {
        SidePanels known = settings.get().panels();
        windowView.across().begin(known.left(), known.right());
        bench.look().theme().addListener(observable -> keep());
        bench.look().typeScale().addListener(observable -> keep());
        bench.look().language().addListener(observable -> keep());
        stage.setOnHiding(event -> keep());
    }

    /** Enough of its top must be in reach of the mouse. */
    private static boolean isOnAScreen(WindowPlace known) {
        return !screens(known).isEmpty();
    }

    private static Rectangle2D screen(WindowPlace known) {
        return screens(known).getFirst().getVisualBounds();
    }

    private static List<Screen> screens(WindowPlace known) {
        return Screen.getScreensForRectangle(
                known.x() + known.width() / 2 - SEEN / 2, known.y(), SEEN, SEEN / 2);
    }

    private void keep() {
        Look look = bench.look();
        SidePanels panels =
                new SidePanels(
                        windowView.across().leftWidth(),
                        windowView.across().rightWidth(),
                        look.leftFolded().get(),
                        look.rightFolded().get());
        try {
            settings.change(
                    known ->
                            known.withLook(look.theme().get(), look.ownScale())
                                    .withLanguage(look.language().get())
                                    .withPlace(place(known.place()), panels));
        } catch (IOException unwritable) {
            bench.notices()
                    .problem(
                            tr(
                                    "The look of the window could not be written to {0}.",
                                    settings.file()),
                            Message.from(unwritable).worded());
        }
    }

    private WindowPlace place(WindowPlace known) {
        boolean free = !stage.isMaximized() && !stage.isIconified() && !stage.isFullScreen();
        return free
                ? new WindowPlace(
                        stage.getX(), stage.getY(), stage.getWidth(), stage.getHeight(), false)
                : new WindowPlace(
                        known.x(), known.y(), known.width(), known.height(), stage.isMaximized());
    }

    /**
     * What stands around a bench in this window: page, tabs, selection, epoch, charts and lesson.
     */
    static final class Around implements Surroundings {
        private final WindowView view;
        private final BenchModel bench;

        Around(WindowView view, BenchModel bench) {
            this.view = view;
            this.bench = bench;
        }

        @Override
        public KeptPlace place() {
            Selection selection = bench.editing().selection().get();
            return new KeptPlace(
                    view.pages().shown().get().id(),
                    view.leftTab().get(),
                    view.rightTab().get(),
                    List.copyOf(selection.layers()),
                    selection.lead(),
                    bench.time().live().get() ? -1 : bench.time().shownEpoch().get());
        }

        @Override
        public void show(KeptPlace place) {
            int layers = bench.editing().experiment().get().model().layers().size();
            boolean sound = place.layers().stream().allMatch(layer -> layer >= 0 && layer < layers);
            boolean led = place.layers().contains(place.lead());
            bench.editing()
                    .selection()
                    .set(
                            sound && led
                                    ? new Selection(new TreeSet<>(place.layers()), place.lead())
                                    : Selection.NONE);
            view.showTabs(place.left(), place.right());
            if (!view.pages().show(place.page())) {
                view.pages().back();
            }
            if (place.epoch() >= 0) {
                bench.time().show(place.epoch());
            }
        }

        @Override
        public List<TilePlan> tiles() {
            return view.charts().plans();
        }

        @Override
        public void show(List<TilePlan> tiles) {
            view.layouts().bring(tiles);
        }

        @Override
        public @Nullable LessonPlace lesson() {
            return view.lessons().place();
        }

        @Override
        public void show(LessonPlace place) {
            view.lessons().restore(place);
        }

        @Override
        public List<RunEntry> removed() {
            return view.runs().removed();
        }
    }
}
