package gradlab.ui.window;

import static gradlab.text.Text.tr;

import gradlab.ui.app.Editing;
import gradlab.ui.app.RunModel;
import gradlab.ui.app.TimeModel;

import javafx.geometry.Insets;
import javafx.geometry.Orientation;
import javafx.scene.AccessibleAction;
import javafx.scene.AccessibleAttribute;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Label;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Region;

import java.util.Locale;

/**
 * The run as a line from the weights before the first epoch to the last epoch planned, with a thumb
 * at the epoch that everything shows and marks where something happened.
 */
final class TimeSlider extends Region {
    private static final double TRACK = 4;
    private static final double GAP = 8;

    private final Editing editing;
    private final TimeModel time;
    private final Region track = part("time-track");
    private final Region recorded = part("time-recorded");
    private final Region passed = part("time-passed");
    private final Region thumb = part("time-thumb");
    private final Label first = caption(tr("epoch 0"));
    private final Label current = caption("");
    private final Label last = caption("");
    private final TimeMarksRow marks;

    TimeSlider(Editing editing, RunModel run, TimeModel time) {
        this.editing = editing;
        this.time = time;
        marks = new TimeMarksRow(time::show);
        setId("time");
        getStyleClass().add("time-slider");
        current.getStyleClass().setAll("label", "time-current");
        getChildren().addAll(track, recorded, passed, marks, first, last, current, thumb);
        setFocusTraversable(true);
        setAccessibleRole(AccessibleRole.SLIDER);
        setAccessibleText(tr("Epoch shown"));
        setAccessibleHelp(tr("Left and Right step an epoch, Home shows the start, End the newest"));
        addEventHandler(MouseEvent.MOUSE_PRESSED, this::point);
        addEventHandler(MouseEvent.MOUSE_DRAGGED, this::point);
        addEventHandler(KeyEvent.KEY_PRESSED, this::jump);
        run.revision().addListener(observable -> show());
        editing.experiment().addListener(observable -> show());
        time.shownEpoch()
                .addListener(
                        observable -> {
                            show();
                            notifyAccessibleAttributeChanged(AccessibleAttribute.VALUE);
                        });
        show();
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

    /** The epoch at the right end. */
    private int end() {
        return Math.max(1, Math.max(editing.experiment().get().training().epochs(), time.newest()));
    }

    private void show() {
        current.setText(whole(time.shownEpoch().get()));
        last.setText(whole(end()));
        marks.show(time.marks(), end());
        requestLayout();
    }

    private static String whole(int number) {
        return String.format(Locale.ROOT, "%,d", number);
    }

    // ---- mouse and keys

    private void point(MouseEvent event) {
        requestFocus();
        time.show(epochAt(event.getX()));
        event.consume();
    }

    /** The epoch at a place. */
    int epochAt(double x) {
        double share = (x - left()) / Math.max(1, length());
        return (int) Math.round(Math.clamp(share, 0, 1) * end());
    }

    /** The place of an epoch. */
    double placeOf(int epoch) {
        return left() + length() * epoch / end();
    }

    private void jump(KeyEvent key) {
        int page = Math.max(1, time.newest() / 10);
        switch (key.getCode()) {
            case HOME -> time.show(0);
            case END -> time.goLive();
            case PAGE_DOWN -> time.show(time.shownEpoch().get() - page);
            case PAGE_UP -> time.show(time.shownEpoch().get() + page);
            default -> {
                return;
            }
        }
        key.consume();
    }

    // ---- layout

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
        Insets insets = getInsets();
        return insets.getTop() + rowHeight() + thumbSize() + rowHeight() + insets.getBottom();
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
        double middle = top + size / 2;
        double bar = snapPositionY(middle - TRACK / 2);
        double shown = placeOf(time.shownEpoch().get());
        track.resizeRelocate(left(), bar, length(), TRACK);
        recorded.resizeRelocate(left(), bar, placeOf(time.newest()) - left(), TRACK);
        passed.resizeRelocate(left(), bar, shown - left(), TRACK);
        thumb.resizeRelocate(snapPositionX(shown - size / 2), snapPositionY(top), size, size);
        marks.resizeRelocate(left(), snappedTopInset(), length(), rowHeight());
        layoutLabels(top + size, shown);
    }

    /** The number under the thumb makes those at the ends give way. */
    private void layoutLabels(double y, double shown) {
        for (Label label : new Label[] {first, current, last}) {
            label.autosize();
        }
        double start = left() - thumbSize() / 2;
        double stop = left() + length() + thumbSize() / 2;
        double width = current.getWidth();
        double x = Math.clamp(shown - width / 2, start, Math.max(start, stop - width));
        current.relocate(snapPositionX(x), y);
        first.relocate(start, y);
        last.relocate(stop - last.getWidth(), y);
        first.setVisible(start + first.getWidth() + GAP < x);
        last.setVisible(x + width + GAP < stop - last.getWidth());
    }

    // ---- screen readers

    @Override
    public Object queryAccessibleAttribute(AccessibleAttribute attribute, Object... parameters) {
        return switch (attribute) {
            case VALUE -> (double) time.shownEpoch().get();
            case MIN_VALUE -> 0.0;
            case MAX_VALUE -> (double) time.newest();
            case ORIENTATION -> Orientation.HORIZONTAL;
            default -> super.queryAccessibleAttribute(attribute, parameters);
        };
    }

    @Override
    public void executeAccessibleAction(AccessibleAction action, Object... parameters) {
        switch (action) {
            case INCREMENT -> time.forward();
            case DECREMENT -> time.back();
            case SET_VALUE -> {
                if (parameters.length > 0 && parameters[0] instanceof Number epoch) {
                    time.show(epoch.intValue());
                }
            }
            default -> super.executeAccessibleAction(action, parameters);
        }
    }
}
