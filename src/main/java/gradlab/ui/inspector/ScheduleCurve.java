package gradlab.ui.inspector;

import static gradlab.text.Text.tr;

import gradlab.data.prepare.PreparedData;
import gradlab.engine.schedule.Schedule;
import gradlab.experiment.Training;
import gradlab.text.Numbers;
import gradlab.ui.app.DataModel;
import gradlab.ui.app.Editing;

import javafx.scene.control.Label;
import javafx.scene.layout.Pane;
import javafx.scene.layout.VBox;
import javafx.scene.shape.LineTo;
import javafx.scene.shape.MoveTo;
import javafx.scene.shape.Path;

/** The learning rate over the whole run, as the schedule would have it. */
final class ScheduleCurve extends VBox {
    private static final double HEIGHT = 56;
    private static final int POINTS = 120;
    private final Editing editing;
    private final DataModel rows;
    private final Pane picture = new Pane();
    private final Label range = new Label();

    ScheduleCurve(Editing editing, DataModel rows) {
        super(2);
        this.editing = editing;
        this.rows = rows;
        range.getStyleClass().add("caption");
        picture.setMinHeight(HEIGHT);
        picture.setPrefHeight(HEIGHT);
        picture.setAccessibleText(tr("Curve of the learning rate over the run"));
        getChildren().addAll(picture, range);
        editing.experiment().addListener(observable -> draw());
        rows.prepared().addListener(observable -> draw());
        picture.widthProperty().addListener(observable -> draw());
        draw();
    }

    private void draw() {
        Training training = editing.experiment().get().training();
        double[] rates = rates(training);
        double high = 0;
        double low = Double.POSITIVE_INFINITY;
        for (double rate : rates) {
            high = Math.max(high, rate);
            low = Math.min(low, rate);
        }
        Path path = new Path();
        path.getStyleClass().add("curve-line");
        for (int i = 0; i <= POINTS; i++) {
            double x = picture.getWidth() * i / POINTS;
            double y = 4 + (HEIGHT - 8) * (1 - rates[i] / Math.max(high, 1e-300));
            path.getElements().add(i == 0 ? new MoveTo(x, y) : new LineTo(x, y));
        }
        Path axis = new Path(new MoveTo(0, HEIGHT - 4), new LineTo(picture.getWidth(), HEIGHT - 4));
        axis.getStyleClass().add("curve-axis");
        picture.getChildren().setAll(axis, path);
        boolean flat = high - low <= 1e-9 * high;
        range.setText(
                flat
                        ? tr("η = {0} throughout", Numbers.brief(high))
                        : tr(
                                "η from {0} to {1} over the run",
                                Numbers.brief(rates[0]), Numbers.brief(rates[POINTS])));
    }

    private double[] rates(Training training) {
        PreparedData data = rows.prepared().get();
        int rows = data == null ? 1 : Math.max(1, data.train().rows());
        int batch = training.batches().batchSize();
        long steps = ((long) rows + batch - 1) / batch;
        long total =
                training.epochs() * (training.schedule().per() == Schedule.Per.STEP ? steps : 1L);
        double[] rates = new double[POINTS + 1];
        for (int i = 0; i <= POINTS; i++) {
            long t = Math.min(total - 1, Math.round((double) total * i / POINTS));
            rates[i] = training.schedule().rate(training.optimizer().learningRate(), t, total);
        }
        return rates;
    }
}
