package gradlab.ui.charts;

import static gradlab.text.Text.tr;

import gradlab.chart.ChartKind;
import gradlab.chart.line.EpochArea;

import javafx.animation.PauseTransition;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.util.Duration;

import org.jspecify.annotations.Nullable;

/**
 * The values beside a chart's title, of the newest epoch or of the one under the cross-hair, and
 * the same for screen readers, who hear of a run that goes on no more than every two seconds.
 */
final class ReadOut {
    private static final Duration PACE = Duration.seconds(2);

    private final Node chart;
    private final WholeValues label = new WholeValues();
    private final PauseTransition pace = new PauseTransition(PACE);
    private String latest = "";
    private String description = "";
    private boolean reading;

    /**
     * The read-out of a chart.
     *
     * @param chart what a screen reader takes for the chart
     */
    ReadOut(Node chart) {
        this.chart = chart;
        chart.setAccessibleRole(AccessibleRole.IMAGE_VIEW);
        label.getStyleClass().addAll("muted", "tile-latest");
        pace.setOnFinished(event -> describe());
    }

    Label label() {
        return label;
    }

    /** What the picture on the screen says. */
    void latest(String values, String words) {
        latest = values;
        boolean first = description.isEmpty();
        description = words;
        if (first) {
            describe();
        } else if (pace.getStatus() != PauseTransition.Status.RUNNING) {
            pace.playFromStart();
        }
    }

    private void describe() {
        if (!reading) {
            chart.setAccessibleText(description);
        }
    }

    /** Reads the epoch under the cross-hair, where the chart has it, else the newest. */
    void read(ChartKind kind, ChartsContext context, @Nullable EpochArea area) {
        int epoch = context.charts().readEpoch().get();
        boolean before = reading;
        reading = epoch > 0 && area != null;
        if (reading) {
            String values = valuesAt(kind, context, epoch);
            label.show(values);
            if (chart.isFocused() || !context.bench().time().live().get()) {
                String name = Integer.toString(epoch);
                chart.setAccessibleText(tr("{0} at epoch {1}: {2}", kind.title(), name, values));
            }
        } else {
            label.show(latest);
            if (before) {
                describe();
            }
        }
    }

    private static String valuesAt(ChartKind kind, ChartsContext context, int epoch) {
        String values = kind.at(context.curves(), context.plainOptions(), epoch);
        return values.isEmpty() ? tr("nothing recorded") : values;
    }
}
