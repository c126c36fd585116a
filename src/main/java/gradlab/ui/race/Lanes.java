package gradlab.ui.race;

import javafx.animation.PauseTransition;
import javafx.scene.Node;
import javafx.scene.layout.Region;
import javafx.util.Duration;

import java.util.ArrayList;
import java.util.List;

/**
 * The lanes of all racers, the nearest first. A lane stays the same node wherever it goes, so that
 * it keeps the focus; while something in one has it, or the mouse is on them, none changes its
 * place.
 */
final class Lanes extends Region {
    private static final double GAP = 4;
    private static final double REST = 60;
    private final RaceModel model;
    private final List<Lane> lanes = new ArrayList<>();
    private final PauseTransition rest = new PauseTransition(Duration.millis(REST));
    private List<Integer> order = List.of();
    private boolean stale;

    Lanes(RaceModel model) {
        this.model = model;
        setId("lanes");
        setMinWidth(0);
        rest.setOnFinished(
                event -> {
                    if (stale) {
                        stale = false;
                        show();
                    }
                });
        model.revision().subscribe(number -> follow());
        hoverProperty().subscribe(over -> follow());
    }

    /** Words change no oftener than they can be read. */
    private void follow() {
        if (rest.getStatus() == javafx.animation.Animation.Status.RUNNING) {
            stale = true;
            return;
        }
        show();
        rest.playFromStart();
    }

    private void show() {
        int count = model.race().racers().size();
        while (lanes.size() < count) {
            Lane lane = new Lane(model, lanes.size());
            lanes.add(lane);
            getChildren().add(lane);
        }
        while (lanes.size() > count) {
            getChildren().remove(lanes.removeLast());
        }
        List<String> names = model.race().names();
        for (int i = 0; i < count; i++) {
            lanes.get(i).show(names.get(i));
        }
        if (order.size() != count || !isBusy()) {
            order = model.order();
            stand();
        }
        requestLayout();
    }

    /** Tab goes from lane to lane in the order of the eye. */
    private void stand() {
        List<Lane> wanted = order.stream().map(lanes::get).toList();
        if (!getChildren().equals(wanted)) {
            getChildren().setAll(wanted);
        }
    }

    private boolean isBusy() {
        Node owner = getScene() == null ? null : getScene().getFocusOwner();
        for (Node each = owner; each != null; each = each.getParent()) {
            if (each instanceof Lane lane && lane.getParent() == this) {
                return true;
            }
        }
        return isHover();
    }

    @Override
    protected double computePrefHeight(double width) {
        double height = 0;
        for (Lane lane : lanes) {
            height += snapSizeY(lane.prefHeight(width)) + GAP;
        }
        return height;
    }

    @Override
    protected void layoutChildren() {
        double y = 0;
        for (int index : order) {
            if (index < lanes.size()) {
                Lane lane = lanes.get(index);
                double height = snapSizeY(lane.prefHeight(getWidth()));
                lane.resizeRelocate(0, y, getWidth(), height);
                y += height + GAP;
            }
        }
    }
}
