package gradlab.ui.race;

import static gradlab.text.Text.tr;

import gradlab.chart.race.ThumbnailPicture;
import gradlab.surface.MeasuredLoss;
import gradlab.surface.Surface;
import gradlab.surface.Surfaces;
import gradlab.ui.theme.Hint;

import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

/** All surfaces in small; a click races on one. The last is the net's own loss. */
final class Filmstrip extends HBox {
    private static final PseudoClass CHOSEN = PseudoClass.getPseudoClass("chosen");
    private static final double LEAST = 68;
    private static final double PICTURE = 36;
    private final RaceContext context;
    private final RaceModel model;
    private final NetSurface net;
    private final List<Frame> frames = new ArrayList<>();

    /** One surface in small. */
    private final class Frame extends VBox {
        private final Supplier<@Nullable Surface> surface;
        private final Runnable take;
        private final RacePicture picture;
        private final Label name = new Label();

        Frame(String id, Supplier<@Nullable Surface> surface, Runnable take) {
            this.surface = surface;
            this.take = take;
            setId("surface-" + id);
            getStyleClass().add("film-frame");
            setAlignment(Pos.CENTER);
            setFocusTraversable(true);
            setAccessibleRole(AccessibleRole.RADIO_BUTTON);
            picture = new RacePicture(context, this::drawn);
            picture.setPrefHeight(PICTURE);
            picture.setMinHeight(PICTURE);
            picture.setMouseTransparent(true);
            name.getStyleClass().add("film-name");
            name.setMinWidth(USE_PREF_SIZE);
            getChildren().addAll(picture, name);
            HBox.setHgrow(this, Priority.ALWAYS);
            picture.setMinWidth(LEAST - 2);
            setPrefWidth(LEAST);
            setMaxWidth(Double.MAX_VALUE);
            addEventHandler(MouseEvent.MOUSE_CLICKED, event -> take());
            addEventHandler(KeyEvent.KEY_PRESSED, this::key);
        }

        private void take() {
            requestFocus();
            take.run();
        }

        private void key(KeyEvent event) {
            if (event.getCode() == KeyCode.ENTER) {
                take();
            } else if (event.getCode() == KeyCode.LEFT || event.getCode() == KeyCode.RIGHT) {
                int by = event.getCode() == KeyCode.LEFT ? -1 : 1;
                Frame next = frames.get(Math.floorMod(frames.indexOf(this) + by, frames.size()));
                next.requestFocus();
            } else {
                return;
            }
            event.consume();
        }

        private RacePicture.@Nullable Drawn drawn(double width, double height) {
            Surface now = surface.get();
            if (now == null) {
                return null;
            }
            ThumbnailPicture small = new ThumbnailPicture(now, context.raceLook(), width, height);
            return new RacePicture.Drawn(small::draw, small, () -> now.title().worded());
        }

        private void name(String words, String hint) {
            name.setText(words);
            setAccessibleText(words);
            Hint.on(this, hint);
        }

        private void mark(Surface raced) {
            Surface own = surface.get();
            boolean chosen = own != null && own.getClass().equals(raced.getClass());
            pseudoClassStateChanged(CHOSEN, chosen);
            setAccessibleHelp(chosen ? tr("shown") : tr("Enter races on it"));
        }
    }

    Filmstrip(RaceContext context, NetSurface net) {
        this.context = context;
        this.net = net;
        model = context.model();
        getStyleClass().add("filmstrip");
        setId("filmstrip");
        for (Surface each : Surfaces.ALL) {
            Frame frame =
                    new Frame(Surfaces.name(each), () -> shown(each), () -> model.surface(each));
            frame.name(each.title().worded(), each.about().worded());
            frames.add(frame);
        }
        Frame own = new Frame("net", net.surface()::get, this::takeNet);
        frames.add(own);
        setSpacing(6);
        getChildren().addAll(frames);
        model.document()
                .race()
                .subscribe(
                        (before, race) -> {
                            if (!race.surface().equals(before.surface())) {
                                show();
                            }
                        });
        net.surface().subscribe(surface -> show());
        net.computing().subscribe(computing -> show());
        show();
    }

    /** A surface as it is set, where it is the one that is raced on. */
    private Surface shown(Surface usual) {
        Surface raced = model.race().surface();
        return raced.getClass().equals(usual.getClass()) ? raced : usual;
    }

    private void takeNet() {
        if (!net.isThere()) {
            context.notices()
                    .info(
                            tr(
                                    "The net on the bench has no path yet: train it for two epochs"
                                            + " at least, then its own loss is a surface, too."));
        } else {
            net.measure(model::surface);
        }
    }

    /** Shows what there is of the net, and measures its loss where it rests. */
    void look() {
        if (net.isThere() && net.rests()) {
            net.measure(found -> {});
        }
        show();
    }

    private void show() {
        Surface raced = model.race().surface();
        frames.getLast()
                .name(
                        net.computing().get() ? tr("measuring …") : tr("This net"),
                        net.isThere()
                                ? tr(
                                        "The loss of the network on the bench over the two main"
                                                + " directions of its own path")
                                : tr("The loss of the network on the bench, once it has trained"));
        for (Frame frame : frames) {
            frame.mark(raced);
            frame.picture.redraw();
        }
        boolean measured = raced instanceof MeasuredLoss;
        frames.getLast().pseudoClassStateChanged(CHOSEN, measured);
    }
}
