package gradlab.ui.sweep;

import static gradlab.text.Text.tr;

import java.util.Locale;

/** How the results of a sweep are looked at. */
enum SweepView {
    OVERVIEW,
    TABLE,
    MAP,
    PARALLEL,
    BOXES;

    String words() {
        return switch (this) {
            case OVERVIEW -> tr("Overview");
            case TABLE -> tr("Table");
            case MAP -> tr("Map");
            case PARALLEL -> tr("Parallel");
            case BOXES -> tr("Boxes");
        };
    }

    String id() {
        return name().toLowerCase(Locale.ROOT);
    }
}
