package gradlab.experiment.sweep;

import gradlab.experiment.setting.SetTo;
import gradlab.text.SentenceException;

import java.util.ArrayList;
import java.util.List;

/** Every value of each with every value of all others. */
public record GridSearch() implements Search {
    private static final long MOST = 1_000_000;

    @Override
    public List<List<SetTo>> combinations(List<Axis> vary) {
        List<List<SetTo>> combinations = List.of(List.of());
        for (Axis axis : vary) {
            combinations = each(combinations, axis.points());
        }
        return combinations;
    }

    private static List<List<SetTo>> each(List<List<SetTo>> before, List<List<SetTo>> points) {
        if ((long) before.size() * points.size() > MOST) {
            throw new SentenceException(
                    "this grid has more than {0} combinations: vary less, or search at random",
                    MOST);
        }
        List<List<SetTo>> longer = new ArrayList<>(before.size() * points.size());
        for (List<SetTo> one : before) {
            for (List<SetTo> point : points) {
                List<SetTo> both = new ArrayList<>(one);
                both.addAll(point);
                longer.add(List.copyOf(both));
            }
        }
        return longer;
    }
}
