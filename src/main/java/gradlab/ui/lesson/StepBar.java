package gradlab.ui.lesson;

import static gradlab.text.Text.tr;

import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;

/** A row of short bars, one a step, filled up to the one that is shown. */
final class StepBar extends HBox {
    /** Shows where a lesson stands. */
    void show(int step, int steps) {
        setSpacing(steps > 12 ? 2 : 5);
        getStyleClass().setAll("step-bar");
        getChildren().clear();
        for (int i = 0; i < steps; i++) {
            Region bar = new Region();
            bar.getStyleClass().add(i <= step ? "step-done" : "step-open");
            setHgrow(bar, Priority.ALWAYS);
            getChildren().add(bar);
        }
        setAccessibleText(tr("Step {0} of {1}", step + 1, steps));
    }
}
