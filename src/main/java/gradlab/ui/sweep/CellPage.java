package gradlab.ui.sweep;

import static gradlab.text.Text.tr;

import gradlab.experiment.setting.SettingChange;
import gradlab.experiment.sweep.Combination;
import gradlab.run.sweep.Ranking;
import gradlab.run.sweep.SweepResult;
import gradlab.text.Numbers;
import gradlab.ui.sweep.picture.PictureContext;
import gradlab.ui.theme.Icons;

import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import org.kordamp.ikonli.feather.Feather;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** The chosen cell: its runs with their curves, the way to the bench, and what to beware of. */
final class CellPage extends VBox {
    private final SweepModel model;
    private final Consumer<List<Path>> opening;
    private final Label number = new Label();
    private final Label name = new Label();
    private final Label score = new Label();
    private final VBox runs = new VBox();
    private final Button best = new Button(tr("Open the best run"));
    private final Button all = new Button(tr("All to Runs"), Icons.of(Feather.LIST));
    private final VBox against = new VBox(4);
    private final Label caution = new Label();
    private final Label headline = new Label(tr("The winner is flattered."));
    private final Button lesson = new Button();
    private final VBox card = new VBox(4, headline, caution, lesson);

    /**
     * The page of the chosen cell.
     *
     * @param opening puts run files on the bench, the last one last
     */
    CellPage(
            SweepModel model,
            PictureContext context,
            Consumer<List<Path>> opening,
            LessonLink link) {
        super(10);
        this.model = model;
        this.opening = opening;
        getStyleClass().add("panel-body");
        number.getStyleClass().add("overline");
        number.setWrapText(true);
        number.setMinHeight(USE_PREF_SIZE);
        name.getStyleClass().add("heading");
        name.setId("cell-name");
        name.setWrapText(true);
        name.setMinHeight(USE_PREF_SIZE);
        score.getStyleClass().add("muted");
        score.setId("cell-score");
        score.setWrapText(true);
        score.setMinHeight(USE_PREF_SIZE);
        best.setId("open-best");
        best.getStyleClass().add("primary");
        best.setMinWidth(0);
        best.setWrapText(true);
        best.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(best, Priority.ALWAYS);
        best.setOnAction(event -> model.cell().best().ifPresent(run -> open(List.of(run))));
        all.setId("all-to-runs");
        all.setMinWidth(0);
        all.setWrapText(true);
        all.setOnAction(event -> open(model.cell().runs()));
        Label title = title(tr("Its runs over the epochs"));
        Label bench = title(tr("Against the bench"));
        caution(link);
        getChildren()
                .addAll(
                        new VBox(2, number, name, score),
                        title,
                        new CellCurves(model, context),
                        runs,
                        new HBox(8, best, all),
                        bench,
                        against,
                        card);
        model.cell().revision().subscribe(revision -> show());
    }

    private static Label title(String words) {
        Label title = new Label(words);
        title.setWrapText(true);
        title.setMinWidth(0);
        title.getStyleClass().add("panel-title");
        return title;
    }

    private void caution(LessonLink link) {
        headline.getStyleClass().addAll("strong", "warn");
        headline.setWrapText(true);
        headline.setMinHeight(USE_PREF_SIZE);
        caution.setId("caution");
        caution.setWrapText(true);
        caution.setMinHeight(USE_PREF_SIZE);
        lesson.getStyleClass().add("link");
        lesson.setText(link.words());
        lesson.setVisible(link.isThere());
        lesson.setManaged(link.isThere());
        lesson.setOnAction(event -> link.open());
        card.getStyleClass().add("caution-card");
    }

    private void open(List<SweepResult> chosen) {
        opening.accept(chosen.stream().map(model.cell()::file).toList());
    }

    private void show() {
        SweepScore of = model.training().score().get();
        Optional<Combination> combination = model.cell().combination();
        setVisible(of != null && combination.isPresent());
        if (of == null || combination.isEmpty()) {
            return;
        }
        Optional<Ranking.Row> row = model.cell().row();
        int cells = of.plan().combinations().size();
        number.setText(
                row.map(r -> tr("NUMBER {0} OF {1}", r.rank(), cells))
                        .orElse(tr("NOT YET RANKED, {0} {0|CELL|CELLS}", cells)));
        name.setText(CellWords.name(of.runs(), combination.get()));
        score.setText(
                row.map(
                                r ->
                                        tr(
                                                        "{0} {1} over {2} {2|run|runs}",
                                                        of.runs().scoreName().worded(),
                                                        CellWords.meanAndSpread(r.measures()),
                                                        r.measures().n())
                                                + (r.diverged() == 0
                                                        ? ""
                                                        : ", " + tr("{0} diverged", r.diverged())))
                        .orElse(tr("none of its runs is over yet")));
        List<SweepResult> results = model.cell().runs();
        runs.getChildren().clear();
        for (int i = 0; i < results.size(); i++) {
            runs.getChildren().add(row(results.get(i), i));
        }
        best.setDisable(model.cell().best().isEmpty());
        all.setDisable(results.isEmpty());
        List<SettingChange> changes = model.cell().againstBench();
        against.getChildren()
                .setAll(
                        changes.isEmpty()
                                ? List.of(nothing())
                                : changes.stream().map(CellPage::change).toList());
        caution.setText(Caution.words(of).worded());
        card.setVisible(!results.isEmpty());
        card.setManaged(!results.isEmpty());
    }

    private static Label nothing() {
        Label same = new Label(tr("Nothing differs but the seed."));
        same.getStyleClass().add("muted");
        return same;
    }

    private static HBox change(SettingChange change) {
        Label what = new Label(change.words());
        what.setWrapText(true);
        what.setMinHeight(Region.USE_PREF_SIZE);
        return new HBox(what);
    }

    private HBox row(SweepResult result, int index) {
        Region swatch = new Region();
        swatch.getStyleClass().addAll("swatch", "swatch-" + index % 7, "mark-" + index % 4);
        Label what = new Label(CellCurves.name(result));
        what.getStyleClass().add("strong");
        Label how = new Label(outcome(result));
        how.getStyleClass().add("caption");
        how.setWrapText(true);
        how.setMinHeight(USE_PREF_SIZE);
        VBox words = new VBox(1, what, how);
        words.setMinWidth(0);
        HBox.setHgrow(words, Priority.ALWAYS);
        Button open = new Button(tr("Open"));
        open.setId("open-run-" + (index + 1));
        open.getStyleClass().add("compact");
        open.setMinWidth(USE_PREF_SIZE);
        open.setAccessibleText(tr("Open {0} on the bench", what.getText()));
        open.setOnAction(event -> open(List.of(result)));
        HBox row = new HBox(10, swatch, words, open);
        row.setAlignment(Pos.CENTER_LEFT);
        row.getStyleClass().add("cell-run");
        return row;
    }

    private static String outcome(SweepResult result) {
        if (result.diverged()) {
            return tr("diverged after epoch {0}", result.epochs());
        }
        return result.bestEpoch() == 0
                ? Numbers.brief(result.measure())
                : tr(
                        "{0}, best at epoch {1} of {2}",
                        Numbers.brief(result.measure()), result.bestEpoch(), result.epochs());
    }
}
