package gradlab.ui.theme;

import javafx.beans.property.BooleanProperty;
import javafx.beans.property.DoubleProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleDoubleProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;

/** The user's choice of theme, type size and language. */
public final class Look {
    /** The least type scale offered. */
    public static final double MIN_SCALE = 0.8;

    /** The greatest type scale offered. */
    public static final double MAX_SCALE = 2.0;

    private final ObjectProperty<Theme> theme =
            new SimpleObjectProperty<>(this, "theme", Theme.LIGHT);
    private final DoubleProperty typeScale = new SimpleDoubleProperty(this, "typeScale", 1);

    private final StringProperty language = new SimpleStringProperty(this, "language", "");
    private final BooleanProperty leftFolded = new SimpleBooleanProperty(this, "leftFolded", false);
    private final BooleanProperty rightFolded =
            new SimpleBooleanProperty(this, "rightFolded", false);

    /** Which theme is shown. */
    public ObjectProperty<Theme> theme() {
        return theme;
    }

    /** How large type is, 1 being 13 pixels; see {@link #enlarge}. */
    public DoubleProperty typeScale() {
        return typeScale;
    }

    /** The language to speak from the next start on, such as pt-BR; empty for the system's. */
    public StringProperty language() {
        return language;
    }

    /** Whether the panel of lessons and runs is to be folded away. */
    public BooleanProperty leftFolded() {
        return leftFolded;
    }

    /** Whether the panel of settings is to be folded away. */
    public BooleanProperty rightFolded() {
        return rightFolded;
    }

    /** Makes type larger, or smaller with a negative step, within the bounds. */
    public void enlarge(double step) {
        double wanted = Math.round((typeScale.get() + step) * 10) / 10.0;
        typeScale.set(Math.clamp(wanted, MIN_SCALE, MAX_SCALE));
    }
}
