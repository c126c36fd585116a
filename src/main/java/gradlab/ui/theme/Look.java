package gradlab.ui.theme;

import gradlab.ui.classroom.Classroom;
import gradlab.ui.classroom.Part;

import javafx.beans.property.BooleanProperty;
import javafx.beans.property.DoubleProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleDoubleProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.beans.value.ObservableValue;

/** The user's choice of theme, type size and language. */
public final class Look {
    /** The least type scale offered. */
    public static final double MIN_SCALE = 0.8;

    /** The greatest type scale offered. */
    public static final double MAX_SCALE = 2.0;

    /** How much larger type is on a projector, and how much thicker lines are beside it. */
    private static final double FROM_AFAR = 1.5;

    private final ObjectProperty<Theme> theme =
            new SimpleObjectProperty<>(this, "theme", Theme.LIGHT);
    private final DoubleProperty typeScale = new SimpleDoubleProperty(this, "typeScale", 1);

    private final ReadOnlyBooleanWrapper presenting =
            new ReadOnlyBooleanWrapper(this, "presenting", false);
    private double ownScale = 1;

    private final ObjectProperty<Classroom> classroom =
            new SimpleObjectProperty<>(this, "classroom", Classroom.OPEN);

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

    /**
     * Whether the window is presented to an audience: type is large, lines are thick, and only what
     * is spoken of is shown.
     */
    public ReadOnlyBooleanProperty presenting() {
        return presenting.getReadOnlyProperty();
    }

    /** Begins to present, or ends it: then type is as large as it was before. */
    public void present(boolean now) {
        if (now == presenting.get()) {
            return;
        }
        if (now) {
            ownScale = typeScale.get();
            // First, so that who keeps widths keeps those of before.
            presenting.set(true);
            typeScale.set(Math.min(MAX_SCALE, ownScale * FROM_AFAR));
        } else {
            typeScale.set(ownScale);
            presenting.set(false);
        }
    }

    /** The type scale that the user chose, whatever is presented now. */
    public double ownScale() {
        return presenting.get() ? ownScale : typeScale.get();
    }

    /** How much thicker lines are than type asks for. */
    public double lineScale() {
        return presenting.get() ? FROM_AFAR : 1;
    }

    /** What a class is not to see. */
    public ObjectProperty<Classroom> classroom() {
        return classroom;
    }

    /** Whether something is shown to a class, now and whenever that changes. */
    public ObservableValue<Boolean> shows(Part part, String called) {
        return classroom.map(each -> !each.hides(part, called));
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
