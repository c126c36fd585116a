package gradlab.ui.lesson;

import static gradlab.text.Text.tr;

import gradlab.experiment.Experiment;
import gradlab.lesson.Lesson;
import gradlab.lesson.step.DoStep;
import gradlab.run.history.RunHistory;
import gradlab.ui.app.RunModel;
import gradlab.ui.app.RunState;

import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Puts the step's experiments on the bench and trains them, and says how far each is. */
final class TrainTask extends VBox implements LiveTask {
    private final DoStep step;
    private final LessonModel model;
    private final RunModel onBench;
    private final Map<String, Label> states = new LinkedHashMap<>();

    TrainTask(DoStep step, LessonModel model, RunModel onBench) {
        super(8);
        this.step = step;
        this.model = model;
        this.onBench = onBench;
        Lesson lesson = model.open().get();
        List<String> runs = step.runs().stream().flatMap(r -> model.members(r).stream()).toList();
        for (String run : runs) {
            Experiment experiment = lesson == null ? null : lesson.experiments().get(run);
            Button button =
                    new Button(
                            runs.size() == 1
                                    ? tr("Do it")
                                    : tr(
                                            "Do it: {0}",
                                            experiment == null ? run : experiment.name()));
            button.setId("do-" + run);
            button.getStyleClass().add("do-button");
            button.setWrapText(true);
            button.setMaxWidth(Double.MAX_VALUE);
            button.setOnAction(event -> model.train(run));
            Label state = new Label();
            state.getStyleClass().add("caption");
            states.put(run, state);
            getChildren().add(new VBox(3, button, state));
        }
        refresh();
    }

    @Override
    public void refresh() {
        Map<String, RunHistory> histories = model.runs().histories();
        states.forEach((run, label) -> show(run, label, histories.get(run)));
    }

    private void show(
            String run, Label label, @org.jspecify.annotations.Nullable RunHistory history) {
        Lesson lesson = model.open().get();
        Experiment experiment = lesson == null ? null : lesson.experiments().get(run);
        if (history == null || experiment == null) {
            label.setText("");
            return;
        }
        int wanted = step.epochs() > 0 ? step.epochs() : experiment.training().epochs();
        boolean done = history.epochs() >= wanted || history.outcome() != null;
        boolean here = model.onBench(run) && onBench.state().get() == RunState.RUNNING;
        label.setText(
                done
                        ? tr("✓ trained, {0} {0|epoch|epochs}", history.epochs())
                        : here
                                ? tr("{0} of {1} {1|epoch|epochs} …", history.epochs(), wanted)
                                : tr(
                                        "{0} of {1} {1|epoch|epochs}, paused",
                                        history.epochs(), wanted));
    }
}
