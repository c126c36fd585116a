package gradlab.experiment;

import gradlab.data.Circles;
import gradlab.data.DataShape;
import gradlab.data.DataSource;
import gradlab.data.Dataset;
import gradlab.data.augment.Augmentation;
import gradlab.data.prepare.Scaling;
import gradlab.data.prepare.Split;
import gradlab.knob.Essential;
import gradlab.knob.Knob;
import gradlab.knob.Knobs;
import gradlab.knob.Regularizing;

import java.nio.file.Path;
import java.util.List;

/** Which rows a run learns from, and what is done to them first. */
public record DataPlan(
        @Knob(label = "Source", help = "Where the rows come from") @Essential(required = true)
                DataSource source,
        Split split,
        Scaling scaling,
        @Knob(
                        label = "Augmentation",
                        lesson = 16,
                        help = "Random changes to each training row, drawn anew each time")
                List<Augmentation> augment,
        @Knob(
                        label = "Label noise",
                        min = 0,
                        max = 1,
                        help = "Share of the training labels drawn anew",
                        lesson = 16)
                @Regularizing
                double labelNoise) {
    /** The default circles, half and half, unscaled. */
    public DataPlan() {
        this(new Circles(), new Split(), new Scaling(), List.of(), 0);
    }

    /** Without augmentation. */
    public DataPlan(DataSource source, Split split, Scaling scaling, double labelNoise) {
        this(source, split, scaling, List.of(), labelNoise);
    }

    /** Keeps its own copy; refuses values out of range. */
    public DataPlan {
        augment = List.copyOf(augment);
        Knobs.require(DataPlan.class, source, split, scaling, augment, labelNoise);
    }

    /**
     * The rows of the source as its split wants them.
     *
     * @param folder what relative paths are relative to
     */
    public Dataset load(Path folder) {
        return source.load(folder, split.ownTest());
    }

    /**
     * Their widths and classes; also where test rows are wanted that the source has not.
     *
     * @param folder what relative paths are relative to
     */
    public DataShape shape(Path folder) {
        return source.shape(folder, split.ownTest() && source.hasTest());
    }

    /** The same with another source. */
    public DataPlan withSource(DataSource newSource) {
        return Knobs.set(this, DataPlan::source).to(newSource);
    }

    /** The same with other random changes to its rows. */
    public DataPlan withAugment(List<Augmentation> newAugment) {
        return Knobs.set(this, DataPlan::augment).to(newAugment);
    }

    /** The same with other scaling. */
    public DataPlan withScaling(Scaling newScaling) {
        return Knobs.set(this, DataPlan::scaling).to(newScaling);
    }
}
