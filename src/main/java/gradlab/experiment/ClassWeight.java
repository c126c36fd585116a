package gradlab.experiment;

import org.jspecify.annotations.Nullable;

import java.util.List;

/**
 * How much the rows of each class count in the loss of the training, as Keras's {@code
 * class_weight}. Validation rows count alike.
 */
public sealed interface ClassWeight permits EqualClasses, BalancedClasses, WeightedClasses {
    /**
     * The weight of each class; null where all count alike.
     *
     * @param classes their names, by number
     * @param counts how many training rows each has
     * @throws IllegalArgumentException where a class is named that there is not
     */
    float @Nullable [] weights(List<String> classes, int[] counts);
}
