package gradlab.ui.sweep;

import static gradlab.text.Text.tr;

import gradlab.run.compare.Summary;
import gradlab.run.sweep.SweepAxis;
import gradlab.run.sweep.SweepCell;
import gradlab.run.sweep.SweepRun;
import gradlab.run.sweep.SweepRuns;
import gradlab.text.Numbers;

import javafx.geometry.HPos;
import javafx.scene.control.Label;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

import org.jspecify.annotations.Nullable;

/** What each value of each axis makes of the score, over whatever else varies. */
final class AxesPage extends VBox {
    AxesPage(SweepModel model) {
        super(12);
        getStyleClass().add("panel-body");
        setId("axes-page");
        model.training().score().subscribe(this::show);
    }

    private void show(@Nullable SweepScore score) {
        getChildren().clear();
        if (score == null || score.runs().axes().isEmpty()) {
            Label none = new Label(tr("Nothing varies but the seed."));
            none.getStyleClass().add("muted");
            getChildren().add(none);
            return;
        }
        SweepRuns runs = score.runs();
        for (int i = 0; i < runs.axes().size(); i++) {
            Label title = new Label(runs.axes().get(i).name().worded());
            title.getStyleClass().add("panel-title");
            getChildren().add(new VBox(6, title, table(runs, i)));
        }
        Label note =
                new Label(
                        tr(
                                "{0}, over all runs with that value, whatever else varied.",
                                runs.scoreName().worded()));
        note.getStyleClass().add("caption");
        note.setWrapText(true);
        note.setMinHeight(USE_PREF_SIZE);
        getChildren().add(note);
    }

    private static GridPane table(SweepRuns runs, int axis) {
        GridPane grid = new GridPane(12, 4);
        ColumnConstraints first = new ColumnConstraints();
        first.setHgrow(Priority.ALWAYS);
        ColumnConstraints right = new ColumnConstraints();
        right.setHalignment(HPos.RIGHT);
        grid.getColumnConstraints().addAll(first, right, right, right);
        String[] heads = {tr("value"), tr("median"), tr("best"), tr("runs")};
        for (int i = 0; i < heads.length; i++) {
            grid.add(styled(heads[i], "caption"), i, 0);
        }
        SweepAxis of = runs.axes().get(axis);
        for (int place = 0; place < of.values().size(); place++) {
            Summary scores = scores(runs, axis, place);
            double best = runs.lessIsBetter() ? scores.min() : scores.max();
            grid.add(new Label(of.values().get(place).words().worded()), 0, place + 1);
            grid.add(number(scores, scores.median()), 1, place + 1);
            grid.add(number(scores, best), 2, place + 1);
            grid.add(styled(Integer.toString(scores.n()), "muted"), 3, place + 1);
        }
        return grid;
    }

    private static Summary scores(SweepRuns runs, int axis, int place) {
        return Summary.of(
                runs.cells().stream()
                        .filter(cell -> cell.places().get(axis) == place)
                        .map(SweepCell::runs)
                        .flatMap(all -> all.stream().map(SweepRun::score))
                        .mapToDouble(Double::doubleValue)
                        .filter(Double::isFinite)
                        .toArray());
    }

    private static Label number(Summary of, double value) {
        return new Label(of.n() == 0 ? "–" : Numbers.brief(value));
    }

    private static Label styled(String words, String style) {
        Label label = new Label(words);
        label.getStyleClass().add(style);
        return label;
    }
}
