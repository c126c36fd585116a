package gradlab.ui.theme;

/** The looks to choose from. */
public enum Theme {
    LIGHT,
    DARK;

    /** The other one. */
    public Theme next() {
        return this == LIGHT ? DARK : LIGHT;
    }

    /** Whether its surfaces are dark. */
    public boolean dark() {
        return this == DARK;
    }
}
