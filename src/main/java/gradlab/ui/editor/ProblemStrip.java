package gradlab.ui.editor;

import static gradlab.text.Text.tr;

import gradlab.experiment.Experiment;
import gradlab.experiment.Problem;
import gradlab.ui.app.Editing;
import gradlab.ui.theme.Icons;

import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;

import org.kordamp.ikonli.feather.Feather;

import java.util.List;
import java.util.function.UnaryOperator;

/** Below the chain: the first thing that keeps the network from training, and its fix. */
final class ProblemStrip extends HBox {
    private static final PseudoClass WARNING = PseudoClass.getPseudoClass("warning");
    private static final PseudoClass OPEN = PseudoClass.getPseudoClass("open");
    private final Editing editing;

    ProblemStrip(Editing editing) {
        super(10);
        this.editing = editing;
        setId("problem-strip");
        getStyleClass().add("problem-strip");
        setAlignment(Pos.CENTER_LEFT);
        editing.problems().addListener(observable -> show());
        show();
    }

    private void show() {
        getChildren().clear();
        List<Problem> problems = editing.problems().get();
        setVisible(!problems.isEmpty());
        setManaged(!problems.isEmpty());
        if (problems.isEmpty()) {
            return;
        }
        Problem first =
                problems.stream().filter(Problem::isError).findFirst().orElse(problems.getFirst());
        pseudoClassStateChanged(WARNING, !first.isError());
        pseudoClassStateChanged(OPEN, first.isOpen());
        Label words = new Label(first.message());
        words.setWrapText(true);
        words.setMinHeight(USE_PREF_SIZE);
        HBox.setHgrow(words, Priority.ALWAYS);
        words.setMaxWidth(Double.MAX_VALUE);
        Feather icon = first.isOpen() ? Feather.INFO : Feather.ALERT_TRIANGLE;
        getChildren().addAll(Icons.of(icon), words);
        UnaryOperator<Experiment> fix = first.fix();
        if (fix != null) {
            Button button = new Button(first.fixLabel());
            button.setId("fix");
            button.getStyleClass().add("compact");
            button.setMinWidth(USE_PREF_SIZE);
            button.setOnAction(event -> editing.edit(first.fixLabel(), fix));
            getChildren().add(button);
        }
        if (problems.size() > 1) {
            Label more = new Label(tr("and {0} more", problems.size() - 1));
            more.getStyleClass().add("caption");
            more.setMinWidth(USE_PREF_SIZE);
            getChildren().add(more);
        }
    }
}
