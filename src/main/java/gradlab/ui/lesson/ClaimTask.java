package gradlab.ui.lesson;

import static gradlab.text.Text.tr;

import gradlab.lesson.figure.Claim;
import gradlab.lesson.figure.Runs;
import gradlab.lesson.figure.Verdict;
import gradlab.lesson.step.SeeStep;

import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** What a step claims, held against the user's own runs, a line a claim. */
final class ClaimTask extends VBox implements LiveTask {
    private record Line(Claim claim, Label sign, Label words) {}

    private final SeeStep step;
    private final LessonModel model;
    private final List<Line> lines = new ArrayList<>();
    private final VBox missing = new VBox(6);

    ClaimTask(SeeStep step, LessonModel model) {
        super(8);
        this.step = step;
        this.model = model;
        step.claims().forEach(this::add);
        getChildren().add(missing);
        refresh();
    }

    private void add(Claim claim) {
        Line line = new Line(claim, new Label(), new Label());
        line.words().setWrapText(true);
        HBox.setHgrow(line.words(), Priority.ALWAYS);
        line.sign().setMinWidth(16);
        HBox row = new HBox(8, line.sign(), line.words());
        row.setAlignment(Pos.TOP_LEFT);
        row.getStyleClass().add("claim");
        lines.add(line);
        getChildren().add(row);
    }

    @Override
    public void refresh() {
        Runs runs = model.runs();
        for (Line line : lines) {
            Verdict verdict = line.claim().check(runs);
            line.words().setText(verdict.sentence());
            line.sign().getStyleClass().removeAll("good", "bad", "muted");
            switch (verdict.state()) {
                case HOLDS -> show(line.sign(), "✓", "good");
                case FAILS -> show(line.sign(), "✗", "bad");
                case OPEN -> show(line.sign(), "○", "muted");
            }
        }
        missing.getChildren().clear();
        for (String run : needed()) {
            if (!runs.trained().containsKey(run)) {
                Button button = new Button(tr("Train {0} to see", run));
                button.setOnAction(event -> model.train(run));
                missing.getChildren().add(button);
            }
        }
    }

    /** The runs that tell: those that the stage draws, and those of its claims. */
    private Set<String> needed() {
        Set<String> needed = new LinkedHashSet<>();
        step.stage().runs().forEach(run -> needed.addAll(model.members(run)));
        step.claims().forEach(claim -> needed.addAll(model.needed(claim)));
        return needed;
    }

    private static void show(Label sign, String mark, String style) {
        sign.setText(mark);
        sign.getStyleClass().add(style);
    }
}
