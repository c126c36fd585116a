package gradlab.ui.editor;

import javafx.beans.property.DoubleProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleDoubleProperty;
import javafx.beans.property.SimpleObjectProperty;

/** How the network is looked at: as cards or as units, from near or from afar. */
public final class NetworkLook {
    /** What is drawn of it. */
    public enum Drawn {
        /** One card a layer, to edit. */
        LAYERS,
        /** One tile a unit, to look into. */
        UNITS
    }

    /** The zoom that shows as much as can be read. */
    static final double AUTOMATIC = 0;

    /** The zoom that shows all layers at once. */
    static final double ALL = -1;

    private static final double NARROWEST = 6;
    private static final double WIDEST = 160;

    private final ObjectProperty<Drawn> drawn =
            new SimpleObjectProperty<>(this, "drawn", Drawn.LAYERS);
    private final DoubleProperty zoom = new SimpleDoubleProperty(this, "zoom", AUTOMATIC);

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

    /** The width of a card, or {@link #AUTOMATIC} or {@link #ALL}. */
    DoubleProperty zoom() {
        return zoom;
    }

    /**
     * Comes nearer, or with a factor below 1 steps back.
     *
     * @param now the width of a card at present
     */
    void zoom(double factor, double now) {
        zoom.set(Math.clamp(now * factor, NARROWEST, WIDEST));
    }

    /** All layers at once, or again as wide as can be read. */
    void toggleAll() {
        zoom.set(zoom.get() == ALL ? AUTOMATIC : ALL);
    }
}
