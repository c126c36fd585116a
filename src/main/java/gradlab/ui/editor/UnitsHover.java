package gradlab.ui.editor;

import gradlab.diagram.ColumnPlace;
import gradlab.diagram.LinkShape;
import gradlab.diagram.NetworkDiagram;
import gradlab.diagram.UnitLink;

import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.scene.control.Label;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;
import javafx.scene.shape.CubicCurve;
import javafx.scene.shape.Rectangle;

import org.jspecify.annotations.Nullable;

import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

/** Above the picture of the units: the one under the mouse, its links, and what is known of it. */
final class UnitsHover extends Pane {
    private static final double REACH = 4;
    private static final double AWAY = 14;
    private final UnitsModel model;
    private final ReadOnlyObjectProperty<@Nullable NetworkDiagram> diagram;
    private final Supplier<ChainPane.Span> seen;
    private final UnitCard card = new UnitCard();
    private final Label link = new Label();
    private final Rectangle frame = new Rectangle();
    private final List<CubicCurve> lit = new ArrayList<>();
    private double x = -1;
    private double y = -1;

    /**
     * Nothing yet.
     *
     * @param seen the part of the width that is in sight
     */
    UnitsHover(
            UnitsModel model,
            ReadOnlyObjectProperty<@Nullable NetworkDiagram> diagram,
            Supplier<ChainPane.Span> seen) {
        this.model = model;
        this.seen = seen;
        this.diagram = diagram;
        setMouseTransparent(true);
        link.getStyleClass().add("unit-card");
        link.setManaged(false);
        frame.getStyleClass().add("hovered-unit");
        getChildren().addAll(frame, link, card);
        clear();
    }

    /** Shows what is at a place. */
    void at(double newX, double newY) {
        x = newX;
        y = newY;
        refresh();
    }

    /** The mouse has gone. */
    void away() {
        x = -1;
        clear();
    }

    /** Shows again what is under the mouse, after the picture changed. */
    void refresh() {
        clear();
        NetworkDiagram now = diagram.get();
        if (now == null || x < 0) {
            return;
        }
        for (int column = 0; column < now.size(); column++) {
            int tile = now.layout().places().get(column).at(x, y);
            if (tile >= 0) {
                showUnit(now, column, tile);
                return;
            }
        }
        UnitLink near = now.linkAt(x, y, REACH);
        if (near != null) {
            light(now, near);
            link.setText(now.name(near));
            beside(link);
        }
    }

    private void clear() {
        getChildren().removeAll(lit);
        lit.clear();
        card.setVisible(false);
        link.setVisible(false);
        frame.setVisible(false);
    }

    private void showUnit(NetworkDiagram now, int column, int tile) {
        ColumnPlace place = now.layout().places().get(column);
        Rectangle2D at = place.tile(tile);
        frame.setX(at.getX() - 1);
        frame.setY(at.getY() - 1);
        frame.setWidth(at.getWidth() + 2);
        frame.setHeight(at.getHeight() + 2);
        frame.setVisible(true);
        for (int i = 1; i < now.size(); i++) {
            for (UnitLink each : now.links(i)) {
                boolean leadsHere = each.column() == column && each.to() == tile;
                boolean leadsAway = each.source() == column && each.from() == tile;
                if (leadsHere || leadsAway) {
                    light(now, each);
                }
            }
        }
        card.show(now, column, tile, model.theme());
        beside(card);
    }

    private void light(NetworkDiagram now, UnitLink each) {
        LinkShape shape = LinkShape.of(each, now.layout());
        double middle = (shape.x1() + shape.x2()) / 2;
        CubicCurve curve =
                new CubicCurve(
                        shape.x1(),
                        shape.y1(),
                        middle,
                        shape.y1(),
                        middle,
                        shape.y2(),
                        shape.x2(),
                        shape.y2());
        curve.getStyleClass().add("lit-link");
        curve.setStrokeWidth(0.8 + 2.4 * each.strength(now.reach()));
        lit.add(curve);
        getChildren().addFirst(curve);
    }

    /** Places a note where it hides nothing of what the mouse is on. */
    private void beside(Region note) {
        note.setVisible(true);
        note.applyCss();
        note.autosize();
        ChainPane.Span sight = seen.get();
        boolean room = x + AWAY + note.getWidth() < sight.right();
        double left = room ? x + AWAY : Math.max(sight.left(), x - AWAY - note.getWidth());
        double top =
                Math.clamp(
                        y - note.getHeight() / 2, 0, Math.max(0, getHeight() - note.getHeight()));
        note.relocate(left, top);
    }
}
