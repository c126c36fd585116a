package gradlab.ui.doctor;

import static gradlab.text.Text.tr;

import gradlab.doctor.Finding;
import gradlab.doctor.Preflight;
import gradlab.ui.app.LessonLinks;

import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

/** The findings as cards, the pre-flight, and the thresholds. */
public final class DoctorView extends ScrollPane {
    private final DoctorModel model;
    private final LessonLinks lessons;
    private final Label heading = new Label();
    private final Label summary = new Label();
    private final VBox cards = new VBox(12);
    private final VBox preflight = new VBox();
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
        body.getChildren().addAll(heading, summary, cards, section(tr("Before the first step")));
        body.getChildren().addAll(preflight, section(tr("Thresholds")));
        body.getChildren().add(fold(() -> new ThresholdsView(model)));
        setContent(body);
        model.diagnosis().addListener((value, old, found) -> show(found));
        show(model.diagnosis().get());
    }

    private static Label section(String words) {
        Label label = new Label(words);
        label.getStyleClass().add("section");
        return label;
    }

    /** Content behind a button, made when it is first opened. */
    private static VBox fold(Supplier<? extends Region> content) {
        ToggleButton toggle = new ToggleButton(tr("Show when each rule speaks"));
        toggle.setId("show-thresholds");
        toggle.setWrapText(true);
        toggle.setMinHeight(Region.USE_PREF_SIZE);
        toggle.getStyleClass().setAll("button", "quiet", "fold");
        VBox fold = new VBox(8, toggle);
        toggle.selectedProperty()
                .subscribe(
                        open -> {
                            if (open && fold.getChildren().size() == 1) {
                                Region made = content.get();
                                made.visibleProperty().bind(toggle.selectedProperty());
                                made.managedProperty().bind(toggle.selectedProperty());
                                fold.getChildren().add(made);
                            }
                        });
        return fold;
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
        return new FindingCard(finding, model, lessons.opener(finding.rule().lesson()));
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
                + finding.fix().text();
    }

    private static String heading(@Nullable Diagnosis diagnosis) {
        if (diagnosis == null) {
            return tr("Nothing to examine yet");
        }
        long causes = diagnosis.findings().stream().filter(Finding::isPrimary).count();
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
                ? when + " " + tr("None of the fifteen rules found anything.")
                : when + " " + tr("Causes come first; what follows from one stands below it.");
    }
}
