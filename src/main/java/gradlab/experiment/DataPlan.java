package gradlab.experiment;

import gradlab.data.Circles;
import gradlab.data.DataException;
import gradlab.data.DataShape;
import gradlab.data.DataSource;
import gradlab.data.Dataset;
import gradlab.data.Extent;
import gradlab.data.augment.Augmentation;
import gradlab.data.prepare.AlikeRows;
import gradlab.data.prepare.Scaling;
import gradlab.data.prepare.Split;
import gradlab.knob.Essential;
import gradlab.knob.Knob;
import gradlab.knob.Knobs;
import gradlab.knob.Regularizing;

import org.jspecify.annotations.Nullable;

import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.function.Supplier;
import java.util.stream.Stream;

/**
 * Which rows a run learns from, and what is done to them first.
 *
 * @param validationSource where the validation rows come from; null for shares of the source's own
 */
public record DataPlan(
        @Knob(label = "Source", help = "Where the rows come from") @Essential(required = true)
                DataSource source,
        @Knob(
                        label = "Validation source",
                        lesson = 11,
                        help =
                                "Validation rows of another distribution, with the same columns;"
                                        + " the share of validation is 0 then")
                @Nullable DataSource validationSource,
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
        this(new Circles(), null, new Split(), new Scaling(), List.of(), 0);
    }

    /** Without augmentation. */
    public DataPlan(DataSource source, Split split, Scaling scaling, double labelNoise) {
        this(source, null, split, scaling, List.of(), labelNoise);
    }

    /** Keeps its own copy; refuses values out of range. */
    public DataPlan {
        augment = List.copyOf(augment);
        Knobs.require(
                DataPlan.class, source, validationSource, split, scaling, augment, labelNoise);
    }

    /** Whether a run has validation rows. */
    public boolean validates() {
        return validationSource != null || split.validation() > 0 || split.fold() != null;
    }

    /**
     * The rows of the source as its split wants them, and behind them those of the other source to
     * validate on.
     *
     * @param folder what relative paths are relative to
     * @throws DataException when they cannot be read, or do not fit each other
     */
    public Dataset load(Path folder) {
        Dataset own = source.load(folder, split.ownTest());
        DataSource other = validationSource;
        return other == null ? own : ofValidation(() -> AlikeRows.behind(own, other, folder));
    }

    private static <T> T ofValidation(Supplier<T> asked) {
        try {
            return asked.get();
        } catch (DataException e) {
            throw e.at("data.validation_source");
        }
    }

    /** How much {@link #load} will give, told without reading it. */
    public Extent extent(Path folder) {
        Extent own = source.extent(folder);
        DataSource other = validationSource;
        return other == null ? own : own.with(ofValidation(() -> other.extent(folder)));
    }

    /** The user's own files that are read. */
    public List<Path> files(Path folder) {
        return Stream.of(source, validationSource)
                .filter(Objects::nonNull)
                .flatMap(each -> each.files(folder).stream())
                .toList();
    }

    /**
     * Their widths and classes; also where test rows are wanted that the source has not.
     *
     * @param folder what relative paths are relative to
     * @throws DataException when they cannot be read, or do not fit each other
     */
    public DataShape shape(Path folder) {
        boolean ownTest = split.ownTest() && source.hasTest();
        DataSource other = validationSource;
        if (other == null) {
            return source.shape(folder, ownTest);
        }
        if (source.isTable() || other.isTable()) {
            Dataset own = source.load(folder, ownTest);
            ofValidation(() -> AlikeRows.behind(own, other, folder));
            return own.shape();
        }
        DataShape own = source.shape(folder, ownTest);
        ofValidation(
                () -> {
                    AlikeRows.requireAlike(own, other.shape(folder));
                    return own;
                });
        return own;
    }

    /** The same with another source. */
    public DataPlan withSource(DataSource newSource) {
        return Knobs.set(this, DataPlan::source).to(newSource);
    }

    /** The same with validation rows of another source; null for shares of its own. */
    public DataPlan withValidationSource(@Nullable DataSource newSource) {
        return Knobs.set(this, DataPlan::validationSource).to(newSource);
    }

    /** The same, in which training has the share of validation as well. */
    public DataPlan withoutValidationShare() {
        double train = Math.min(1 - split.test(), split.train() + split.validation());
        Split whole = Knobs.set(split, Split::validation).to(0.0);
        return Knobs.set(this, DataPlan::split).to(Knobs.set(whole, Split::train).to(train));
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
