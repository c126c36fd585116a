package gradlab.ui.charts;

import gradlab.ui.theme.Hint;

import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.scene.control.Label;
import javafx.scene.text.Text;

/**
 * A line of values of which as many are shown as there is room for, each whole, since half a value
 * says nothing; the rest is beside the pointer.
 */
final class WholeValues extends Label {
    private static final String BETWEEN = " · ";
    private final StringProperty all = new SimpleStringProperty(this, "all", "");

    WholeValues() {
        setMinWidth(0);
        setMaxWidth(Double.MAX_VALUE);
        all.addListener(observable -> fit());
        widthProperty().addListener(observable -> fit());
        fontProperty().addListener(observable -> fit());
        Hint.on(this, all);
    }

    /** The values, with dots between, the most important first. */
    void show(String values) {
        all.set(values);
    }

    private void fit() {
        double room = getWidth() - snappedLeftInset() - snappedRightInset();
        String some = all.get();
        while (!some.isEmpty() && room > 0 && width(some) > room) {
            some = some.substring(0, Math.max(0, some.lastIndexOf(BETWEEN)));
        }
        setText(some);
    }

    private double width(String words) {
        Text text = new Text(words);
        text.setFont(getFont());
        return Math.ceil(text.getLayoutBounds().getWidth());
    }
}
