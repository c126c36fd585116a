package gradlab.ui.doctor;

import static gradlab.text.Text.tr;

import gradlab.doctor.Finding;
import gradlab.doctor.Preflight;
import gradlab.doctor.Rule;
import gradlab.ui.app.LessonLinks;
import gradlab.ui.theme.Icons;

import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.VBox;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;

/** The findings as cards, the pre-flight, and the thresholds. */
public final class DoctorView extends ScrollPane {
    private static final double MARGIN = 48;
    private final DoctorModel model;
    private final LessonLinks lessons;
    private final Label heading = new Label();
    private final Label summary = new Label();
    private final VBox cards = new VBox(12);
    private final VBox preflight = new VBox();
    private @Nullable ThresholdsView thresholds;
    private final ToggleButton unfold = new ToggleButton(tr("Change when each rule speaks"));
    private final VBox fold = new VBox(8, unfold);
    private List<Finding> shown = List.of();
    private @Nullable Preflight table;

    /**
     * A page.
     *
     * @param lessons leads from a finding to the lesson on it
     */
    public DoctorView(DoctorModel model, LessonLinks lessons) {
        this.model = model;
        this.lessons = lessons;
        setFitToWidth(true);
        setHbarPolicy(ScrollBarPolicy.NEVER);
        setId("doctor");
        heading.getStyleClass().add("heading");
        heading.setWrapText(true);
        summary.setWrapText(true);
        summary.getStyleClass().add("muted");
        VBox body = new VBox();
        body.getStyleClass().add("panel-body");
        body.getChildren()
                .addAll(
                        heading,
                        summary,
                        new FixTrialsView(model),
                        cards,
                        section(tr("Before the first step")));
        body.getChildren().addAll(preflight, section(tr("Thresholds")));
        body.getChildren().add(fold);
        unfold.setId("show-thresholds");
        unfold.setWrapText(true);
        unfold.setMinHeight(USE_PREF_SIZE);
        unfold.getStyleClass().setAll("button", "quiet", "fold");
        Icons.describe(unfold, tr("The numbers above which a rule speaks, to read and to change"));
        unfold.selectedProperty()
                .subscribe(
                        open -> {
                            if (open) {
                                thresholds();
                            }
                        });
        setContent(body);
        model.diagnosis().addListener((value, old, found) -> show(found));
        show(model.diagnosis().get());
    }

    private static Label section(String words) {
        Label label = new Label(words);
        label.getStyleClass().add("section");
        return label;
    }

    /** The thresholds behind their button, made when it is first pressed. */
    private ThresholdsView thresholds() {
        ThresholdsView made = thresholds;
        if (made == null) {
            made = new ThresholdsView(model);
            made.visibleProperty().bind(unfold.selectedProperty());
            made.managedProperty().bind(unfold.selectedProperty());
            thresholds = made;
            fold.getChildren().add(made);
        }
        return made;
    }

    /** Unfolds the thresholds of one rule and brings them into sight. */
    private void showThresholds(Rule rule) {
        unfold.setSelected(true);
        Node form = thresholds().unfold(rule);
        applyCss();
        layout();
        Node body = getContent();
        double hidden = body.getLayoutBounds().getHeight() - getViewportBounds().getHeight();
        double top = body.sceneToLocal(form.localToScene(0, 0)).getY();
        if (hidden > 0) {
            setVvalue(Math.clamp((top - MARGIN) / hidden, 0, 1));
        }
    }

    private void show(@Nullable Diagnosis diagnosis) {
        List<Finding> findings = diagnosis == null ? List.of() : diagnosis.findings();
        heading.setText(heading(diagnosis));
        summary.setText(summary(diagnosis));
        if (!sameCards(findings)) {
            cards.getChildren().setAll(findings.stream().map(this::card).toList());
        } else {
            for (int i = 0; i < findings.size(); i++) {
                ((FindingCard) cards.getChildren().get(i)).show(findings.get(i));
            }
        }
        shown = findings;
        Preflight newest = diagnosis == null ? null : diagnosis.preflight();
        if (newest == null || !newest.equals(table)) {
            table = newest;
            preflight
                    .getChildren()
                    .setAll(newest == null ? List.of() : List.of(new PreflightTable(newest)));
        }
    }

    private FindingCard card(Finding finding) {
        FindingCard card = new FindingCard(finding, model, lessons.opener(finding.rule().lesson()));
        card.offer(tr("When this rule speaks"), () -> showThresholds(finding.rule()));
        return card;
    }

    /** Whether the cards that stand need new numbers alone. */
    private boolean sameCards(List<Finding> findings) {
        List<String> before = new ArrayList<>();
        List<String> now = new ArrayList<>();
        shown.forEach(finding -> before.add(identity(finding)));
        findings.forEach(finding -> now.add(identity(finding)));
        return before.equals(now);
    }

    private static String identity(Finding finding) {
        return finding.name()
                + finding.severity()
                + finding.layers()
                + finding.consequenceOf()
                + finding.fix().text()
                + finding.tried();
    }

    private static String heading(@Nullable Diagnosis diagnosis) {
        if (diagnosis == null) {
            return tr("Nothing to examine yet");
        }
        long causes =
                diagnosis.findings().stream()
                        .filter(Finding::isPrimary)
                        .filter(each -> !each.isQuestion())
                        .count();
        return causes == 0 ? tr("Healthy") : tr("{0} {0|finding|findings}", causes);
    }

    private static String summary(@Nullable Diagnosis diagnosis) {
        if (diagnosis == null) {
            return tr("Once the experiment can be trained, its first batch is examined here.");
        }
        String when =
                diagnosis.epochs() == 0
                        ? tr("Before the first step, on one batch.")
                        : tr("After {0} {0|epoch|epochs}.", diagnosis.epochs());
        return diagnosis.findings().isEmpty()
                ? when + " " + tr("None of the rules found anything.")
                : when + " " + tr("Causes come first; what follows from one stands below it.");
    }
}
