package gradlab.ui.doctor;

import static gradlab.text.Text.tr;

import gradlab.doctor.Finding;
import gradlab.doctor.Severity;
import gradlab.ui.theme.Hint;
import gradlab.ui.theme.Icons;

import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

import java.util.List;

/** What is worst about the run, in two lines at the corner of the window. */
public final class DoctorBadge extends Button {
    private static final PseudoClass NARROW = PseudoClass.getPseudoClass("narrow");
    private final FontIcon icon = Icons.of(Feather.ACTIVITY);
    private final Label title = new Label();
    private final Label detail = new Label();
    private final BooleanProperty narrow = new SimpleBooleanProperty(this, "narrow");
    private String state = "";

    /**
     * A badge.
     *
     * @param open shows the cards
     */
    public DoctorBadge(DoctorModel model, Runnable open) {
        setId("doctor-badge");
        getStyleClass().add("doctor-badge");
        title.getStyleClass().add("badge-title");
        detail.getStyleClass().add("badge-detail");
        VBox words = new VBox(2, title, detail);
        words.setAlignment(Pos.CENTER_LEFT);
        words.setMinWidth(0);
        detail.visibleProperty().bind(narrow.not());
        detail.managedProperty().bind(narrow.not());
        narrow.subscribe(on -> pseudoClassStateChanged(NARROW, on));
        HBox.setHgrow(words, Priority.ALWAYS);
        HBox row = new HBox(8, icon, words);
        row.setAlignment(Pos.CENTER_LEFT);
        setGraphic(row);
        row.maxWidthProperty().bind(widthProperty().subtract(24));
        setOnAction(event -> open.run());
        model.diagnosis().addListener((value, old, found) -> show(found));
        show(model.diagnosis().get());
    }

    /** Whether there is room for a name only; the cards and the tool tip say the rest. */
    public BooleanProperty narrow() {
        return narrow;
    }

    private void show(@Nullable Diagnosis diagnosis) {
        if (diagnosis == null) {
            mark("");
            say(Feather.ACTIVITY, tr("Doctor"), tr("Nothing to examine yet"));
            return;
        }
        List<Finding> causes =
                diagnosis.findings().stream()
                        .filter(Finding::isPrimary)
                        .filter(each -> !each.isQuestion())
                        .toList();
        if (causes.isEmpty()) {
            mark("healthy");
            String when =
                    diagnosis.epochs() == 0
                            ? tr("before the first step")
                            : tr("after {0} {0|epoch|epochs}", diagnosis.epochs());
            say(Feather.CHECK_CIRCLE, tr("Healthy"), when);
            return;
        }
        Finding worst = causes.getFirst();
        boolean problem = worst.severity() == Severity.PROBLEM;
        mark(FindingCard.look(worst));
        String more = causes.size() > 1 ? "  +" + (causes.size() - 1) : "";
        say(
                problem ? Feather.ALERT_OCTAGON : Feather.ALERT_TRIANGLE,
                worst.rule().title() + more,
                worst.headline().worded());
    }

    /** Its colours; left alone where they stay, since styles are costly. */
    private void mark(String now) {
        if (!now.equals(state)) {
            getStyleClass().remove(state);
            state = now;
            if (!now.isEmpty()) {
                getStyleClass().add(now);
            }
        }
    }

    private void say(Feather symbol, String what, String how) {
        icon.setIconCode(symbol);
        title.setText(what);
        detail.setText(how);
        setAccessibleText(tr("Doctor: {0}. {1}", what, how));
        Hint.on(this, what + ": " + how);
    }
}
