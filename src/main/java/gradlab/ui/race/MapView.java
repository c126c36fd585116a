package gradlab.ui.race;

import static gradlab.text.Text.tr;

import gradlab.chart.race.MapFrame;
import gradlab.chart.race.RaceDrawing;
import gradlab.chart.race.RaceScene;
import gradlab.surface.Extent;
import gradlab.surface.Place;
import gradlab.surface.Race;
import gradlab.text.Numbers;
import gradlab.ui.theme.Hint;

import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.scene.Cursor;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.ScrollEvent;

import org.jspecify.annotations.Nullable;

/**
 * The map, or the curve, of a race: the start is dragged or moved by arrow keys, the map is moved
 * by its ground and zoomed by the wheel, and a racer is chosen by a click on its way.
 */
final class MapView extends RacePicture {
    private static final double ZOOM = 1.25;
    private static final double ARROW = 8;
    private static final double FARTHEST = 400;
    private static final double STILL = 3;
    private final RaceModel model;
    private final MapSource shown;
    private final StringProperty hint = new SimpleStringProperty(this, "hint", "");
    private @Nullable Place gripped;
    private double pressedX;
    private double pressedY;

    /** What is drawn, and what was: its ground is kept from picture to picture. */
    private static final class MapSource implements Source {
        private final RaceContext context;
        private @Nullable RaceDrawing last;

        MapSource(RaceContext context) {
            this.context = context;
        }

        @Override
        public Drawn draw(double width, double height) {
            RaceScene scene = context.model().scene();
            RaceDrawing now = RaceDrawing.of(scene, context.raceLook(), width, height, last);
            last = now;
            return new Drawn(now::draw, now.painter(), () -> RaceWords.map(context.model()));
        }
    }

    private MapView(RaceContext context, MapSource source) {
        super(context, source);
        model = context.model();
        shown = source;
        setId("race-map");
        getStyleClass().add("race-picture");
        setFocusTraversable(true);
        Hint.on(this, hint);
        setAccessibleHelp(
                tr(
                        "Arrow keys move the start, with Shift in smaller steps; plus and minus"
                                + " zoom, 0 shows all; Enter chooses the next racer."));
        model.revision().subscribe(number -> redraw());
        addEventHandler(MouseEvent.MOUSE_PRESSED, this::press);
        addEventHandler(MouseEvent.MOUSE_DRAGGED, this::drag);
        addEventHandler(MouseEvent.MOUSE_RELEASED, this::release);
        addEventHandler(MouseEvent.MOUSE_MOVED, this::point);
        addEventHandler(ScrollEvent.SCROLL, this::wheel);
        addEventHandler(KeyEvent.KEY_PRESSED, this::key);
        addEventHandler(KeyEvent.KEY_RELEASED, this::keyUp);
        new RacePictureMenu(this, context, tr("Race")).install();
    }

    static MapView of(RaceContext context) {
        return new MapView(context, new MapSource(context));
    }

    /** Where the plane stands in the picture; null before it was drawn. */
    @Nullable MapFrame frame() {
        RaceDrawing drawing = shown.last;
        return drawing == null ? null : drawing.frame();
    }

    // ---- by hand

    private void press(MouseEvent event) {
        RaceDrawing drawing = shown.last;
        requestFocus();
        if (drawing == null || !event.isPrimaryButtonDown()) {
            return;
        }
        pressedX = event.getX();
        pressedY = event.getY();
        if (drawing.isOnStart(event.getX(), event.getY())) {
            model.document().beginGesture();
            model.held().set(true);
        } else {
            gripped = drawing.frame().at(event.getX(), event.getY());
        }
        event.consume();
    }

    private void drag(MouseEvent event) {
        RaceDrawing drawing = shown.last;
        if (drawing == null) {
            return;
        }
        MapFrame frame = drawing.frame();
        Place grip = gripped;
        if (model.held().get()) {
            double x = Math.clamp(event.getX(), frame.area().getMinX(), frame.area().getMaxX());
            double y = Math.clamp(event.getY(), frame.area().getMinY(), frame.area().getMaxY());
            model.start(rounded(frame.at(x, y), frame));
        } else if (grip != null && isMoved(event)) {
            Place under = frame.at(event.getX(), event.getY());
            move(grip.x() - under.x(), grip.y() - under.y());
        }
        event.consume();
    }

    private boolean isMoved(MouseEvent event) {
        return Math.hypot(event.getX() - pressedX, event.getY() - pressedY) > STILL;
    }

    /** A pixel is no finer than a hand: numbers as short as that allows. */
    private static Place rounded(Place place, MapFrame frame) {
        double unit = Math.pow(10, Math.floor(Math.log10(frame.perPixel())));
        return new Place(Math.rint(place.x() / unit) * unit, Math.rint(place.y() / unit) * unit);
    }

    private void release(MouseEvent event) {
        RaceDrawing drawing = shown.last;
        if (gripped != null && !isMoved(event) && drawing != null) {
            int racer = drawing.runnerAt(event.getX(), event.getY());
            if (racer >= 0) {
                model.chosen().set(racer);
            }
        }
        gripped = null;
        if (model.held().get()) {
            model.held().set(false);
            model.document().endGesture();
        }
    }

    private void point(MouseEvent event) {
        RaceDrawing drawing = shown.last;
        if (drawing == null) {
            return;
        }
        boolean onStart = drawing.isOnStart(event.getX(), event.getY());
        int racer = onStart ? -1 : drawing.runnerAt(event.getX(), event.getY());
        setCursor(onStart ? Cursor.MOVE : racer >= 0 ? Cursor.HAND : Cursor.DEFAULT);
        Place place = drawing.frame().at(event.getX(), event.getY());
        if (onStart) {
            hint.set(tr("Drag the start; all paths follow"));
        } else if (racer >= 0) {
            hint.set(tr("{0}: click to take its step apart", model.race().names().get(racer)));
        } else if (model.race().surface().dimensions() == 1) {
            hint.set("");
        } else {
            hint.set(
                    tr(
                            "f({0}, {1}) = {2}",
                            Numbers.brief(place.x()),
                            Numbers.brief(place.y()),
                            Numbers.brief(model.race().surface().value(place))));
        }
    }

    private void wheel(ScrollEvent event) {
        MapFrame frame = frame();
        if (frame != null && event.getDeltaY() != 0) {
            zoom(event.getDeltaY() > 0 ? ZOOM : 1 / ZOOM, frame.at(event.getX(), event.getY()));
            event.consume();
        }
    }

    // ---- by keys

    private void key(KeyEvent event) {
        MapFrame frame = frame();
        if (frame == null || event.isShortcutDown() || event.isAltDown()) {
            return;
        }
        double by = frame.perPixel() * (event.isShiftDown() ? 1 : ARROW);
        boolean curve = model.race().surface().dimensions() == 1;
        switch (event.getCode()) {
            case LEFT, KP_LEFT -> nudge(-by, 0);
            case RIGHT, KP_RIGHT -> nudge(by, 0);
            case UP, KP_UP -> nudge(0, curve ? 0 : by);
            case DOWN, KP_DOWN -> nudge(0, curve ? 0 : -by);
            case PLUS, EQUALS, ADD -> zoom(ZOOM, frame.shown().middle());
            case MINUS, SUBTRACT -> zoom(1 / ZOOM, frame.shown().middle());
            case DIGIT0, NUMPAD0 -> showAll();
            case ENTER -> chooseNext();
            default -> {
                return;
            }
        }
        event.consume();
    }

    /** Arrow keys that are held down are one step of undo. */
    private void nudge(double byX, double byY) {
        MapFrame frame = frame();
        model.document().beginGesture();
        model.held().set(true);
        Place start = model.race().start();
        Place moved = new Place(start.x() + byX, start.y() + byY);
        model.start(frame == null ? moved : rounded(moved, frame));
    }

    private void keyUp(KeyEvent event) {
        if (event.getCode().isArrowKey() || event.getCode() == KeyCode.TAB) {
            model.held().set(false);
            model.document().endGesture();
        }
    }

    private void chooseNext() {
        Race race = model.race();
        for (int i = 1; i <= race.racers().size(); i++) {
            int next = (model.chosen().get() + i) % race.racers().size();
            if (race.racers().get(next).seen()) {
                model.chosen().set(next);
                return;
            }
        }
    }

    // ---- what is seen

    /** From nearer or farther, around the middle. */
    void zoom(boolean nearer) {
        MapFrame frame = frame();
        if (frame != null) {
            zoom(nearer ? ZOOM : 1 / ZOOM, frame.shown().middle());
        }
    }

    /** All that is worth seeing. */
    void showAll() {
        model.extent().set(model.race().surface().extent());
    }

    private void zoom(double factor, Place about) {
        Extent whole = model.race().surface().extent();
        Extent next = model.extent().get().nearer(factor, about);
        if (next.width() > whole.width() / FARTHEST && next.width() < whole.width() * FARTHEST) {
            model.extent().set(next);
        }
    }

    private void move(double byX, double byY) {
        Extent now = model.extent().get();
        model.extent()
                .set(
                        new Extent(
                                now.left() + byX,
                                now.right() + byX,
                                now.bottom() + byY,
                                now.top() + byY));
    }
}
