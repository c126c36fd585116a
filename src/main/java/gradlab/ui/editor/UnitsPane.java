package gradlab.ui.editor;

import static gradlab.text.Text.tr;

import gradlab.diagram.ColumnPlace;
import gradlab.diagram.DiagramLayout;
import gradlab.diagram.DiagramSource;
import gradlab.diagram.DiagramSubject;
import gradlab.diagram.NetworkDiagram;
import gradlab.ui.app.BenchModel;
import gradlab.ui.app.Toolkit;
import gradlab.ui.drawing.DrawingThread;
import gradlab.ui.drawing.LivePicture;

import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Pane;
import javafx.scene.shape.Rectangle;
import javafx.stage.Window;

import org.jspecify.annotations.Nullable;

/**
 * The network as columns of units, drawn live off the window's thread; what the mouse is over and
 * what is selected lies above the picture.
 */
final class UnitsPane extends Pane {
    private static final double LEAST_HEIGHT = 240;
    private static final double USUAL_HEIGHT = 300;
    private static final double MOST_HEIGHT = 480;
    private static final double SHARE_OF_WINDOW = 0.36;

    private final BenchModel bench;
    private final UnitsModel model;
    private final DiagramSource source = new DiagramSource();
    private final LivePicture<NetworkDiagram> picture;
    private final ReadOnlyObjectWrapper<@Nullable NetworkDiagram> diagram =
            new ReadOnlyObjectWrapper<>(this, "diagram");
    private final Rectangle selected = new Rectangle();
    private final UnitsHover hover;
    private final UnitsPulse pulse;
    private final NetworkLook look;
    private final Label trouble = new Label();
    private double available = 600;

    UnitsPane(
            BenchModel bench,
            EditorModel editor,
            DrawingThread thread,
            NetworkLook look,
            PulseModel batch) {
        this.bench = bench;
        this.look = look;
        model = new UnitsModel(bench);
        picture = new LivePicture<>(thread, Toolkit.executor(), this::drawn);
        hover = new UnitsHover(model, diagram.getReadOnlyProperty(), this::seen);
        pulse = new UnitsPulse(batch, diagram.getReadOnlyProperty());
        setId("units");
        getStyleClass().add("units");
        setFocusTraversable(true);
        setAccessibleRole(AccessibleRole.IMAGE_VIEW);
        setAccessibleText(tr("Units of the network"));
        setOnKeyPressed(new ChainKeys(editor));
        selected.getStyleClass().add("selected-column");
        selected.setVisible(false);
        trouble.getStyleClass().add("muted");
        getChildren().addAll(selected, pulse.frame(), picture, pulse, hover, trouble);
        addEventHandler(MouseEvent.MOUSE_MOVED, event -> hover.at(event.getX(), event.getY()));
        addEventHandler(MouseEvent.MOUSE_EXITED, event -> hover.away());
        addEventHandler(MouseEvent.MOUSE_CLICKED, this::clicked);
        visibleProperty().addListener(observable -> redraw());
        look.zoom().addListener(observable -> requestLayout());
        sceneProperty().flatMap(Scene::heightProperty).addListener(observable -> requestLayout());
        bench.editing().experiment().addListener(observable -> changed());
        bench.data().prepared().addListener(observable -> redraw());
        bench.editing().problems().addListener(observable -> redraw());
        bench.time().weights().addListener(observable -> redraw());
        bench.run().revision().addListener(observable -> redraw());
        bench.time().shownEpoch().addListener(observable -> redraw());
        bench.look().theme().addListener(observable -> redraw());
        bench.look().typeScale().addListener(observable -> changed());
        bench.editing().selection().addListener(observable -> showSelection());
    }

    /** The diagram on the screen; null before the first. */
    ReadOnlyObjectProperty<@Nullable NetworkDiagram> diagram() {
        return diagram.getReadOnlyProperty();
    }

    /** The part that is in sight. */
    private ChainPane.Span seen() {
        Node frame = this;
        while (frame.getParent() != null && !(frame instanceof ScrollPane)) {
            frame = frame.getParent();
        }
        double from = frame.localToScene(0, 0).getX() - localToScene(0, 0).getX();
        return new ChainPane.Span(from, from + available);
    }

    /** The height of all that surrounds it. */
    private double windowHeight() {
        double height = 0;
        for (Node node = getParent(); node != null; node = node.getParent()) {
            height = Math.max(height, node.getLayoutBounds().getHeight());
        }
        return height;
    }

    /** Whether the newest state is on the screen. */
    boolean settled() {
        return !isVisible() || picture.settled();
    }

    /** Tells how wide the part of it is that can be seen. */
    void fit(double width) {
        available = width;
        requestLayout();
    }

    private void changed() {
        requestLayout();
        redraw();
    }

    @Override
    protected double computePrefWidth(double height) {
        double scale = bench.look().typeScale().get();
        double least = DiagramLayout.leastWidth(model.columns(), scale);
        double wished = Math.max(0, look.zoom().get()) * model.columns() * scale;
        return Math.max(available, Math.max(least, wished));
    }

    /** From where to where a layer's column goes. */
    ChainPane.Span span(int layer) {
        double pitch = getWidth() / model.columns();
        return new ChainPane.Span(pitch * (layer + 1), pitch * (layer + 2));
    }

    @Override
    protected double computePrefHeight(double width) {
        double share = SHARE_OF_WINDOW * windowHeight();
        double usual = Math.clamp(share, USUAL_HEIGHT, MOST_HEIGHT);
        double large = USUAL_HEIGHT * bench.look().typeScale().get();
        return Math.max(
                usual, Math.clamp(large, LEAST_HEIGHT, Math.max(LEAST_HEIGHT, share * 1.2)));
    }

    @Override
    protected void layoutChildren() {
        boolean sized = picture.getWidth() == getWidth() && picture.getHeight() == getHeight();
        picture.resizeRelocate(0, 0, getWidth(), getHeight());
        hover.resizeRelocate(0, 0, getWidth(), getHeight());
        pulse.resizeRelocate(0, 0, getWidth(), getHeight());
        trouble.autosize();
        trouble.relocate(
                (available - trouble.getWidth()) / 2, (getHeight() - trouble.getHeight()) / 2);
        if (!sized) {
            redraw();
        }
    }

    private void redraw() {
        if (!isVisible() || getWidth() < 1 || getHeight() < 1) {
            return;
        }
        DiagramSubject subject = model.subject();
        trouble.setText(subject == null ? model.trouble() : "");
        trouble.setVisible(subject == null);
        picture.setVisible(subject != null);
        hover.setVisible(subject != null);
        pulse.setVisible(subject != null);
        selected.setOpacity(subject == null ? 0 : 1);
        requestLayout();
        if (subject != null) {
            picture.show(
                    new UnitsPicture(
                            source, subject, model.style(getWidth(), getHeight(), density())));
        }
    }

    private double density() {
        Window window = getScene() == null ? null : getScene().getWindow();
        return window == null ? 1 : window.getOutputScaleX();
    }

    private void drawn(NetworkDiagram now) {
        diagram.set(now);
        setAccessibleText(now.description());
        showSelection();
        hover.refresh();
        pulse.show();
    }

    private void showSelection() {
        NetworkDiagram now = diagram.get();
        int column = bench.editing().selection().get().lead() + 1;
        boolean shown = now != null && column > 0 && column < now.size();
        selected.setVisible(shown);
        if (shown) {
            Columns.place(selected, now, column, getHeight());
        }
    }

    private void clicked(MouseEvent event) {
        requestFocus();
        NetworkDiagram now = diagram.get();
        if (now != null) {
            model.click(now.layout().columnAt(event.getX()));
        }
    }

    /** Where frames around columns lie. */
    static final class Columns {
        private Columns() {}

        static void place(Rectangle frame, NetworkDiagram diagram, int column, double height) {
            ColumnPlace place = diagram.layout().places().get(column);
            double wide =
                    Math.max(diagram.layout().pitch() * 0.82, place.right() - place.left() + 12);
            double width = Math.min(wide, diagram.layout().pitch() - 2);
            frame.setX(place.middle() - width / 2);
            frame.setY(1);
            frame.setWidth(width);
            frame.setHeight(Math.max(0, height - 2));
        }
    }
}
