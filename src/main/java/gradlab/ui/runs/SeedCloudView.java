package gradlab.ui.runs;

import static gradlab.text.Text.tr;

import gradlab.chart.line.SeedCloudChart;
import gradlab.chart.look.ChartTheme;
import gradlab.chart.subject.ChartOptions;
import gradlab.run.history.Measure;
import gradlab.run.history.SeriesKey;
import gradlab.ui.app.Editing;
import gradlab.ui.app.RunEntry;
import gradlab.ui.app.RunModel;
import gradlab.ui.app.RunState;
import gradlab.ui.app.SeedCloudModel;
import gradlab.ui.theme.Hint;
import gradlab.ui.theme.Icons;
import gradlab.ui.theme.Look;

import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.Spinner;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import org.jfree.chart.JFreeChart;
import org.jfree.chart.fx.ChartViewer;
import org.kordamp.ikonli.feather.Feather;

import java.util.ArrayList;
import java.util.List;

/** Trains one or two runs again from several seeds: how far they lie apart, and who wins. */
final class SeedCloudView extends VBox {
    private static final List<Measure> MEASURES =
            List.of(
                    Measure.VALIDATION_LOSS,
                    Measure.LOSS,
                    Measure.VALIDATION_METRIC,
                    Measure.METRIC);

    private final Editing editing;
    private final RunModel onBench;
    private final Look look;
    private final SeedCloudModel cloud;
    private final List<RunEntry> chosen;
    private final ChartViewer viewer = new ChartViewer(null, false);
    private final ComboBox<String> measure = new ComboBox<>();
    private final ProgressBar bar = new ProgressBar(0);
    private final Label sentence = new Label();
    private final Label reason = new Label();
    private final Button start = new Button();

    SeedCloudView(
            Editing editing,
            RunModel onBench,
            Look look,
            SeedCloudModel cloud,
            List<RunEntry> chosen) {
        super(12);
        this.editing = editing;
        this.onBench = onBench;
        this.look = look;
        this.cloud = cloud;
        this.chosen = chosen;
        viewer.setFocusTraversable(false);
        for (Measure each : MEASURES) {
            measure.getItems().add(tr(each.label()));
        }
        measure.setAccessibleText(tr("Measure"));
        measure.getSelectionModel().select(0);
        measure.setOnAction(event -> draw());
        sentence.setId("cloud-sentence");
        sentence.getStyleClass().add("panel-title");
        sentence.setWrapText(true);
        Hint.on(sentence, rule());
        reason.getStyleClass().add("caption");
        reason.setWrapText(true);
        reason.setMinHeight(Region.USE_PREF_SIZE);
        viewer.setMinSize(0, 0);
        VBox.setVgrow(viewer, Priority.ALWAYS);
        viewer.widthProperty().addListener(observable -> draw());
        viewer.heightProperty().addListener(observable -> draw());
        getChildren().addAll(sides(), commands(), viewer, sentence, reason);
        cloud.revision().addListener(observable -> show());
        cloud.state().addListener(observable -> show());
        show();
    }

    private static String rule() {
        return tr(
                "Exact two-sided sign test over the pairs of the same seed: p = 2 · Σ C(n,k) / 2ⁿ"
                        + " for k from the wins of the better one to n; told apart where p ≤ 0.05."
                        + " Each run counts by its best epoch. (Dixon and Mood 1946)");
    }

    private Label sides() {
        StringBuilder words = new StringBuilder();
        for (int i = 0; i < chosen.size(); i++) {
            words.append(i == 0 ? "A: " : "    B: ").append(chosen.get(i).name().get());
        }
        words.append("    ").append(tr("The rows stay the same; seeds change all that is drawn."));
        Label label = new Label(words.toString());
        label.getStyleClass().add("muted");
        return label;
    }

    private HBox commands() {
        Spinner<Integer> seeds =
                new Spinner<>(SeedCloudModel.FEWEST, SeedCloudModel.MOST, cloud.seeds().get());
        seeds.setPrefWidth(90);
        seeds.setAccessibleText(tr("Seeds"));
        seeds.valueProperty().subscribe(value -> cloud.seeds().set(value));
        start.setId("cloud-start");
        start.getStyleClass().add("primary");
        start.setMinWidth(Region.USE_PREF_SIZE);
        start.setOnAction(event -> startOrPause());
        Button cancel = new Button(tr("Cancel"));
        cancel.setOnAction(event -> cloud.cancel());
        cancel.setMinWidth(Region.USE_PREF_SIZE);
        cancel.disableProperty()
                .bind(cloud.state().map(s -> s != RunState.RUNNING && s != RunState.PAUSED));
        seeds.disableProperty().bind(cancel.disableProperty().not());
        bar.setMaxWidth(Double.MAX_VALUE);
        bar.setAccessibleText(tr("Progress of all seeds"));
        HBox.setHgrow(bar, Priority.ALWAYS);
        Label label = new Label(tr("Seeds"));
        HBox commands = new HBox(8, label, seeds, start, cancel, bar, measure);
        commands.setAlignment(Pos.CENTER_LEFT);
        return commands;
    }

    private void startOrPause() {
        switch (cloud.state().get()) {
            case READY, ENDED -> cloud.start(chosen, editing.document(), onBench);
            case RUNNING -> cloud.pause();
            case PAUSED -> cloud.resume();
        }
    }

    private void show() {
        boolean running = cloud.state().get() == RunState.RUNNING;
        boolean paused = cloud.state().get() == RunState.PAUSED;
        String words = running ? tr("Pause") : paused ? tr("Go on") : tr("Start");
        if (!words.equals(start.getText())) {
            start.setText(words);
            Icons.describe(
                    start,
                    running ? Feather.PAUSE : Feather.PLAY,
                    tr("Train from each seed, or wait"));
        }
        bar.setProgress(cloud.progress());
        sentence.setText(cloud.sentence());
        reason.setText(cloud.reason());
        draw();
    }

    private void draw() {
        if (viewer.getWidth() < 50 || viewer.getHeight() < 50) {
            return;
        }
        Measure of = MEASURES.get(Math.max(0, measure.getSelectionModel().getSelectedIndex()));
        ChartOptions options =
                new ChartOptions()
                        .withTheme(ChartTheme.named(look.theme().get().word()))
                        .withSize(viewer.getWidth(), viewer.getHeight(), 1);
        List<SeedCloudChart.Side> sides = new ArrayList<>();
        for (SeedCloudModel.Side side : cloud.sides()) {
            sides.add(new SeedCloudChart.Side(sides.isEmpty() ? "A" : "B", side.runs()));
        }
        JFreeChart chart = SeedCloudChart.of(sides, new SeriesKey(of), tr(of.label()), options);
        viewer.setChart(chart);
    }
}
