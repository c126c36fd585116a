package gradlab.ui.editor;

import static gradlab.text.Text.tr;

import gradlab.chart.look.ChartTheme;
import gradlab.data.prepare.DataPart;
import gradlab.data.prepare.PreparedData;
import gradlab.experiment.Experiment;
import gradlab.knob.Knobs;

import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.layout.Pane;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.scene.shape.Circle;

import org.jspecify.annotations.Nullable;

/** The first card of the chain: how wide a row is, where it comes from, and a glance at it. */
final class DataCard extends StackPane {
    private static final int DOTS = 70;
    private static final double SIDE = 44;
    private final VBox body;

    DataCard(Experiment experiment, @Nullable PreparedData data) {
        getStyleClass().addAll("layer-card", "data-card");
        String source = Knobs.typeName(experiment.data().source().getClass()).replace('_', ' ');
        Label name = new Label(tr("data"));
        name.getStyleClass().add("card-name");
        Label width = new Label(data == null ? "…" : Integer.toString(data.inputNames().size()));
        width.getStyleClass().add("card-width");
        Label detail = new Label(source);
        detail.getStyleClass().add("card-detail");
        body = new VBox(2, name, width, detail);
        body.setAlignment(Pos.TOP_CENTER);
        if (data != null && data.inputNames().size() == 2 && data.train().rows() > 0) {
            body.getChildren().add(dots(data.train(), !data.classNames().isEmpty()));
        }
        getChildren().add(body);
        setAccessibleText(tr("Data: {0}", source));
    }

    /** Tells as much as there is room for. */
    void show(ChainLayout.Detail level) {
        body.setVisible(level != ChainLayout.Detail.BAR);
        boolean words = level.compareTo(ChainLayout.Detail.COMPACT) < 0;
        body.getChildren().stream()
                .skip(2)
                .forEach(
                        child -> {
                            child.setVisible(words);
                            child.setManaged(words);
                        });
    }

    private static Pane dots(DataPart rows, boolean classes) {
        Pane pane = new Pane();
        pane.setMinSize(SIDE, SIDE);
        pane.setMaxSize(SIDE, SIDE);
        float reach = 1e-6f;
        for (float x : rows.inputs().data) {
            reach = Math.max(reach, Math.abs(x));
        }
        float least = Float.POSITIVE_INFINITY;
        float greatest = Float.NEGATIVE_INFINITY;
        for (float target : rows.targets().data) {
            least = Math.min(least, target);
            greatest = Math.max(greatest, target);
        }
        int step = Math.max(1, rows.rows() / DOTS);
        for (int i = 0; i < rows.rows(); i += step) {
            double x = SIDE / 2 * (1 + rows.inputs().get(i, 0) / reach);
            double y = SIDE / 2 * (1 - rows.inputs().get(i, 1) / reach);
            Circle dot = new Circle(x, y, 1.4);
            float target = rows.targets().get(i, 0);
            dot.getStyleClass().add("data-dot");
            if (classes) {
                dot.getStyleClass().add("class-" + (int) target % ChartTheme.CLASSES);
            } else {
                dot.setFill(
                        GradientScale.colour((target - least) / Math.max(1e-12, greatest - least)));
            }
            pane.getChildren().add(dot);
        }
        return pane;
    }
}
