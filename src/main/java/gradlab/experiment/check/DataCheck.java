package gradlab.experiment.check;

import static gradlab.text.Text.tr;

import gradlab.data.DataShape;
import gradlab.data.augment.Augmentation;
import gradlab.data.prepare.NoScaler;
import gradlab.data.prepare.Scaling;
import gradlab.data.prepare.Split;
import gradlab.experiment.DataPlan;
import gradlab.experiment.Experiment;
import gradlab.knob.Knobs;

import java.util.ArrayList;
import java.util.List;

/** Checks what is done to the rows before training. */
final class DataCheck {
    private static final double ROUNDING = 1e-9;

    private DataCheck() {}

    static void check(Experiment experiment, DataShape shape, Findings findings) {
        DataPlan data = experiment.data();
        checkOwnTest(data, findings);
        checkValidationSource(data, findings);
        checkShares(data.split(), findings);
        checkScaling(data.scaling(), shape, findings);
        if (data.labelNoise() > 0 && !shape.classification()) {
            findings.error(
                    "data.label_noise",
                    tr("Label noise draws other classes, but this target is a number."),
                    tr("Set it to 0"),
                    e -> e.withData(Knobs.set(e.data(), DataPlan::labelNoise).to(0.0)));
        }
        for (int i = 0; i < data.augment().size(); i++) {
            if (data.augment().get(i).needsImages() && shape.imageWidth() == 0) {
                int index = i;
                findings.error(
                        "data.augment[" + i + "]",
                        tr(
                                "{0} changes images, but these rows are none.",
                                Knobs.typeName(data.augment().get(i).getClass())),
                        tr("Leave it out"),
                        e -> withoutAugmentation(e, index));
            }
        }
    }

    /** Whether test rows of the source's own are wanted where it has some. */
    private static void checkOwnTest(DataPlan data, Findings findings) {
        boolean wanted = data.split().ownTest();
        if (wanted && !data.source().hasTest()) {
            findings.error(
                    "data.split.own_test",
                    data.source().noTest().worded() + ".",
                    tr("Set it to false"),
                    e -> withOwnTest(e, false));
        }
        if (!wanted && data.source().namesTest()) {
            findings.warning(
                    "data.split.own_test",
                    tr("Test files are named, but not read: own_test of the split is false."),
                    tr("Test on them"),
                    e -> withOwnTest(e, true));
        }
    }

    private static Experiment withOwnTest(Experiment experiment, boolean wanted) {
        Split split = experiment.data().split();
        double test = wanted ? 0 : split.test();
        Split changed =
                new Split(
                        split.train(),
                        split.validation(),
                        test,
                        split.stratify(),
                        split.seed(),
                        split.order(),
                        wanted,
                        split.fold());
        return experiment.withData(Knobs.set(experiment.data(), DataPlan::split).to(changed));
    }

    /** Validation rows come from one place. */
    private static void checkValidationSource(DataPlan data, Findings findings) {
        double share = data.split().validation();
        if (data.validationSource() != null && share > 0) {
            findings.error(
                    "data.split.validation",
                    tr(
                            "The validation rows come from validation_source, so that their share"
                                    + " of the source must be 0, not {0}.",
                            share),
                    tr("Train on those rows"),
                    e -> e.withData(e.data().withoutValidationShare()));
        }
        if (data.validationSource() != null && data.split().fold() != null) {
            findings.error(
                    "data.split.fold",
                    tr(
                            "A fold validates on rows of the source, but the validation rows come"
                                    + " from validation_source."),
                    tr("Leave the fold out"),
                    e -> e.withData(withoutFold(e.data())));
        }
    }

    private static DataPlan withoutFold(DataPlan data) {
        return Knobs.set(data, DataPlan::split).to(data.split().withFold(null));
    }

    private static void checkShares(Split split, Findings findings) {
        double used = split.train() + split.validation() + split.test();
        if (used < 1 - ROUNDING) {
            findings.warning(
                    "data.split",
                    tr(
                            "{0} % of the rows are used by no part of the split.",
                            Math.round(100 * (1 - used))));
        }
    }

    private static void checkScaling(Scaling scaling, DataShape shape, Findings findings) {
        if (shape.classification() && !scaling.targets().leavesAsIs()) {
            findings.error(
                    "data.scaling.targets",
                    tr("The target is a class number, which cannot be scaled."),
                    tr("Leave the targets as they are"),
                    e ->
                            e.withData(
                                    e.data()
                                            .withScaling(
                                                    Knobs.set(e.data().scaling(), Scaling::targets)
                                                            .to(new NoScaler()))));
        }
        boolean scaled = !scaling.inputs().leavesAsIs() || !scaling.targets().leavesAsIs();
        if (scaled && scaling.fitOn() == Scaling.FitOn.ALL) {
            findings.warning(
                    "data.scaling.fit_on",
                    tr("The scaler sees the validation and test rows: what they hold leaks in."),
                    tr("Fit on the training rows"),
                    e ->
                            e.withData(
                                    e.data()
                                            .withScaling(
                                                    Knobs.set(e.data().scaling(), Scaling::fitOn)
                                                            .to(Scaling.FitOn.TRAIN))));
        }
    }

    private static Experiment withoutAugmentation(Experiment experiment, int index) {
        List<Augmentation> rest = new ArrayList<>(experiment.data().augment());
        rest.remove(index);
        return experiment.withData(Knobs.set(experiment.data(), DataPlan::augment).to(rest));
    }
}
