package gradlab.ui.theme;

import javafx.scene.Node;
import javafx.scene.control.Slider;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;

/**
 * A slider that a hand grips anywhere along it, not on its thin thumb alone: a press beside the
 * thumb brings it there, and it stays with the pointer from then on.
 */
public final class Bar extends Slider {
    private double grip;

    /** A slider between two ends. */
    public Bar(double least, double most, double value) {
        super(least, most, value);
        addEventFilter(MouseEvent.MOUSE_PRESSED, this::press);
        addEventFilter(MouseEvent.MOUSE_DRAGGED, this::drag);
        addEventFilter(MouseEvent.MOUSE_RELEASED, this::release);
    }

    private void press(MouseEvent event) {
        if (event.getButton() == MouseButton.PRIMARY) {
            double beside = event.getX() - place();
            grip = Math.abs(beside) <= thumbWidth() / 2 ? beside : 0;
            if (isFocusTraversable()) {
                requestFocus();
            }
            setValueChanging(true);
            drag(event);
        }
    }

    private void drag(MouseEvent event) {
        // The skin's own way with the mouse ends in an error where the press began beside its
        // thumb.
        event.consume();
        if (isValueChanging()) {
            double share = (event.getX() - grip - start()) / Math.max(1, length());
            setValue(getMin() + Math.clamp(share, 0, 1) * (getMax() - getMin()));
        }
    }

    private void release(MouseEvent event) {
        event.consume();
        setValueChanging(false);
    }

    /** Where the middle of the thumb stands. */
    private double place() {
        return start() + length() * (getValue() - getMin()) / (getMax() - getMin());
    }

    private double start() {
        return snappedLeftInset() + thumbWidth() / 2;
    }

    private double length() {
        return getWidth() - snappedLeftInset() - snappedRightInset() - thumbWidth();
    }

    private double thumbWidth() {
        Node thumb = lookup(".thumb");
        return thumb == null ? 0 : thumb.getLayoutBounds().getWidth();
    }
}
