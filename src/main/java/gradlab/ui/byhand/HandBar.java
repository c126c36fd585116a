package gradlab.ui.byhand;

import static gradlab.text.Text.tr;

import gradlab.byhand.GradientCheck;
import gradlab.byhand.HandNumbers;
import gradlab.byhand.StepGroup;
import gradlab.ui.theme.Hint;
import gradlab.ui.theme.Icons;

import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

import org.kordamp.ikonli.feather.Feather;

import java.util.List;

/** Whether the gradients so far agree with their finite differences, and the way through. */
final class HandBar extends HBox {
    private final HandModel model;
    private final HandClock clock;
    private final Button badge = new Button();
    private final Label title = new Label();
    private final Label detail = new Label();
    private final Label headline = new Label();
    private final Label way = caption();

    HandBar(HandModel model, HandClock clock, Runnable check) {
        this.model = model;
        this.clock = clock;
        getStyleClass().add("bottom-bar");
        title.getStyleClass().add("badge-title");
        detail.getStyleClass().add("badge-detail");
        HBox row = new HBox(10, Icons.of(Feather.CHECK_CIRCLE), new VBox(title, detail));
        row.setAlignment(Pos.CENTER_LEFT);
        badge.setId("hand-badge");
        badge.setGraphic(row);
        badge.setOnAction(event -> check.run());
        headline.getStyleClass().add("strong");
        headline.setId("hand-headline");
        headline.setMinWidth(0);
        VBox where = new VBox(2, headline, way);
        where.setAlignment(Pos.CENTER_LEFT);
        where.getStyleClass().add("bar-state");
        HandSlider slider = new HandSlider(model, clock);
        HBox.setHgrow(slider, Priority.ALWAYS);
        Label engine = caption();
        engine.setText(tr("computed by the engine"));
        Label exact = caption();
        exact.setText(tr("in 64-bit for the check"));
        VBox numbers = new VBox(2, engine, exact);
        numbers.getStyleClass().add("bar-numbers");
        numbers.setAlignment(Pos.CENTER_RIGHT);
        numbers.setMinWidth(USE_PREF_SIZE);
        getChildren().addAll(badge, where, slider, numbers);
        model.revision().subscribe(number -> show());
        clock.playing().subscribe(playing -> show());
    }

    private static Label caption() {
        Label label = new Label();
        label.getStyleClass().add("caption");
        label.setMinWidth(0);
        return label;
    }

    private void show() {
        List<GradientCheck> reached = model.reached();
        long agree = reached.stream().filter(GradientCheck::agrees).count();
        boolean all = agree == reached.size();
        badge.getStyleClass().setAll("button", "doctor-badge", all ? "healthy" : "warning");
        if (reached.isEmpty()) {
            title.setText(tr("No gradient yet"));
            detail.setText(tr("they come on the way back"));
        } else {
            title.setText(
                    tr("{0} of {1} {1|gradient agrees|gradients agree}", agree, reached.size()));
            double most = reached.stream().mapToDouble(GradientCheck::difference).max().orElse(0);
            detail.setText(tr("with the finite difference, to {0}", HandNumbers.four(most)));
        }
        badge.setAccessibleText(title.getText() + ", " + detail.getText());
        Hint.on(badge, title.getText() + ", " + detail.getText());
        headline.setText(clock.playing().get() ? tr("Playing") : tr("Paused"));
        StepGroup.Kind kind = model.step().group().kind();
        way.setText(
                switch (kind) {
                    case FORWARD -> tr("going forward");
                    case LOSS -> tr("at the loss");
                    case BACK -> tr("going backward");
                    case UPDATE -> tr("at the update");
                });
    }
}
