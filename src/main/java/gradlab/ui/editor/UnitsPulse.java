package gradlab.ui.editor;

import gradlab.diagram.NetworkDiagram;
import gradlab.run.history.DroppedUnits;

import javafx.application.Platform;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.css.PseudoClass;
import javafx.scene.layout.Pane;
import javafx.scene.shape.LineTo;
import javafx.scene.shape.MoveTo;
import javafx.scene.shape.Path;
import javafx.scene.shape.Rectangle;

import org.jspecify.annotations.Nullable;

import java.awt.geom.Rectangle2D;

/** Above the picture of the units: where a batch is, and crosses on the units it does without. */
final class UnitsPulse extends Pane {
    private static final PseudoClass BACKWARD = PseudoClass.getPseudoClass("backward");
    private static final double DIM = 0.2;
    private final PulseModel model;
    private final ReadOnlyObjectProperty<@Nullable NetworkDiagram> diagram;
    private final Rectangle frame = new Rectangle();
    private final Path crosses = new Path();

    UnitsPulse(PulseModel model, ReadOnlyObjectProperty<@Nullable NetworkDiagram> diagram) {
        this.model = model;
        this.diagram = diagram;
        setMouseTransparent(true);
        frame.getStyleClass().add("pulse-column");
        frame.setManaged(false);
        frame.setVisible(false);
        crosses.setId("dropped-units");
        crosses.getStyleClass().add("dropped-units");
        getChildren().add(crosses);
        model.pulse().addListener(observable -> show());
        model.bright().addListener(observable -> blink());
    }

    /** Lies below the picture, so that it hides nothing. */
    Rectangle frame() {
        return frame;
    }

    /** Shows where the batch is now. */
    void show() {
        crosses.getElements().clear();
        NetworkDiagram now = diagram.get();
        Pulse pulse = model.pulse().get();
        boolean passing = now != null && pulse.layer() >= 0 && pulse.layer() + 1 < now.size();
        frame.setVisible(passing);
        if (passing) {
            UnitsPane.Columns.place(frame, now, pulse.layer() + 1, getHeight());
            frame.pseudoClassStateChanged(BACKWARD, pulse.phase() == Pulse.Phase.BACKWARD);
        }
        if (now != null) {
            for (int column = 1; column < now.size(); column++) {
                DroppedUnits dropped = model.dropped(column - 1);
                if (dropped != null) {
                    cross(now, column, dropped);
                }
            }
        }
        blink();
    }

    private void cross(NetworkDiagram now, int column, DroppedUnits dropped) {
        for (int unit : dropped.units()) {
            int tile = now.tile(column, unit);
            if (tile >= 0) {
                Rectangle2D at = now.layout().places().get(column).tile(tile);
                crosses.getElements()
                        .addAll(
                                new MoveTo(at.getMinX(), at.getMinY()),
                                new LineTo(at.getMaxX(), at.getMaxY()),
                                new MoveTo(at.getMaxX(), at.getMinY()),
                                new LineTo(at.getMinX(), at.getMaxY()));
            }
        }
    }

    private void blink() {
        boolean still = Platform.getPreferences().isReducedMotion();
        crosses.setOpacity(still || model.bright().get() ? 1 : DIM);
    }
}
