package gradlab.ui.byhand;

import static gradlab.text.Text.tr;

import gradlab.byhand.StepGroup;

import javafx.geometry.Orientation;
import javafx.scene.AccessibleAction;
import javafx.scene.AccessibleAttribute;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Label;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Region;

/** The steps of a pass as a line, with a thumb at the moment that is shown. */
final class HandSlider extends Region {
    private static final double TRACK = 4;
    private static final double GAP = 8;
    private final HandModel model;
    private final HandClock clock;
    private final Region track = part("time-track");
    private final Region planned = part("time-recorded");
    private final Region passed = part("time-passed");
    private final Region thumb = part("time-thumb");
    private final Label first = caption("1");
    private final Label current = caption("");
    private final Label last = caption("");
    private final Label loss = caption(tr("▾ loss"));
    private final Label update = caption(tr("update ▾"));

    HandSlider(HandModel model, HandClock clock) {
        this.model = model;
        this.clock = clock;
        setId("hand-time");
        getStyleClass().add("time-slider");
        current.getStyleClass().setAll("label", "time-current");
        loss.getStyleClass().add("hand-mark-on");
        update.getStyleClass().add("hand-mark-back");
        getChildren().addAll(track, planned, passed, loss, update, first, last, current, thumb);
        setFocusTraversable(true);
        setAccessibleRole(AccessibleRole.SLIDER);
        setAccessibleText(tr("Step shown"));
        setAccessibleHelp(
                tr("Left and Right go a step, Page up and down a group, Home and End all"));
        addEventHandler(MouseEvent.MOUSE_PRESSED, this::point);
        addEventHandler(MouseEvent.MOUSE_DRAGGED, this::point);
        addEventHandler(KeyEvent.KEY_PRESSED, this::jump);
        model.revision().subscribe(number -> show());
        model.now().subscribe(step -> notifyAccessibleAttributeChanged(AccessibleAttribute.VALUE));
    }

    private static Region part(String style) {
        Region region = new Region();
        region.getStyleClass().add(style);
        region.setMouseTransparent(true);
        region.setManaged(false);
        return region;
    }

    private static Label caption(String words) {
        Label label = new Label(words);
        label.getStyleClass().add("caption");
        label.setMouseTransparent(true);
        label.setManaged(false);
        return label;
    }

    private void show() {
        current.setText(String.valueOf(model.now().get()));
        last.setText(String.valueOf(model.steps().size()));
        requestLayout();
    }

    private void point(MouseEvent event) {
        requestFocus();
        double share = (event.getX() - left()) / Math.max(1, length());
        clock.show(1 + (int) Math.round(Math.clamp(share, 0, 1) * (model.steps().size() - 1)));
        event.consume();
    }

    private void jump(KeyEvent key) {
        switch (key.getCode()) {
            case LEFT -> clock.step(-1);
            case RIGHT -> clock.step(1);
            case PAGE_DOWN -> clock.nextGroup();
            case PAGE_UP -> clock.previousGroup();
            case HOME -> clock.show(1);
            case END -> clock.show(model.steps().size());
            default -> {
                return;
            }
        }
        key.consume();
    }

    private double placeOf(int step) {
        return left() + length() * (step - 1) / Math.max(1, model.steps().size() - 1);
    }

    private int lossStep() {
        return (int)
                        model.steps().stream()
                                .filter(step -> step.group().kind() == StepGroup.Kind.FORWARD)
                                .count()
                + 1;
    }

    private double left() {
        return snappedLeftInset() + thumbSize() / 2;
    }

    private double length() {
        return getWidth() - snappedLeftInset() - snappedRightInset() - thumbSize();
    }

    private double thumbSize() {
        return snapSizeX(thumb.prefWidth(-1));
    }

    private double rowHeight() {
        return snapSizeY(current.prefHeight(-1));
    }

    @Override
    protected double computeMinWidth(double height) {
        return 8 * thumbSize();
    }

    @Override
    protected double computePrefWidth(double height) {
        return 24 * thumbSize();
    }

    @Override
    protected double computePrefHeight(double width) {
        return snappedTopInset() + 2 * rowHeight() + thumbSize() + snappedBottomInset();
    }

    @Override
    protected double computeMinHeight(double width) {
        return computePrefHeight(width);
    }

    @Override
    protected double computeMaxHeight(double width) {
        return computePrefHeight(width);
    }

    @Override
    protected void layoutChildren() {
        double top = snappedTopInset() + rowHeight();
        double size = thumbSize();
        double bar = snapPositionY(top + size / 2 - TRACK / 2);
        double shown = placeOf(model.now().get());
        track.resizeRelocate(left(), bar, length(), TRACK);
        planned.resizeRelocate(left(), bar, length(), TRACK);
        passed.resizeRelocate(left(), bar, shown - left(), TRACK);
        thumb.resizeRelocate(snapPositionX(shown - size / 2), snapPositionY(top), size, size);
        double start = left() - size / 2;
        double stop = left() + length() + size / 2;
        loss.autosize();
        update.autosize();
        loss.relocate(Math.max(start, placeOf(lossStep()) - 4), snappedTopInset());
        update.relocate(stop - update.getWidth(), snappedTopInset());
        layoutLabels(top + size, shown, start, stop);
    }

    private void layoutLabels(double y, double shown, double start, double stop) {
        for (Label label : new Label[] {first, current, last}) {
            label.autosize();
        }
        double width = current.getWidth();
        double x = Math.clamp(shown - width / 2, start, Math.max(start, stop - width));
        current.relocate(snapPositionX(x), y);
        first.relocate(start, y);
        last.relocate(stop - last.getWidth(), y);
        first.setVisible(start + first.getWidth() + GAP < x);
        last.setVisible(x + width + GAP < stop - last.getWidth());
    }

    @Override
    public Object queryAccessibleAttribute(AccessibleAttribute attribute, Object... parameters) {
        return switch (attribute) {
            case VALUE -> (double) model.now().get();
            case MIN_VALUE -> 1.0;
            case MAX_VALUE -> (double) model.steps().size();
            case ORIENTATION -> Orientation.HORIZONTAL;
            default -> super.queryAccessibleAttribute(attribute, parameters);
        };
    }

    @Override
    public void executeAccessibleAction(AccessibleAction action, Object... parameters) {
        switch (action) {
            case INCREMENT -> clock.step(1);
            case DECREMENT -> clock.step(-1);
            case SET_VALUE -> {
                if (parameters.length > 0 && parameters[0] instanceof Number step) {
                    model.show(step.intValue());
                }
            }
            default -> super.executeAccessibleAction(action, parameters);
        }
    }
}
