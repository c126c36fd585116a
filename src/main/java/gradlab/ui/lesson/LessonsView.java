package gradlab.ui.lesson;

import static gradlab.text.Text.tr;

import gradlab.lesson.Lesson;

import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/** All lessons with how far each is done. */
public final class LessonsView extends StackPane {
    private final LessonModel model;
    private final Runnable opened;
    private final VBox list = new VBox(8);

    /**
     * The list.
     *
     * @param opened runs once a lesson is open
     */
    public LessonsView(LessonModel model, Runnable opened) {
        this.model = model;
        this.opened = opened;
        list.getStyleClass().add("panel-body");
        ScrollPane pane = new ScrollPane(list);
        pane.setFitToWidth(true);
        pane.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        getChildren().add(pane);
        model.lessons().addListener(observable -> show());
        model.progress().addListener(observable -> show());
        show();
    }

    private void show() {
        list.getChildren().setAll(model.lessons().get().stream().map(this::row).toList());
        if (list.getChildren().isEmpty()) {
            Label none = new Label(tr("No lessons were found."));
            none.getStyleClass().add("muted");
            list.getChildren().add(none);
        }
    }

    private Node row(Lesson lesson) {
        Label number =
                new Label(
                        tr("LESSON {0}", lesson.number())
                                + " · "
                                + tr("{0} min", lesson.minutes()));
        number.getStyleClass().add("overline");
        Label title = new Label(lesson.title());
        title.getStyleClass().add("strong");
        title.setWrapText(true);
        VBox words = new VBox(3, number, title);
        for (String goal : lesson.goals()) {
            Label line = new Label(goal);
            line.getStyleClass().addAll("caption");
            line.setWrapText(true);
            words.getChildren().add(line);
        }
        double share = model.progress().get().share(lesson);
        if (share > 0) {
            ProgressBar bar = new ProgressBar(share);
            bar.setMaxWidth(Double.MAX_VALUE);
            words.getChildren().add(bar);
        }
        Button button = new Button();
        button.setGraphic(words);
        button.getStyleClass().add("lesson-row");
        button.setMaxWidth(Double.MAX_VALUE);
        button.setAccessibleText(lesson.title());
        button.setOnAction(
                event -> {
                    model.open(lesson);
                    opened.run();
                });
        return button;
    }
}
