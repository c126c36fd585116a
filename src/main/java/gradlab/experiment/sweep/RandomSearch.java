package gradlab.experiment.sweep;

import gradlab.engine.tensor.RandomSource;
import gradlab.experiment.setting.SetTo;
import gradlab.text.SentenceException;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * Values drawn from each list and each range, uniformly on the range's scale.
 *
 * @param runs how many combinations are drawn; fewer where there are no more
 * @param seed the same seed draws the same
 */
public record RandomSearch(int runs, long seed) implements Search {
    private static final int MOST = 100_000;
    private static final int TRIES = 100;

    /** Refuses numbers that are none. */
    public RandomSearch {
        if (runs < 1 || runs > MOST) {
            throw new SentenceException(
                    "`{0}` at search.random: a number from 1 to {1} is expected", runs, MOST);
        }
    }

    /** {@inheritDoc} A combination that was drawn before is drawn anew. */
    @Override
    public List<List<SetTo>> combinations(List<Axis> vary) {
        RandomSource random = new RandomSource(seed).split("sweep");
        Set<List<SetTo>> drawn = new LinkedHashSet<>();
        for (int tries = 0; drawn.size() < runs && tries < (long) TRIES * runs; tries++) {
            List<SetTo> combination = new ArrayList<>();
            vary.forEach(axis -> combination.addAll(axis.at(random.nextDouble())));
            drawn.add(List.copyOf(combination));
        }
        return List.copyOf(drawn);
    }
}
