package gradlab.ui.race;

import static gradlab.text.Text.tr;

import gradlab.chart.race.ArrowsPicture;
import gradlab.chart.race.ArrowsPicture.Tone;
import gradlab.chart.race.ArrowsPicture.Vector;
import gradlab.chart.race.RunnerStyle;
import gradlab.engine.optimizer.Anatomy;
import gradlab.engine.optimizer.Sgd;
import gradlab.surface.DescentPath;
import gradlab.surface.Racer;

import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;

/** What a racer sees and remembers, and the step that came of it, as arrows side by side. */
final class StepArrows extends HBox {
    private static final double SIDE = 132;
    private final RaceContext context;
    private final RaceModel model;
    private final RacePicture seen;
    private final RacePicture step;
    private final Label seenWords = caption();
    private final Label stepWords = caption();

    StepArrows(RaceContext context) {
        super(12);
        this.context = context;
        model = context.model();
        seen = new RacePicture(context, (width, height) -> drawn(width, false));
        step = new RacePicture(context, (width, height) -> drawn(width, true));
        seen.setId("arrows-seen");
        step.setId("arrows-step");
        new RacePictureMenu(seen, context, tr("Slopes")).install();
        new RacePictureMenu(step, context, tr("Step")).install();
        getChildren().addAll(column(seen, seenWords), column(step, stepWords));
    }

    private static VBox column(RacePicture picture, Label words) {
        picture.prefHeightProperty().bind(picture.widthProperty());
        picture.setMinHeight(USE_PREF_SIZE);
        picture.setPrefWidth(SIDE);
        VBox column = new VBox(6, picture, words);
        HBox.setHgrow(column, Priority.ALWAYS);
        column.setMinWidth(0);
        column.setPrefWidth(SIDE);
        return column;
    }

    private static Label caption() {
        Label label = new Label();
        label.getStyleClass().add("caption");
        label.setWrapText(true);
        label.setMinHeight(USE_PREF_SIZE);
        return label;
    }

    void redraw() {
        DescentPath path = model.path();
        if (path != null && path.steps() > 0) {
            Anatomy step = path.anatomy(Math.clamp(model.step().get(), 1, path.steps()), 0);
            say(seenWords, step.seenWords());
            say(stepWords, step.stepWords());
        }
        seen.redraw();
        step.redraw();
    }

    private RacePicture.@Nullable Drawn drawn(double width, boolean ofStep) {
        DescentPath path = model.path();
        Racer racer = model.racer();
        if (path == null || racer == null || path.steps() == 0) {
            return null;
        }
        int at = Math.clamp(model.step().get(), 1, path.steps());
        List<Vector> vectors =
                ofStep ? step(path, at) : seen(path.anatomy(at, 0), path.anatomy(at, 1));
        double longest = 0;
        for (Vector each : vectors) {
            longest = Math.max(longest, Math.max(Math.abs(each.x()), Math.abs(each.y())));
        }
        double eta = racer.optimizer().learningRate();
        boolean inRates = ofStep && !(racer.optimizer() instanceof Sgd) && eta > 0;
        double reach = inRates ? eta * halves(longest / eta) : longest;
        String frame =
                inRates ? rates(longest / eta) : ofStep ? "±" + RaceWords.brief(longest) : "";
        ArrowsPicture picture =
                new ArrowsPicture(
                        vectors,
                        reach > 0 ? reach : 1,
                        frame,
                        new RunnerStyle(racer.style()),
                        context.raceLook(),
                        width);
        return new RacePicture.Drawn(picture::draw, picture, () -> words(vectors));
    }

    private static void say(Label label, String words) {
        if (!label.getText().equals(words)) {
            label.setText(words);
        }
    }

    private static List<Vector> seen(Anatomy x, Anatomy y) {
        List<Vector> vectors = new ArrayList<>();
        for (int i = 0; i < x.seen().size(); i++) {
            vectors.add(
                    new Vector(
                            x.seen().get(i).value(),
                            i < y.seen().size() ? y.seen().get(i).value() : 0,
                            x.seen().get(i).symbol(),
                            i == 0 ? Tone.SEEN : Tone.REMEMBERED));
        }
        return vectors;
    }

    private static List<Vector> step(DescentPath path, int at) {
        return List.of(
                new Vector(
                        path.x(at) - path.x(at - 1),
                        path.y(at) - path.y(at - 1),
                        tr("step"),
                        Tone.STEP));
    }

    /** The least of ½, 1, 2, 4 … that holds a step, in rates. */
    private static double halves(double rates) {
        double reach = 0.5;
        while (reach < rates && reach < 1e6) {
            reach *= 2;
        }
        return reach;
    }

    private static String rates(double rates) {
        double reach = halves(rates);
        return reach == 0.5 ? "±½ η" : reach == 1 ? "±η" : "±" + Math.round(reach) + " η";
    }

    private static String words(List<Vector> vectors) {
        StringBuilder words = new StringBuilder();
        for (Vector each : vectors) {
            words.append(
                    tr(
                            "{0}: {1}, {2}. ",
                            each.name(), RaceWords.brief(each.x()), RaceWords.brief(each.y())));
        }
        return words.toString().strip();
    }
}
