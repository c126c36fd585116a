package gradlab.experiment.setting;

import gradlab.engine.layer.Layer;
import gradlab.engine.network.LayerNames;
import gradlab.experiment.Experiment;
import gradlab.experiment.Phase;
import gradlab.experiment.edit.LayerEdits;
import gradlab.experiment.edit.LayerNaming;
import gradlab.text.SentenceException;

import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.function.Function;
import java.util.stream.IntStream;

/**
 * How many layers fit a pattern: of fewer, the first are kept; for more, the last is repeated with
 * its name numbered on.
 *
 * @param pattern in which {@code *} stands for any letters
 */
record LayerCount(String pattern) {
    private static final int MOST = 1_000;

    static boolean isAddressedBy(Setting setting) {
        return setting.layer().contains("*") && setting.within().equals(Setting.COUNT);
    }

    static LayerCount of(Setting setting) {
        return new LayerCount(setting.layer());
    }

    Experiment change(Experiment experiment, Function<Spot, @Nullable Object> change) {
        List<Integer> there = indices(experiment);
        if (there.isEmpty()) {
            throw new SentenceException(
                    "At model.layers: {0}",
                    LayerNaming.nothingFits(experiment.model().layers(), pattern));
        }
        Setting address = Setting.layer(pattern).key(Setting.COUNT);
        Object wanted = change.apply(new Spot(address, int.class, null, there.size()));
        return wanted instanceof Integer count ? with(experiment, count, address) : experiment;
    }

    private Experiment with(Experiment experiment, int count, Setting address) {
        if (count < 1 || count > MOST) {
            throw new SentenceException(
                    "`{0}` at {1}: a number of layers from 1 to {2} is expected",
                    count, address, MOST);
        }
        List<Integer> there = indices(experiment);
        if (count < there.size()) {
            return LayerEdits.remove(experiment, there.subList(count, there.size()));
        }
        return count == there.size()
                ? experiment
                : LayerEdits.repeat(experiment, there.getLast(), count - there.size());
    }

    private List<Integer> indices(Experiment experiment) {
        List<Layer> layers = LayerNames.fill(experiment.model().layers());
        return IntStream.range(0, layers.size())
                .filter(i -> Phase.matches(pattern, layers.get(i).name()))
                .boxed()
                .toList();
    }
}
