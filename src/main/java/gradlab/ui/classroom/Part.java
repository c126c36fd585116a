package gradlab.ui.classroom;

import static gradlab.text.Text.tr;

import java.util.Locale;

/** What kinds of things a lecturer may hide. */
public enum Part {
    /** A tab of a side panel. */
    TABS("tab-"),
    /** A page in the centre of the window. */
    PAGES("page-"),
    /** A button or word of the strips. */
    TOOLS(""),
    /** A kind of layer in the palette. */
    LAYERS("chip-"),
    /** A kind of chart in the gallery. */
    CHARTS("gallery-"),
    /** A setting in the forms, wherever it stands. */
    FIELDS("field-");

    private final String prefix;

    Part(String prefix) {
        this.prefix = prefix;
    }

    /** Its key in files. */
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The words for it. */
    public String title() {
        return switch (this) {
            case TABS -> tr("Tabs");
            case PAGES -> tr("Pages");
            case TOOLS -> tr("Tools");
            case LAYERS -> tr("Layers");
            case CHARTS -> tr("Charts");
            case FIELDS -> tr("Settings");
        };
    }

    /** What selects the nodes that are hidden with one of these. */
    String nodes(String name) {
        String one = "#" + prefix + name;
        // A folded panel names its tabs on a rail.
        return this == TABS ? one + ", #rail-" + name : one;
    }
}
