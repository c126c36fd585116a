package gradlab.ui.runs;

import static gradlab.text.Text.tr;

import gradlab.experiment.setting.ExperimentDifference;
import gradlab.experiment.setting.Kinship;
import gradlab.run.history.RunEvent;
import gradlab.ui.app.RunEntry;
import gradlab.ui.app.RunModel;
import gradlab.ui.app.TwinModel;
import gradlab.ui.theme.Hint;
import gradlab.ui.theme.Icons;

import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;

import org.kordamp.ikonli.feather.Feather;

import java.util.List;

/**
 * The line below the strip while a twin is on the bench: of what it is the twin, what is different,
 * and whether the word is deserved.
 */
public final class TwinBar extends HBox {
    private final RunModel onBench;
    private final TwinModel twin;
    private final Label name = new Label();
    private final Label words = new Label();
    private final Label wrong = new Label(tr("not a twin"));

    /** The bar of a bench; takes no room without a twin. */
    public TwinBar(RunModel onBench, TwinModel twin) {
        this.onBench = onBench;
        this.twin = twin;
        setId("twin-bar");
        getStyleClass().add("twin-bar");
        setAlignment(Pos.CENTER_LEFT);
        name.getStyleClass().add("strong");
        name.setMinWidth(Region.USE_PREF_SIZE);
        words.setMinWidth(0);
        words.setWrapText(true);
        words.setMinHeight(Region.USE_PREF_SIZE);
        wrong.getStyleClass().addAll("chip", "warn");
        wrong.setMinWidth(Region.USE_PREF_SIZE);
        wrong.managedProperty().bind(wrong.visibleProperty());
        HBox.setHgrow(words, Priority.SOMETIMES);
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        getChildren().addAll(Icons.of(Feather.GIT_BRANCH), name, words, wrong, gap, end());
        visibleProperty().bind(twin.original().isNotNull());
        managedProperty().bind(visibleProperty());
        twin.original().subscribe(this::show);
        twin.originalRun().subscribe(this::show);
        twin.difference().subscribe(this::show);
        onBench.revision().subscribe(this::show);
    }

    private Button end() {
        Button button = new Button(tr("End twin"));
        Icons.describe(button, Feather.X, tr("Go on with this experiment alone (T)"));
        button.getStyleClass().addAll("quiet", "compact");
        button.setMinWidth(Region.USE_PREF_SIZE);
        button.setOnAction(event -> twin.close());
        return button;
    }

    private void show() {
        if (!twin.isOpen()) {
            return;
        }
        ExperimentDifference difference = twin.difference().get();
        boolean several = difference.kinship() == Kinship.COMPARISON;
        boolean comparison = several && !twin.isAsAnnounced();
        String of = original();
        name.setText(
                comparison
                        ? tr("Comparison with {0}:", of)
                        : several
                                ? tr("Twin of {0} with a fix of {1} parts:", of, parts(difference))
                                : tr("Twin of {0}:", of));
        words.setText(
                difference.kinship() == Kinship.SAME
                        ? tr("nothing differs yet; change one setting")
                        : difference.allWords() + since());
        wrong.setVisible(comparison);
        String reason =
                several && !comparison
                        ? tr(
                                "These changes belong together; whatever comes out differently"
                                        + " comes from them as a whole.")
                        : difference.reason();
        Hint.on(words, reason);
        Hint.on(wrong, reason);
        setAccessibleText(name.getText() + " " + words.getText());
    }

    private static int parts(ExperimentDifference difference) {
        return difference.changes().size();
    }

    private String original() {
        RunEntry run = twin.originalRun().get();
        return run == null ? tr("the original") : run.inSentence();
    }

    /** A knob turned mid-run differs from that epoch on only. */
    private String since() {
        List<RunEvent.KnobTurned> turned = onBench.history().get().knobsTurned();
        return turned.isEmpty() ? "" : tr(", from epoch {0} on", turned.getFirst().epoch());
    }
}
