package gradlab.ui.theme;

import java.util.Locale;

/** The looks to choose from. */
public enum Theme {
    LIGHT,
    DARK,
    /** White and yellow on black, for those who need strong edges. */
    CONTRAST;

    /** The one after it; after the last, the first. */
    public Theme next() {
        return switch (this) {
            case LIGHT -> DARK;
            case DARK -> CONTRAST;
            case CONTRAST -> LIGHT;
        };
    }

    /** Whether its surfaces are dark. */
    public boolean dark() {
        return this != LIGHT;
    }

    /** The word for it in names of files and on the command line. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
