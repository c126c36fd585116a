package gradlab.ui.settings;

/**
 * How wide the panels at the sides are, without the type's scale; 0 for their usual width.
 *
 * @param leftFolded whether only the rail of the left panel is shown
 * @param rightFolded whether only the rail of the right panel is shown
 */
public record SidePanels(double left, double right, boolean leftFolded, boolean rightFolded) {
    /** Both open. */
    public SidePanels() {
        this(0, 0, false, false);
    }
}
