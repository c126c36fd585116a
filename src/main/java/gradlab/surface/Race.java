package gradlab.surface;

import gradlab.engine.optimizer.Adagrad;
import gradlab.engine.optimizer.Adam;
import gradlab.engine.optimizer.Adamax;
import gradlab.engine.optimizer.Clipping;
import gradlab.engine.optimizer.Nadam;
import gradlab.engine.optimizer.Optimizer;
import gradlab.engine.optimizer.RmsProp;
import gradlab.engine.optimizer.Sgd;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Who races where, from where, and how far.
 *
 * @param steps how many each takes
 */
public record Race(Surface surface, Place start, int steps, List<Racer> racers) {
    /** The most steps of a race. */
    public static final int MOST_STEPS = 5000;

    /** The most racers: more are not told apart. */
    public static final int MOST_RACERS = 16;

    private static final int USUAL_STEPS = 200;

    /** Eight rules on Beale's function. */
    public Race() {
        this(new Beale(), new Beale().start(), USUAL_STEPS, usual());
    }

    /** Keeps its own list, and steps within bounds. */
    public Race {
        racers = List.copyOf(racers);
        steps = Math.clamp(steps, 1, MOST_STEPS);
    }

    private static List<Racer> usual() {
        List<Optimizer> rules =
                List.of(
                        new Sgd(0.01, 0, false, new Clipping()),
                        new Sgd(0.002, 0.9, false, new Clipping()),
                        new Sgd(0.002, 0.9, true, new Clipping()),
                        new Adagrad().withLearningRate(0.5),
                        new RmsProp().withLearningRate(0.03),
                        new Adam().withLearningRate(0.1),
                        new Nadam().withLearningRate(0.1),
                        new Adamax().withLearningRate(0.1));
        List<Racer> racers = new ArrayList<>();
        for (int i = 0; i < rules.size(); i++) {
            racers.add(new Racer(rules.get(i), i, i < 6));
        }
        return racers;
    }

    /** From elsewhere. */
    public Race from(Place place) {
        return new Race(
                surface,
                surface.dimensions() == 1 ? new Place(place.x(), 0) : place,
                steps,
                racers);
    }

    /** On another surface, from where one begins there. */
    public Race over(Surface other) {
        return new Race(other, other.start(), steps, racers);
    }

    /** The same surface with another setting of it, from the same place. */
    public Race reshaped(Surface other) {
        return new Race(other, start, steps, racers);
    }

    /** Farther, or less far. */
    public Race withSteps(int count) {
        return new Race(surface, start, count, racers);
    }

    /** With other racers. */
    public Race withRacers(List<Racer> others) {
        return new Race(surface, start, steps, others);
    }

    /** With another in the place of one. */
    public Race with(int index, Racer racer) {
        List<Racer> others = new ArrayList<>(racers);
        others.set(index, racer);
        return withRacers(others);
    }

    /** Without one. */
    public Race without(int index) {
        List<Racer> others = new ArrayList<>(racers);
        others.remove(index);
        return withRacers(others);
    }

    /** With one more at the end, in the first style that is free. */
    public Race plus(Optimizer rule) {
        Set<Integer> taken = new HashSet<>();
        racers.forEach(racer -> taken.add(racer.style()));
        int style = 0;
        while (taken.contains(style)) {
            style++;
        }
        List<Racer> more = new ArrayList<>(racers);
        more.add(new Racer(rule, style, true));
        return withRacers(more);
    }

    /** What each is called: of several of one name, the later ones with a number. */
    public List<String> names() {
        Map<String, Integer> counts = new HashMap<>();
        List<String> names = new ArrayList<>();
        for (Racer racer : racers) {
            int count = counts.merge(racer.name(), 1, Integer::sum);
            names.add(count == 1 ? racer.name() : racer.name() + " " + count);
        }
        return names;
    }

    /** The ways of all. */
    public List<DescentPath> run() {
        return racers.stream()
                .map(racer -> Descent.of(surface, start, racer.optimizer(), steps))
                .toList();
    }
}
