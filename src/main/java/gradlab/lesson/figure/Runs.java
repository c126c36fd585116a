package gradlab.lesson.figure;

import gradlab.run.history.RunEvent;
import gradlab.run.history.RunHistory;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The runs of a lesson, by their names in it, as figures read them. A pure reading of what they
 * recorded; a run may still go on.
 *
 * @param trained those there are so far, {@code depth[10]} for one of a family
 * @param families those of the lesson, by name
 * @param points that the lesson names
 * @param chosen which run of a family is meant by its name alone, while figures go over a family
 * @param seed which of the seeds is meant, from 0, while figures go over seeds
 */
public record Runs(
        Map<String, TrainedRun> trained,
        Map<String, Family> families,
        Map<String, List<Double>> points,
        Map<String, String> chosen,
        int seed) {
    /** Keeps its own copies. */
    public Runs {
        trained = Map.copyOf(trained);
        families = Map.copyOf(families);
        points = Map.copyOf(points);
        chosen = Map.copyOf(chosen);
    }

    /** With nothing gone over. */
    public Runs(
            Map<String, TrainedRun> trained,
            Map<String, Family> families,
            Map<String, List<Double>> points) {
        this(trained, families, points, Map.of(), 0);
    }

    /** No run yet. */
    public Runs() {
        this(Map.of(), Map.of(), Map.of());
    }

    /** Runs of which what was recorded is all there is. */
    public static Runs of(Map<String, RunHistory> histories) {
        Map<String, TrainedRun> trained = new HashMap<>();
        histories.forEach((name, history) -> trained.put(name, new TrainedRun(history, null)));
        return new Runs(trained, Map.of(), Map.of());
    }

    /** What was recorded of each. */
    public Map<String, RunHistory> histories() {
        Map<String, RunHistory> histories = new HashMap<>();
        trained.forEach((name, run) -> histories.put(name, run.history()));
        return histories;
    }

    /** The same with the run on the student's own bench. */
    public Runs withBench(TrainedRun bench) {
        Map<String, TrainedRun> more = new HashMap<>(trained);
        more.put(RunName.BENCH, bench);
        return new Runs(more, families, points, chosen, seed);
    }

    /** Whether a run has come to its end. */
    public boolean isOver(RunName name) {
        TrainedRun run = find(name);
        return run != null && run.history().outcome() != null;
    }

    /** The layers of which a run records numbers; none before it began. */
    public List<String> layers(RunName name) {
        TrainedRun run = find(name);
        RunEvent.Started started = run == null ? null : run.history().started();
        return started == null ? List.of() : started.layers();
    }

    /** A run; null where it is not there yet. */
    @Nullable TrainedRun find(RunName name) {
        return trained.get(key(name));
    }

    /** The name under which a run is found. */
    private String key(RunName name) {
        Family family = families.get(name.base());
        if (family == null || name.member().contains("seed")) {
            return name.key();
        }
        String value =
                name.member().isEmpty() ? chosen.getOrDefault(name.base(), "") : name.member();
        return family.member(value, Math.min(seed, family.seeds() - 1));
    }

    double[] point(String name) {
        return points.getOrDefault(name, List.of()).stream()
                .mapToDouble(Double::doubleValue)
                .toArray();
    }

    /** These runs as a figure goes over them: once for each of a family, or for each seed. */
    List<Runs> each(Over over) {
        List<Runs> each = new ArrayList<>();
        if (over.family().equals(Over.SEEDS)) {
            for (int i = 0; i < seeds(over.of()); i++) {
                each.add(new Runs(trained, families, points, chosen, i));
            }
            return each;
        }
        Family family = families.get(over.family());
        for (String value : family == null ? List.<String>of() : family.values()) {
            Map<String, String> more = new HashMap<>(chosen);
            more.put(over.family(), value);
            each.add(new Runs(trained, families, points, more, seed));
        }
        return each;
    }

    /** How many seeds the runs of a figure have in common; runs with one are alike for all. */
    private int seeds(FigureExpression figure) {
        return figure.runs().stream()
                .map(name -> families.get(name.base()))
                .mapToInt(family -> family == null ? 1 : family.seeds())
                .filter(seeds -> seeds > 1)
                .min()
                .orElse(1);
    }
}
