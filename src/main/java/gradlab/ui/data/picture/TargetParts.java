package gradlab.ui.data.picture;

import gradlab.data.Dataset;
import gradlab.data.Matrices;
import gradlab.data.prepare.DataPart;
import gradlab.data.prepare.FittedScaler;
import gradlab.data.prepare.Part;
import gradlab.data.prepare.Partition;
import gradlab.data.prepare.PreparedData;

import org.ejml.data.FMatrixRMaj;

import java.util.List;

/**
 * The targets of each part, in their own units.
 *
 * @param classNames the classes by number; empty where the targets are numbers
 * @param names a name for each target
 * @param train [training rows][targets]
 * @param validation [validation rows][targets]
 * @param test [test rows][targets]
 */
public record TargetParts(
        List<String> classNames,
        List<String> names,
        FMatrixRMaj train,
        FMatrixRMaj validation,
        FMatrixRMaj test) {
    /** Of rows that are scaled. */
    public static TargetParts of(PreparedData data) {
        return new TargetParts(
                data.classNames(),
                data.targetNames(),
                unscaled(data.train(), data.targetScaler()),
                unscaled(data.validation(), data.targetScaler()),
                unscaled(data.test(), data.targetScaler()));
    }

    /** Of rows as they are read. */
    public static TargetParts of(Dataset data, Partition parts) {
        return new TargetParts(
                data.classNames(),
                data.targetNames(),
                Matrices.take(data.targets(), parts.train()),
                Matrices.take(data.targets(), parts.validation()),
                Matrices.take(data.targets(), parts.test()));
    }

    private static FMatrixRMaj unscaled(DataPart part, FittedScaler scaler) {
        FMatrixRMaj numbers = part.targets().copy();
        scaler.unscale(numbers);
        return numbers;
    }

    /** Training, validation and test rows. */
    public List<FMatrixRMaj> all() {
        return List.of(train, validation, test);
    }

    /** Those of one part. */
    public FMatrixRMaj in(Part part) {
        return switch (part) {
            case TRAINING -> train;
            case VALIDATION -> validation;
            case TEST -> test;
        };
    }

    /** Whether there are several targets that say of each row yes or no, 1 or 0. */
    public boolean yesOrNo() {
        return classNames.isEmpty()
                && names.size() > 1
                && all().stream().allMatch(TargetParts::zerosAndOnes);
    }

    private static boolean zerosAndOnes(FMatrixRMaj numbers) {
        for (int i = 0; i < numbers.getNumElements(); i++) {
            if (numbers.data[i] != 0 && numbers.data[i] != 1) {
                return false;
            }
        }
        return true;
    }
}
