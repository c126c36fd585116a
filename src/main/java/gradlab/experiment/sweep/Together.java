package gradlab.experiment.sweep;

import gradlab.experiment.setting.SetTo;
import gradlab.experiment.setting.Setting;
import gradlab.text.SentenceException;

import java.util.List;
import java.util.stream.IntStream;

/** Settings that go together: the first value of each, the second of each, and so on. */
public record Together(List<Axis> axes) implements Axis {
    /** Keeps its own copy; refuses less than two, and such within each other. */
    public Together {
        axes = List.copyOf(axes);
        if (axes.size() < 2 || axes.stream().anyMatch(Together.class::isInstance)) {
            throw new SentenceException("together: at least two settings are expected, each once");
        }
    }

    @Override
    public List<Setting> settings() {
        return axes.stream().flatMap(axis -> axis.settings().stream()).toList();
    }

    @Override
    public List<List<SetTo>> points() {
        List<List<List<SetTo>>> each = axes.stream().map(Axis::points).toList();
        int count = each.getFirst().size();
        for (int i = 1; i < each.size(); i++) {
            if (each.get(i).size() != count) {
                throw new SentenceException(
                        "together: {0} has {1} {1|value|values} and {2} has {3}; settings that go"
                                + " together have as many each",
                        axes.getFirst().settings().getFirst(),
                        count,
                        axes.get(i).settings().getFirst(),
                        each.get(i).size());
            }
        }
        return IntStream.range(0, count)
                .mapToObj(i -> each.stream().flatMap(points -> points.get(i).stream()).toList())
                .toList();
    }

    @Override
    public List<SetTo> at(double where) {
        return axes.stream().flatMap(axis -> axis.at(where).stream()).toList();
    }
}
