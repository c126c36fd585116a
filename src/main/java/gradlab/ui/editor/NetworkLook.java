package gradlab.ui.editor;

import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;

/** How the network is looked at: as cards or as units. */
public final class NetworkLook {
    /** What is drawn of it. */
    public enum Drawn {
        /** One card a layer, to edit. */
        LAYERS,
        /** One tile a unit, to look into. */
        UNITS
    }

    private final ObjectProperty<Drawn> drawn =
            new SimpleObjectProperty<>(this, "drawn", Drawn.LAYERS);

    /** Whether cards or units are shown. */
    public ObjectProperty<Drawn> drawn() {
        return drawn;
    }

    /** Whether units are shown. */
    public boolean units() {
        return drawn.get() == Drawn.UNITS;
    }

    /** Changes over from the one to the other. */
    public void toggle() {
        drawn.set(units() ? Drawn.LAYERS : Drawn.UNITS);
    }
}
