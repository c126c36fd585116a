package gradlab.ui.sweep;

import static gradlab.text.Text.tr;

import java.util.Locale;

/** How the results of a sweep are looked at. */
enum SweepView {
    OVERVIEW,
    TABLE;

    String words() {
        return switch (this) {
            case OVERVIEW -> tr("Overview");
            case TABLE -> tr("Table");
        };
    }

    String id() {
        return name().toLowerCase(Locale.ROOT);
    }
}
