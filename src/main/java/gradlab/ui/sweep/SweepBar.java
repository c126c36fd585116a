package gradlab.ui.sweep;

import static gradlab.text.Text.tr;

import gradlab.run.sweep.Ranking;
import gradlab.ui.app.RunState;
import gradlab.ui.theme.Hint;
import gradlab.ui.theme.Icons;

import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import org.kordamp.ikonli.feather.Feather;

import java.util.Locale;

/** The best so far, how far the sweep is, and how long still: in place of the way through time. */
public final class SweepBar extends HBox {
    private static final int MINUTE = 60;
    private final SweepModel model;
    private final Button badge = new Button();
    private final Label title = new Label();
    private final Label detail = new Label();
    private final Label headline = new Label();
    private final Label beside = caption();
    private final Label counts = caption();
    private final Label time = caption();
    private final Label rate = caption();
    private final ProgressBar bar = new ProgressBar(0);

    /** The bar of a sweep. */
    public SweepBar(SweepModel model) {
        this.model = model;
        getStyleClass().add("bottom-bar");
        badge();
        headline.getStyleClass().add("strong");
        headline.setId("sweep-headline");
        headline.setMinWidth(0);
        VBox where = new VBox(2, headline, beside);
        where.setAlignment(Pos.CENTER_LEFT);
        where.getStyleClass().add("bar-state");
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        counts.setId("sweep-counts");
        counts.setMinWidth(USE_PREF_SIZE);
        time.setMinWidth(USE_PREF_SIZE);
        bar.setId("sweep-progress");
        bar.setMaxWidth(Double.MAX_VALUE);
        bar.setAccessibleText(tr("Progress of the sweep"));
        VBox progress = new VBox(6, new HBox(12, counts, gap, time), bar);
        progress.setAlignment(Pos.CENTER);
        progress.setMinWidth(USE_PREF_SIZE);
        HBox.setHgrow(progress, Priority.ALWAYS);
        VBox numbers = new VBox(2, rate, resumes());
        numbers.getStyleClass().add("bar-numbers");
        numbers.setAlignment(Pos.CENTER_RIGHT);
        numbers.setMinWidth(USE_PREF_SIZE);
        getChildren().addAll(badge, where, progress, numbers);
        model.training().revision().addListener(observable -> show());
        model.training().score().addListener(observable -> show());
        show();
    }

    private static Label caption() {
        Label label = new Label();
        label.getStyleClass().add("caption");
        label.setMinWidth(0);
        return label;
    }

    private static Label resumes() {
        Label label = caption();
        label.setText(tr("resumes after a restart"));
        return label;
    }

    private void badge() {
        title.getStyleClass().add("badge-title");
        detail.getStyleClass().add("badge-detail");
        VBox words = new VBox(title, detail);
        HBox row = new HBox(10, Icons.of(Feather.AWARD), words);
        row.setAlignment(Pos.CENTER_LEFT);
        badge.setId("sweep-best");
        badge.setGraphic(row);
        badge.getStyleClass().addAll("doctor-badge", "healthy");
        badge.setOnAction(event -> best());
    }

    private void best() {
        SweepScore score = model.training().score().get();
        if (score != null && !score.ranking().rows().isEmpty()) {
            model.cell().choose(score.ranking().rows().getFirst().combination().number());
        }
    }

    private void show() {
        SweepProgress progress = model.training().progress();
        RunState state = model.training().state().get();
        showBest();
        headline.setText(headline(state));
        beside.setText(model.trainsBeside() ? tr("training goes on in the window") : "");
        bar.setProgress(progress.share());
        counts.setText(counts(progress));
        time.setText(time(progress, state));
        rate.setText(rate(progress));
    }

    private void showBest() {
        SweepScore score = model.training().score().get();
        boolean any =
                score != null
                        && !score.ranking().rows().isEmpty()
                        && score.ranking().rows().getFirst().measures().n() > 0;
        badge.setDisable(!any);
        if (score == null || !any) {
            title.setText(tr("No run is over yet"));
            detail.setText(tr("the best stands here"));
        } else {
            Ranking.Row row = score.ranking().rows().getFirst();
            title.setText(tr("Best so far: {0}", CellWords.meanAndSpread(row.measures())));
            detail.setText(CellWords.name(score.runs(), row.combination()));
            // Both may be shortened beside them.
            Hint.on(badge, title.getText() + "\n" + detail.getText());
        }
        badge.setAccessibleText(title.getText() + ", " + detail.getText());
    }

    private String headline(RunState state) {
        if (!model.training().trouble().get().isEmpty()) {
            return tr("Cannot be trained yet");
        }
        return switch (state) {
            case RUNNING -> tr("Running");
            case PAUSED -> tr("Paused");
            case ENDED -> tr("All runs are over");
            case READY -> tr("Ready");
        };
    }

    private static String counts(SweepProgress progress) {
        String words =
                tr(
                        "{0} % · {1} done, {2} under way, {3} to do",
                        Math.round(Math.floor(progress.share() * 100)),
                        progress.done(),
                        progress.underWay(),
                        progress.toDo());
        return progress.failed() == 0
                ? words
                : words + ", " + tr("{0} broke off", progress.failed());
    }

    private static String time(SweepProgress progress, RunState state) {
        String gone = progress.seconds() < 1 ? "" : tr("{0} gone", span(progress.seconds()));
        boolean left = state == RunState.RUNNING && Double.isFinite(progress.secondsLeft());
        if (!left) {
            return gone;
        }
        String still = tr("about {0} left", span(progress.secondsLeft()));
        return gone.isEmpty() ? still : gone + " · " + still;
    }

    private static String span(double seconds) {
        long whole = Math.max(1, Math.round(seconds));
        long minutes = whole / MINUTE;
        if (minutes == 0) {
            return tr("{0} s", whole);
        }
        return minutes < MINUTE
                ? tr("{0} min {1} s", minutes, whole % MINUTE)
                : tr("{0} h {1} min", minutes / MINUTE, minutes % MINUTE);
    }

    private static String pace(double rate) {
        return rate >= 1
                ? tr("{0} {1|run|runs}/s", String.format(Locale.ROOT, "%.1f", rate), 2)
                : tr("{0} {1|run|runs}/min", String.format(Locale.ROOT, "%.1f", MINUTE * rate), 2);
    }

    private String rate(SweepProgress progress) {
        int cores = model.training().atOnce().get();
        return Double.isNaN(progress.rate())
                ? tr("{0} {0|core|cores}", cores)
                : tr("{0} on {1} {1|core|cores}", pace(progress.rate()), cores);
    }
}
