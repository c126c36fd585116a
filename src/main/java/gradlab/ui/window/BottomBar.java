package gradlab.ui.window;

import static gradlab.text.Text.tr;

import gradlab.run.history.GivenBack;
import gradlab.ui.app.BenchModel;
import gradlab.ui.app.TimeModel;
import gradlab.ui.doctor.DoctorBadge;
import gradlab.ui.theme.Hint;
import gradlab.ui.theme.Icons;

import javafx.beans.binding.Bindings;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.scene.shape.Circle;

import org.kordamp.ikonli.feather.Feather;

import java.util.List;

/**
 * The bar at the bottom: how far the run is, the way through its past, how fast, how long still.
 */
final class BottomBar extends HBox {
    private static final double ROOMY = 1200;
    private final BenchModel bench;
    private final TimeModel time;
    private final Label headline = new Label();
    private final Label moment = caption();
    private final Label speed = caption();
    private final Label backend = caption();
    private final Button trainOn = new Button("", Icons.of(Feather.FAST_FORWARD));

    /**
     * A bar.
     *
     * @param corner what is worst, stands at its left end
     */
    BottomBar(BenchModel bench, DoctorBadge corner) {
        this.bench = bench;
        time = bench.time();
        getStyleClass().add("bottom-bar");
        headline.getStyleClass().add("strong");
        headline.setMinWidth(0);
        headline.setWrapText(true);
        moment.getStyleClass().add("moment");
        moment.setId("moment");
        VBox where = new VBox(2, headline, moment);
        where.setAlignment(Pos.CENTER_LEFT);
        where.getStyleClass().add("bar-state");
        VBox numbers = new VBox(2, speed, backend);
        numbers.getStyleClass().add("bar-numbers");
        numbers.setAlignment(Pos.CENTER_RIGHT);
        numbers.setMinWidth(USE_PREF_SIZE);
        corner.narrow().bind(widthProperty().lessThan(bench.look().typeScale().multiply(ROOMY)));
        TimeSlider slider = new TimeSlider(bench.editing(), bench.run(), bench.time());
        setHgrow(slider, Priority.ALWAYS);
        List<Node> presented = List.of(where, slider, live());
        List<Node> all =
                List.of(corner, where, waiting(), slider, waysOn(), presented.getLast(), numbers);
        bench.look()
                .presenting()
                .subscribe(presenting -> getChildren().setAll(presenting ? presented : all));
        bench.run().revision().addListener(observable -> show());
        bench.run().state().addListener(observable -> show());
        bench.run().history().addListener(observable -> show());
        bench.editing().experiment().addListener(observable -> show());
        time.shownEpoch().addListener(observable -> show());
        time.live().addListener(observable -> show());
        time.computing().addListener(observable -> show());
        show();
    }

    private static Label caption() {
        Label label = new Label();
        label.getStyleClass().add("caption");
        label.setMinWidth(0);
        return label;
    }

    private Button waiting() {
        Button button = new Button(tr("Edits apply at rewind"));
        button.getStyleClass().addAll("chip", "warn");
        button.visibleProperty().bind(bench.run().needsRewind());
        button.managedProperty().bind(bench.run().needsRewind());
        button.setOnAction(event -> bench.transport().rewind());
        button.setMinWidth(USE_PREF_SIZE);
        return button;
    }

    private Button fork() {
        Button button = new Button(tr("Fork here"), Icons.of(Feather.GIT_BRANCH));
        button.setId("fork");
        button.getStyleClass().add("compact");
        button.setMinWidth(USE_PREF_SIZE);
        button.disableProperty()
                .bind(
                        Bindings.createBooleanBinding(
                                () -> !time.canFork(),
                                bench.run().revision(),
                                bench.run().state()));
        button.visibleProperty().bind(trainOn.visibleProperty().not());
        Hint.on(
                button,
                tr(
                        "A new run that goes on from the epoch shown, with the experiment"
                                + " as it stands"));
        button.setOnAction(event -> time.fork(bench.editing().experiment().get()));
        return button;
    }

    /**
     * At the end of a run that is over, in the place of the fork, which would have nothing to do.
     */
    private StackPane waysOn() {
        trainOn.setId("train-on");
        trainOn.getStyleClass().add("compact");
        trainOn.setMinWidth(USE_PREF_SIZE);
        trainOn.visibleProperty()
                .bind(
                        Bindings.createBooleanBinding(
                                () -> bench.trainingOn().more().get() > 0 && time.live().get(),
                                bench.trainingOn().more(),
                                time.live()));
        trainOn.textProperty()
                .bind(
                        Bindings.createStringBinding(
                                () -> tr("Train {0} more", bench.trainingOn().more().get()),
                                bench.trainingOn().more()));
        Hint.on(
                trainOn,
                tr(
                        "A new run that goes on from the last state of this one, as if it had been"
                                + " longer (Shift+Space)"));
        trainOn.setOnAction(event -> bench.trainingOn().go());
        StackPane ways = new StackPane(fork(), trainOn);
        ways.setId("ways-on");
        return ways;
    }

    private Button live() {
        Button button = new Button(tr("Live"), new Circle(4));
        button.setId("live");
        button.getStyleClass().addAll("chip", "live");
        button.setMinWidth(USE_PREF_SIZE);
        button.disableProperty().bind(time.live());
        Hint.on(button, tr("Back to the newest epoch"));
        button.setOnAction(event -> time.goLive());
        return button;
    }

    private void show() {
        RunStatus status = RunStatus.of(bench.editing(), bench.run());
        headline.setText(status.headline());
        moment.setText(moment());
        speed.setText(status.speed());
        backend.setText(status.backend());
    }

    private String moment() {
        if (time.computing().get() != TimeModel.NONE) {
            return tr("computing epoch {0}…", time.computing().get());
        }
        if (!time.live().get()) {
            return tr("epoch {0} of {1} shown", time.shownEpoch().get(), time.newest());
        }
        GivenBack best = bench.run().history().get().givenBack();
        return best == null
                ? tr("newest epoch shown")
                : tr("weights of epoch {0} shown", best.epoch());
    }
}
