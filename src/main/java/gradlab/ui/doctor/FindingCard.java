package gradlab.ui.doctor;

import static gradlab.text.Text.tr;

import gradlab.doctor.Divergence;
import gradlab.doctor.Finding;
import gradlab.doctor.Severity;
import gradlab.doctor.Tried;
import gradlab.knob.Words;
import gradlab.text.Numbers;
import gradlab.ui.theme.Icons;

import javafx.geometry.HPos;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

/** One finding: how bad, measured numbers, cause, fix. */
final class FindingCard extends VBox {
    private final DoctorModel model;
    private final Label since = new Label();
    private final Label cause = new Label();
    private final GridPane evidence = new GridPane();
    private final Map<String, Label> numbers = new HashMap<>();
    private final Label changes = new Label();
    private final Button twin = new Button();

    /**
     * A card.
     *
     * @param lesson opens the lesson on it; null where there is none yet
     */
    FindingCard(Finding finding, DoctorModel model, @Nullable Runnable lesson) {
        super(8);
        this.model = model;
        setId("finding-" + finding.name());
        getStyleClass().addAll("finding-card", look(finding));
        if (!finding.isPrimary()) {
            getStyleClass().add("consequence");
        }
        cause.setWrapText(true);
        since.getStyleClass().add("caption");
        since.setWrapText(true);
        evidence.getStyleClass().add("evidence");
        evidence.setHgap(12);
        evidence.setVgap(4);
        ColumnConstraints names = new ColumnConstraints();
        names.setHgrow(Priority.ALWAYS);
        ColumnConstraints right = new ColumnConstraints();
        right.setHalignment(HPos.RIGHT);
        right.setMinWidth(USE_PREF_SIZE);
        evidence.getColumnConstraints().addAll(names, right);
        getChildren().addAll(header(finding), since);
        if (!finding.layers().isEmpty()) {
            getChildren().add(layers(finding));
        }
        getChildren().addAll(cause, evidence);
        if (finding.isPrimary()) {
            addFix(finding);
        }
        if (lesson != null) {
            Button link = new Button(tr("Lesson {0} →", finding.rule().lesson()));
            link.getStyleClass().add("link");
            link.setOnAction(event -> lesson.run());
            getChildren().add(link);
        }
        show(finding);
    }

    /** Red is for a run that broke; what a student is to learn from is no error. */
    static String look(Finding finding) {
        return finding.rule() instanceof Divergence
                ? "broken"
                : finding.severity() == Severity.PROBLEM ? "problem" : "warning";
    }

    /** Adds something to do at the card's foot. */
    void offer(String words, Runnable action) {
        Button link = new Button(words);
        link.setWrapText(true);
        link.getStyleClass().addAll("link", "thresholds-link");
        link.setOnAction(event -> action.run());
        getChildren().add(link);
    }

    private static HBox header(Finding finding) {
        boolean problem = finding.severity() == Severity.PROBLEM;
        Label title = new Label(finding.rule().title());
        title.getStyleClass().add("finding-title");
        title.setWrapText(true);
        Feather symbol =
                finding.isQuestion()
                        ? Feather.HELP_CIRCLE
                        : !finding.isPrimary()
                                ? Feather.CORNER_DOWN_RIGHT
                                : problem ? Feather.ALERT_OCTAGON : Feather.ALERT_TRIANGLE;
        HBox row = new HBox(8, Icons.of(symbol), title);
        row.setAlignment(Pos.CENTER_LEFT);
        return row;
    }

    private Button layers(Finding finding) {
        String names =
                finding.layers().size() <= 3
                        ? String.join(", ", finding.layers())
                        : finding.layers().getFirst() + " … " + finding.layers().getLast();
        Button button = new Button(tr("Show {0}", names));
        button.getStyleClass().add("link");
        button.setWrapText(true);
        button.setOnAction(event -> model.select(finding));
        return button;
    }

    private void addFix(Finding finding) {
        boolean offered = finding.offersFix();
        String fix = finding.fix().text();
        Label text = new Label(offered ? fix : tr("Tried, and no help: {0}", fix));
        text.setWrapText(true);
        text.getStyleClass().add("strong");
        changes.getStyleClass().add("fix-changes");
        changes.setWrapText(true);
        changes.setMinHeight(USE_PREF_SIZE);
        twin.setId("fix-" + finding.name());
        twin.getStyleClass().add("primary");
        twin.setMaxWidth(Double.MAX_VALUE);
        twin.setOnAction(event -> model.tryFix(finding));
        twin.setWrapText(true);
        getChildren().add(text);
        Tried tried = finding.tried();
        if (tried != null) {
            Label result = new Label(tried.words());
            result.setId("tried-" + finding.name());
            result.setWrapText(true);
            result.getStyleClass().add(tried.better() ? "good" : "muted");
            getChildren().add(result);
        }
        if (offered && !finding.isQuestion()) {
            getChildren().addAll(changes, twin);
        }
    }

    /** Says every change that the button would make, before it is pressed. */
    private void showFix(Finding finding) {
        List<String> all = model.changes(finding);
        changes.setText(
                all.isEmpty()
                        ? tr("The experiment has this already; rewind and play to see it.")
                        : all.stream().map(each -> "· " + each).collect(Collectors.joining("\n")));
        twin.setText(
                all.size() > 1
                        ? tr("Try these {0} changes as a twin", all.size())
                        : tr("Try the fix as a twin"));
        twin.setDisable(all.isEmpty());
    }

    /** Shows the newest numbers of the same finding. */
    void show(Finding finding) {
        String rate =
                switch (finding.severity()) {
                    case QUESTION -> tr("Open question");
                    case WARNING -> tr("Warning");
                    case PROBLEM -> tr("Problem");
                };
        String when =
                finding.epoch() == 0
                        ? tr("{0}, before the first step", rate)
                        : tr("{0}, since epoch {1}", rate, finding.epoch());
        since.setText(
                finding.isPrimary()
                        ? when
                        : tr(
                                "{0}; follows from {1}",
                                when, tr(Words.sentence(finding.consequenceOf()))));
        cause.setText(finding.cause());
        if (changes.getParent() != null) {
            showFix(finding);
        }
        if (!numbers.keySet().equals(finding.evidence().keySet())) {
            layOut(finding.evidence().keySet());
        }
        finding.evidence()
                .forEach(
                        (key, number) ->
                                Objects.requireNonNull(numbers.get(key), key)
                                        .setText(Numbers.brief(number)));
    }

    private void layOut(Set<String> keys) {
        evidence.getChildren().clear();
        numbers.clear();
        for (String key : keys) {
            Label name = new Label(words(key));
            name.getStyleClass().add("muted");
            Label number = new Label();
            evidence.addRow(numbers.size(), name, number);
            numbers.put(key, number);
        }
    }

    private static String words(String key) {
        return tr(key.replace('_', ' '));
    }
}
