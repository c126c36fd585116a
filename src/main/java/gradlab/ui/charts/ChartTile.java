package gradlab.ui.charts;

import gradlab.chart.ChartKind;
import gradlab.chart.axis.ChartScale;
import gradlab.chart.subject.Aspect;
import gradlab.chart.subject.LossCause;

import javafx.beans.property.IntegerProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleIntegerProperty;
import javafx.beans.property.SimpleObjectProperty;

import java.util.Set;

/** What one tile shows and how. */
public final class ChartTile {
    private final ObjectProperty<ChartKind> kind;
    private final ObjectProperty<ChartScale> scale;
    private final ObjectProperty<Set<LossCause>> without =
            new SimpleObjectProperty<>(this, "without", Set.of());
    private final IntegerProperty smoothing = new SimpleIntegerProperty(this, "smoothing", 1);

    private final ObjectProperty<Aspect> aspect =
            new SimpleObjectProperty<>(this, "aspect", Aspect.VALIDATION);

    /** A chart on its usual scale, not smoothed. */
    public ChartTile(ChartKind first) {
        kind = new SimpleObjectProperty<>(this, "kind", first);
        scale = new SimpleObjectProperty<>(this, "scale", first.scale());
        kind.addListener((value, old, now) -> scale.set(now.scale()));
    }

    /** A tile as a layout keeps it. */
    ChartTile(TilePlan plan) {
        this(plan.chart());
        scale.set(plan.scale());
        smoothing.set(plan.smoothing());
        aspect.set(plan.aspect());
    }

    /** What a layout keeps of it. */
    TilePlan plan() {
        return new TilePlan(kind.get(), scale.get(), smoothing.get(), aspect.get());
    }

    /** Which chart; another one begins on its usual scale. */
    public ObjectProperty<ChartKind> kind() {
        return kind;
    }

    /** Linear or log. */
    public ObjectProperty<ChartScale> scale() {
        return scale;
    }

    /** How many epochs each point is the mean of; 1 for none. */
    public IntegerProperty smoothing() {
        return smoothing;
    }

    /** What is shown where the kind has a choice. */
    public ObjectProperty<Aspect> aspect() {
        return aspect;
    }

    /** Which causes of a misleading training loss are turned off. */
    public ObjectProperty<Set<LossCause>> without() {
        return without;
    }

    /** Goes to the other scale, where the chart has two. */
    public void toggleLog() {
        if (kind.get().bothScales()) {
            scale.set(scale.get() == ChartScale.LOG ? ChartScale.LINEAR : ChartScale.LOG);
        }
    }
}
