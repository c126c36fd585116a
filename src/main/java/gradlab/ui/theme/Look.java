package gradlab.ui.theme;

import javafx.beans.property.DoubleProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleDoubleProperty;
import javafx.beans.property.SimpleObjectProperty;

/** The user's choice of theme and type size. */
public final class Look {
    /** The least type scale offered. */
    public static final double MIN_SCALE = 0.8;

    /** The greatest type scale offered. */
    public static final double MAX_SCALE = 2.0;

    private final ObjectProperty<Theme> theme =
            new SimpleObjectProperty<>(this, "theme", Theme.LIGHT);
    private final DoubleProperty typeScale = new SimpleDoubleProperty(this, "typeScale", 1);

    /** Which theme is shown. */
    public ObjectProperty<Theme> theme() {
        return theme;
    }

    /** How large type is, 1 being 13 pixels; see {@link #enlarge}. */
    public DoubleProperty typeScale() {
        return typeScale;
    }

    /** Makes type larger, or smaller with a negative step, within the bounds. */
    public void enlarge(double step) {
        double wanted = Math.round((typeScale.get() + step) * 10) / 10.0;
        typeScale.set(Math.clamp(wanted, MIN_SCALE, MAX_SCALE));
    }
}
