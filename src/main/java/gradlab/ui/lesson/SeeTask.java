package gradlab.ui.lesson;

import static gradlab.text.Text.tr;

import gradlab.knob.Words;
import gradlab.lesson.SeeStep;
import gradlab.ui.theme.Icons;

import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

import org.kordamp.ikonli.feather.Feather;

import java.util.Locale;
import java.util.stream.Collectors;

/** Names the charts to look at, and trains what they show where that was not done yet. */
final class SeeTask extends VBox implements LiveTask {
    private final SeeStep step;
    private final LessonModel model;
    private final VBox missing = new VBox(6);

    SeeTask(SeeStep step, LessonModel model) {
        super(8);
        this.step = step;
        this.model = model;
        Label views =
                new Label(
                        step.views().stream()
                                .map(view -> view.name().toLowerCase(Locale.ROOT))
                                .map(word -> tr(Words.sentence(word)))
                                .collect(Collectors.joining(", ")));
        views.setWrapText(true);
        HBox.setHgrow(views, Priority.ALWAYS);
        HBox row = new HBox(8, Icons.of(Feather.EYE), views);
        row.setAlignment(Pos.TOP_LEFT);
        getChildren().addAll(row, missing);
        refresh();
    }

    @Override
    public void refresh() {
        missing.getChildren().clear();
        for (String run : step.runs()) {
            if (!model.runs().histories().containsKey(run)) {
                Button button = new Button(tr("Train {0} first", run));
                button.setOnAction(event -> model.train(run));
                missing.getChildren().add(button);
            }
        }
    }
}
