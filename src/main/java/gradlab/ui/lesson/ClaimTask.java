package gradlab.ui.lesson;

import static gradlab.text.Text.tr;

import gradlab.lesson.ClaimStep;
import gradlab.lesson.Verdict;

import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/** A claim held against the user's own runs. */
final class ClaimTask extends VBox implements LiveTask {
    private final ClaimStep step;
    private final LessonModel model;
    private final Label sign = new Label();
    private final Label words = new Label();
    private final VBox missing = new VBox(6);

    ClaimTask(ClaimStep step, LessonModel model) {
        super(8);
        this.step = step;
        this.model = model;
        words.setWrapText(true);
        HBox.setHgrow(words, Priority.ALWAYS);
        sign.setMinWidth(16);
        HBox row = new HBox(8, sign, words);
        row.setAlignment(Pos.TOP_LEFT);
        row.getStyleClass().add("claim");
        getChildren().addAll(row, missing);
        refresh();
    }

    @Override
    public void refresh() {
        Verdict verdict = step.claim().check(model.runs());
        words.setText(verdict.sentence());
        sign.getStyleClass().removeAll("good", "bad", "muted");
        switch (verdict.state()) {
            case HOLDS -> show("✓", "good");
            case FAILS -> show("✗", "bad");
            case OPEN -> show("○", "muted");
        }
        missing.getChildren().clear();
        for (String run : step.runs()) {
            if (verdict.state() == Verdict.State.OPEN
                    && !model.runs().histories().containsKey(run)) {
                Button button = new Button(tr("Train {0} to see", run));
                button.setOnAction(event -> model.train(run));
                missing.getChildren().add(button);
            }
        }
    }

    private void show(String mark, String style) {
        sign.setText(mark);
        sign.getStyleClass().add(style);
    }
}
