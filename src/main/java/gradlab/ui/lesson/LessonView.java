package gradlab.ui.lesson;

import static gradlab.text.Text.tr;

import gradlab.lesson.Lesson;
import gradlab.lesson.step.Stage;
import gradlab.lesson.step.Step;
import gradlab.lesson.words.Section;
import gradlab.lesson.words.Template;
import gradlab.ui.app.RunModel;
import gradlab.ui.markdown.MarkdownView;
import gradlab.ui.theme.Look;

import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

import java.util.function.Consumer;

/** The open lesson, a step at a time, beside the live bench. */
public final class LessonView extends StackPane {
    private static final double BASE_SIZE = 13;
    private final LessonModel model;
    private final Look appearance;
    private final RunModel run;
    private final Consumer<Step> look;
    private final Label place = new Label();
    private final Label heading = new Label();
    private final StepBar bar = new StepBar();
    private final VBox body = new VBox(12);
    private final StackPane task = new StackPane();
    private final Button back = new Button(tr("Back"));
    private final Button next = new Button(tr("Next"));
    private final ScrollPane pane;
    private String shownText = "";

    /**
     * The player.
     *
     * @param look brings the charts of a step into view
     */
    public LessonView(LessonModel model, Look appearance, RunModel run, Consumer<Step> look) {
        this.model = model;
        this.appearance = appearance;
        this.run = run;
        this.look = look;
        setId("lesson");
        place.getStyleClass().add("overline");
        heading.getStyleClass().add("heading");
        heading.setWrapText(true);
        heading.setMinHeight(USE_PREF_SIZE);
        back.setOnAction(event -> model.back());
        back.setMinWidth(USE_PREF_SIZE);
        back.setId("lesson-back");
        next.setId("lesson-next");
        next.getStyleClass().add("primary");
        next.setMaxWidth(Double.MAX_VALUE);
        next.setOnAction(event -> model.next());
        HBox.setHgrow(next, Priority.ALWAYS);
        HBox buttons = new HBox(8, back, next);
        buttons.setAlignment(Pos.CENTER_LEFT);
        buttons.getStyleClass().add("lesson-buttons");
        VBox all = new VBox(12, place, heading, bar, body, task);
        all.getStyleClass().add("panel-body");
        pane = new ScrollPane(all);
        pane.setFitToWidth(true);
        pane.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        VBox.setVgrow(pane, Priority.ALWAYS);
        // At one place in every step, however long its text is.
        getChildren().add(new VBox(pane, buttons));
        buttons.visibleProperty().bind(pane.getContent().visibleProperty());
        model.open().addListener(observable -> show());
        model.step().addListener(observable -> show());
        model.answers().addListener(observable -> showTask());
        run.revision().addListener(observable -> refresh());
        run.state().addListener(observable -> refresh());
        appearance.typeScale().addListener(observable -> show());
        show();
    }

    private void show() {
        Lesson lesson = model.open().get();
        Step step = model.current();
        pane.getContent().setVisible(step != null);
        if (lesson == null || step == null) {
            return;
        }
        Section section = lesson.section(step);
        place.setText(
                tr("LESSON {0}", lesson.number())
                        + " · "
                        + tr("STEP {0} OF {1}", model.step().get() + 1, lesson.steps().size()));
        heading.setText(section.heading());
        bar.show(model.step().get(), lesson.steps().size());
        shownText = "";
        showText(section);
        showTask();
        pane.setVvalue(0);
        if (!step.stage().equals(new Stage())) {
            look.accept(step);
        }
    }

    private void showText(Section section) {
        String text = Template.fill(section.markdown(), model.runs());
        if (!text.equals(shownText)) {
            shownText = text;
            body.getChildren()
                    .setAll(new MarkdownView(text, BASE_SIZE * appearance.typeScale().get()));
        }
    }

    private void showTask() {
        Step step = model.current();
        if (step == null) {
            return;
        }
        task.getChildren().setAll(Tasks.of(step, model, run));
        task.setManaged(!task.getChildren().isEmpty());
        back.setDisable(model.step().get() == 0);
        next.setDisable(!model.mayGoOn());
        next.setText(model.isLast() ? tr("Done") : tr("Next"));
    }

    /** New numbers came in: the text quotes them, the task may be done. */
    private void refresh() {
        Lesson lesson = model.open().get();
        Step step = model.current();
        if (lesson == null || step == null) {
            return;
        }
        showText(lesson.section(step));
        for (javafx.scene.Node node : task.getChildren()) {
            if (node instanceof LiveTask live) {
                live.refresh();
            }
        }
    }
}
