package gradlab.ui.window;

import javafx.scene.Parent;
import javafx.scene.layout.Pane;

/** Shows a corner of a view that may be larger than the display in memory. */
final class Corner extends Pane {
    private final Parent view;
    private double width = 1280;
    private double height = 800;

    Corner(Parent view) {
        super(view);
        this.view = view;
    }

    void resizeView(double newWidth, double newHeight) {
        width = newWidth;
        height = newHeight;
        requestLayout();
    }

    @Override
    protected void layoutChildren() {
        view.resizeRelocate(0, 0, width, height);
    }
}
