package gradlab.ui.settings;

/**
 * Where the window stands; with a width of 0, nobody knows.
 *
 * @param maximized whether it fills the screen; the rest is then its place before
 */
public record WindowPlace(double x, double y, double width, double height, boolean maximized) {
    /** Wherever the system puts it. */
    public WindowPlace() {
        this(0, 0, 0, 0, false);
    }
}
