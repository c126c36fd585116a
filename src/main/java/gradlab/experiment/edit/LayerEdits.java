package gradlab.experiment.edit;

import gradlab.engine.layer.Layer;
import gradlab.engine.layer.MergingLayer;
import gradlab.engine.network.LayerNames;
import gradlab.experiment.Experiment;
import gradlab.experiment.Model;
import gradlab.experiment.Phase;
import gradlab.experiment.StartFrom;
import gradlab.experiment.Training;
import gradlab.knob.Knobs;
import gradlab.text.SentenceException;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;

/**
 * Changes to the chain of layers. Each gives a new experiment in which every layer has a name of
 * its own and every skip arc comes from an earlier layer.
 */
public final class LayerEdits {
    private LayerEdits() {}

    /**
     * Where a layer stands.
     *
     * @throws IllegalArgumentException where no layer has that name, saying which there are
     */
    public static int indexOf(Experiment experiment, String name) {
        List<Layer> layers = named(experiment);
        for (int i = 0; i < layers.size(); i++) {
            if (layers.get(i).name().equals(name)) {
                return i;
            }
        }
        throw new SentenceException(LayerNaming.nothingFits(layers, name), null);
    }

    /** Puts a layer in, so that it has that index. */
    public static Experiment insert(Experiment experiment, int index, Layer layer) {
        List<Layer> layers = named(experiment);
        layers.add(index, layer.withName(LayerNaming.fresh(layer, layers)));
        return with(experiment, layers);
    }

    /**
     * Puts several layers in, the first with that index. Where one of them merges with another of
     * them, it does so still, under whatever names they have now.
     */
    public static Experiment insert(Experiment experiment, int index, List<Layer> added) {
        List<Layer> layers = named(experiment);
        Map<String, String> renamed = new HashMap<>();
        int at = index;
        for (Layer layer : added) {
            Layer led =
                    layer instanceof MergingLayer merging
                            ? merging.withFrom(renamed.getOrDefault(merging.from(), merging.from()))
                            : layer;
            String name = LayerNaming.fresh(led, layers);
            renamed.put(layer.name(), name);
            layers.add(at++, led.withName(name));
        }
        return with(experiment, layers);
    }

    /**
     * Moves a layer as near to another index as skip arcs allow: a merging layer stays behind its
     * source.
     *
     * @param to the index it has afterwards
     */
    public static Experiment move(Experiment experiment, int from, int to) {
        List<Layer> layers = named(experiment);
        int target = Math.clamp(to, 0, layers.size() - 1);
        while (target != from && !arcsRunForward(moved(layers, from, target))) {
            target += Integer.signum(from - target);
        }
        return with(experiment, moved(layers, from, target));
    }

    /** Takes a layer out, and with it the merging layers that its arcs led to. */
    public static Experiment remove(Experiment experiment, int index) {
        return remove(experiment, Set.of(index));
    }

    /** Takes several layers out, and with them the merging layers that their arcs led to. */
    public static Experiment remove(Experiment experiment, Collection<Integer> indices) {
        List<Layer> layers = named(experiment);
        List<Layer> kept = new ArrayList<>();
        Set<String> gone = new HashSet<>();
        for (int i = 0; i < layers.size(); i++) {
            Layer layer = layers.get(i);
            if (indices.contains(i)
                    || (layer instanceof MergingLayer merging && gone.contains(merging.from()))) {
                gone.add(layer.name());
            } else {
                kept.add(layer);
            }
        }
        return with(experiment, kept);
    }

    /** Puts a copy of a layer behind it. */
    public static Experiment duplicate(Experiment experiment, int index) {
        List<Layer> layers = named(experiment);
        Layer layer = layers.get(index);
        layers.add(index + 1, layer.withName(LayerNaming.unique(layer.name(), layers)));
        return with(experiment, layers);
    }

    /** Puts copies of a layer behind it, their names numbered on. */
    public static Experiment repeat(Experiment experiment, int index, int times) {
        List<Layer> layers = named(experiment);
        Layer layer = layers.get(index);
        for (int i = 1; i <= times; i++) {
            layers.add(index + i, layer.withName(LayerNaming.unique(layer.name(), layers)));
        }
        return with(experiment, layers);
    }

    /**
     * Leads a skip arc from a layer to a later one: a merging layer is put before the later layer,
     * or, where that is a merging layer already, led from the new source.
     *
     * @param kind the merging layer to put in, under any name
     */
    public static Experiment connect(Experiment experiment, int from, int to, MergingLayer kind) {
        List<Layer> layers = named(experiment);
        if (from >= to) {
            throw new SentenceException("a skip arc must lead to a later layer");
        }
        String source = layers.get(from).name();
        if (layers.get(to) instanceof MergingLayer merging) {
            layers.set(to, merging.withFrom(source));
        } else {
            Layer merging = kind.withFrom(source).withName("");
            layers.add(to, merging.withName(LayerNaming.fresh(merging, layers)));
        }
        return with(experiment, layers);
    }

    /** Puts another layer in the place of one; without a name of its own it takes the old one's. */
    public static Experiment replace(Experiment experiment, int index, Layer layer) {
        List<Layer> layers = named(experiment);
        String oldName = layers.get(index).name();
        layers.set(index, layer.withName(oldName));
        Experiment replaced = with(experiment, layers);
        return layer.name().isBlank() || layer.name().equals(oldName)
                ? replaced
                : rename(replaced, index, layer.name());
    }

    /** Gives a layer another name; arcs, phases and starting weights follow. */
    public static Experiment rename(Experiment experiment, int index, String name) {
        List<Layer> layers = named(experiment);
        String oldName = layers.get(index).name();
        List<Layer> others = new ArrayList<>(layers);
        others.remove(index);
        String newName = name.isBlank() ? oldName : LayerNaming.unique(name.strip(), others);
        layers.set(index, layers.get(index).withName(newName));
        UnaryOperator<String> follow = word -> word.equals(oldName) ? newName : word;
        layers.replaceAll(
                layer ->
                        layer instanceof MergingLayer merging
                                ? merging.withFrom(follow.apply(merging.from()))
                                : layer);
        return with(experiment, layers).withTraining(renamed(experiment.training(), follow));
    }

    private static Training renamed(Training training, UnaryOperator<String> follow) {
        List<Phase> phases =
                training.phases().stream()
                        .map(phase -> Knobs.set(phase, Phase::trainable).to(renamed(phase, follow)))
                        .toList();
        @Nullable StartFrom start = training.startFrom();
        Training result = Knobs.set(training, Training::phases).to(phases);
        return start == null
                ? result
                : Knobs.set(result, Training::startFrom)
                        .to(
                                Knobs.set(start, StartFrom::layers)
                                        .to(start.layers().stream().map(follow).toList()));
    }

    private static Map<String, Boolean> renamed(Phase phase, UnaryOperator<String> follow) {
        Map<String, Boolean> result = new LinkedHashMap<>();
        phase.trainable().forEach((pattern, on) -> result.put(follow.apply(pattern), on));
        return result;
    }

    private static boolean arcsRunForward(List<Layer> layers) {
        Set<String> seen = new HashSet<>();
        for (Layer layer : layers) {
            if (layer instanceof MergingLayer merging && !seen.contains(merging.from())) {
                return false;
            }
            seen.add(layer.name());
        }
        return true;
    }

    private static List<Layer> moved(List<Layer> layers, int from, int to) {
        List<Layer> result = new ArrayList<>(layers);
        result.add(to, result.remove(from));
        return result;
    }

    private static List<Layer> named(Experiment experiment) {
        return new ArrayList<>(LayerNames.fill(experiment.model().layers()));
    }

    private static Experiment with(Experiment experiment, List<Layer> layers) {
        return experiment.withModel(new Model(layers));
    }
}
