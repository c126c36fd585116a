package gradlab.diagram;

import org.jspecify.annotations.Nullable;

/**
 * What is known of one unit that is shown. Numbers that do not exist are not numbers.
 *
 * @param unit its index in the layer, from 0
 * @param weightNorm ‖w‖₂ of the weights that lead to it
 * @param mean of its activation over some training rows
 * @param saturated share of those rows on a flat end of the activation
 * @param dead whether it answers 0 to all of them, as a unit that can die
 * @param low least of what its face shows
 * @param high greatest of what its face shows
 * @param favourite the training image that it answers to most; null but for images
 */
public record UnitFacts(
        int unit,
        double bias,
        double weightNorm,
        double mean,
        double saturated,
        boolean dead,
        double low,
        double high,
        UnitFace face,
        UnitFace.@Nullable Pixels favourite) {}
