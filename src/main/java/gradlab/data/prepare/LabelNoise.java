package gradlab.data.prepare;

import gradlab.data.Dataset;
import gradlab.data.Matrices;
import gradlab.engine.tensor.RandomSource;
import gradlab.text.SentenceException;

import org.ejml.data.FMatrixRMaj;

/**
 * A share of the training labels drawn anew: a class at random, so that some come out as they were;
 * for regression the target of another training row.
 */
public record LabelNoise(double share, long seed) {
    /** Refuses what is no share. */
    public LabelNoise {
        if (!(share >= 0 && share <= 1)) {
            throw new SentenceException("label_noise must be between 0 and 1, not {0}", share);
        }
    }

    /** The same data set, with new labels on some of the rows given. */
    Dataset of(Dataset data, int[] train) {
        if (share == 0 || train.length == 0) {
            return data;
        }
        RandomSource random = new RandomSource(seed).split("label noise");
        int[] chosen = train.clone();
        Shuffle.mix(chosen, random);
        int count = (int) Math.round(share * train.length);
        FMatrixRMaj targets = data.targets().copy();
        for (int i = 0; i < count; i++) {
            if (data.classification()) {
                targets.set(chosen[i], 0, random.nextInt(data.classNames().size()));
            } else {
                int other = train[random.nextInt(train.length)];
                Matrices.copyRow(data.targets(), other, targets, chosen[i]);
            }
        }
        return data.withTargets(targets, data.classNames());
    }
}
