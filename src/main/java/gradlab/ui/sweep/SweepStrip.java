package gradlab.ui.sweep;

import static gradlab.text.Text.tr;

import gradlab.experiment.sweep.Seeds;
import gradlab.experiment.sweep.Sweep;
import gradlab.ui.app.RunState;
import gradlab.ui.theme.Icons;
import gradlab.ui.theme.Look;

import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.control.Labeled;
import javafx.scene.control.MenuButton;
import javafx.scene.control.RadioMenuItem;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.HBox;

import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

import java.util.Locale;

/** The transport of a sweep, in the places where the strip has that of a run. */
public final class SweepStrip extends HBox {
    private static final double ROOMY = 1300;
    private static final double TIGHT = 960;
    private final SweepModel model;
    private final Look look;
    private final ObservableValue<Number> room;
    private final FontIcon icon = Icons.of(Feather.PLAY);
    private final Button play = new Button();
    private final Label done = new Label();
    private final Label planned = new Label();
    private final Label seeds = new Label();
    private final Button over = new Button(tr("Start over"));
    private final Button anew = new Button(tr("New seeds"));
    private final Button cancel = new Button(tr("Cancel"));
    private final Button one = new Button(tr("One run"));
    private final MenuButton cores = new MenuButton();

    /**
     * The transport of a sweep.
     *
     * @param room how wide the whole strip is
     */
    public SweepStrip(SweepModel model, Look look, ObservableValue<Number> room) {
        super(8);
        this.model = model;
        this.look = look;
        this.room = room;
        setAlignment(Pos.CENTER_LEFT);
        button(
                over,
                "start-over",
                Feather.SKIP_BACK,
                tr("All runs anew, in another folder"),
                model::startOver);
        button(anew, "new-seeds", Feather.SHUFFLE, tr("The seeds after these"), model::newSeeds);
        button(
                cancel,
                "cancel-sweep",
                Feather.X,
                tr("End the runs under way; those that are over stay"),
                model.training()::cancel);
        button(one, "one-run", Feather.CHEVRON_RIGHT, tr("One run to its end (.)"), model::playOne);
        play.setId("sweep-play");
        play.getStyleClass().add("play-button");
        play.setGraphic(icon);
        play.setOnAction(event -> model.toggle());
        cores();
        done.setId("sweep-done");
        done.getStyleClass().add("epoch-count");
        done.setAlignment(Pos.BASELINE_RIGHT);
        planned.getStyleClass().addAll("muted", "runs-planned");
        HBox count = new HBox(6, done, planned);
        count.setAlignment(Pos.BASELINE_RIGHT);
        count.setMinWidth(USE_PREF_SIZE);
        count.setMaxHeight(USE_PREF_SIZE);
        seeds.setId("sweep-seeds");
        seeds.getStyleClass().add("chip");
        seeds.setMinWidth(USE_PREF_SIZE);
        hideBelow(planned, TIGHT);
        hideBelow(seeds, TIGHT);
        getChildren().addAll(over, anew, play, cancel, one, cores, count, seeds);
        model.training().revision().addListener(observable -> show());
        model.training().state().addListener(observable -> show());
        model.training().trouble().addListener(observable -> show());
        model.document().sweep().subscribe(sweep -> show());
    }

    private void button(Button button, String id, Feather picture, String words, Runnable action) {
        button.setId(id);
        Icons.describe(button, picture, words);
        button.setMinWidth(USE_PREF_SIZE);
        button.setOnAction(event -> action.run());
        compactBelow(button);
    }

    private void cores() {
        int most = Runtime.getRuntime().availableProcessors();
        cores.setId("cores");
        Icons.describe(cores, Feather.CPU, tr("How many runs go at the same time"));
        cores.setMinWidth(USE_PREF_SIZE);
        compactBelow(cores);
        ToggleGroup group = new ToggleGroup();
        for (int i = 1; i <= most; i++) {
            int count = i;
            RadioMenuItem item = new RadioMenuItem(words(count));
            item.setToggleGroup(group);
            item.setOnAction(event -> model.training().atOnce().set(count));
            cores.getItems().add(item);
        }
        model.training()
                .atOnce()
                .subscribe(
                        now -> {
                            cores.setText(words(now.intValue()));
                            ((RadioMenuItem)
                                            cores.getItems()
                                                    .get(Math.min(most, now.intValue()) - 1))
                                    .setSelected(true);
                        });
    }

    private static String words(int cores) {
        return tr("{0} {0|core|cores}", cores);
    }

    private void show() {
        Sweep sweep = model.sweep();
        RunState state = model.training().state().get();
        boolean can = sweep != null && model.training().trouble().get().isEmpty();
        boolean running = state == RunState.RUNNING;
        boolean underWay = running || state == RunState.PAUSED;
        boolean whole = state == RunState.ENDED;
        SweepProgress progress = model.training().progress();
        icon.setIconCode(running ? Feather.PAUSE : Feather.PLAY);
        icon.setTranslateX(running ? 0 : 2);
        Icons.describe(play, playWords(running, whole, progress));
        play.setDisable(!can || whole);
        over.setDisable(!can || progress.done() == 0 || running);
        anew.setDisable(!can || underWay);
        cancel.setDisable(!underWay);
        one.setDisable(!can || running || whole);
        done.setText(String.format(Locale.ROOT, "%,d", progress.done()));
        planned.setText(tr("/ {0} {0|run|runs}", progress.planned()));
        seeds.setText(seeds(sweep));
        seeds.setOpacity(sweep == null ? 0 : 1);
    }

    private static String playWords(boolean running, boolean whole, SweepProgress progress) {
        if (running) {
            return tr("Pause (Space)");
        }
        return whole
                ? tr("All runs are there")
                : tr(
                        "Train {0} {0|run|runs} (Space)",
                        Math.max(0, progress.planned() - progress.done()));
    }

    private static String seeds(@Nullable Sweep sweep) {
        if (sweep == null) {
            return "";
        }
        Seeds of = sweep.seeds();
        return of.count() == 1
                ? tr("seed {0}", Long.toString(of.from()))
                : tr(
                        "seeds {0}–{1}",
                        Long.toString(of.from()), Long.toString(of.from() + of.count() - 1));
    }

    private void hideBelow(Label node, double width) {
        node.visibleProperty().bind(isWider(width));
        node.managedProperty().bind(node.visibleProperty());
    }

    private ObservableValue<Boolean> isWider(double width) {
        return Bindings.createBooleanBinding(
                () -> room.getValue().doubleValue() > look.typeScale().get() * width,
                room,
                look.typeScale());
    }

    private void compactBelow(Labeled control) {
        control.contentDisplayProperty()
                .bind(
                        isWider(ROOMY)
                                .map(
                                        wide ->
                                                wide
                                                        ? ContentDisplay.LEFT
                                                        : ContentDisplay.GRAPHIC_ONLY));
    }
}
