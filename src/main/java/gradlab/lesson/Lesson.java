package gradlab.lesson;

import gradlab.experiment.Experiment;
import gradlab.lesson.figure.Family;
import gradlab.lesson.figure.FigureScope;
import gradlab.lesson.figure.Runs;
import gradlab.lesson.figure.TrainedRun;
import gradlab.lesson.step.Step;
import gradlab.lesson.words.Section;

import java.nio.file.Path;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * A guided walk over live experiments.
 *
 * @param id the name of its folder, such as {@code 03-vanishing-gradients}
 * @param folder what relative paths in its experiments are relative to
 * @param minutes how long it takes
 * @param course where it stands among the others
 * @param experiments by the names that steps and figures use, in the order of the file; those of a
 *     family by their members' names, {@code depth[10]}
 * @param families of experiments, by name
 * @param points that its figures and stages name, in the data's own units
 * @param words what it says
 */
public record Lesson(
        String id,
        Path folder,
        int minutes,
        Course course,
        Map<String, Experiment> experiments,
        Map<String, Family> families,
        Map<String, List<Double>> points,
        List<Step> steps,
        Words words) {
    /** Keeps its own copies, in order. */
    public Lesson {
        experiments = Collections.unmodifiableMap(new LinkedHashMap<>(experiments));
        families = Collections.unmodifiableMap(new LinkedHashMap<>(families));
        points = Map.copyOf(points);
        steps = List.copyOf(steps);
    }

    /** Its number in the course; 0 where the folder's name does not begin with one. */
    public int number() {
        String digits = id.replaceFirst("^(\\d{1,4}).*$", "$1");
        return digits.chars().allMatch(Character::isDigit) && !digits.isEmpty()
                ? Integer.parseInt(digits)
                : 0;
    }

    /** What it is called. */
    public String title() {
        return words.title();
    }

    /** What the student can do afterwards, a sentence each. */
    public List<String> goals() {
        return words.goals();
    }

    /** The words of its steps, by name, and of what stands beside them. */
    public Map<String, Section> sections() {
        return words.sections();
    }

    /** The words of a step. */
    public Section section(Step step) {
        return Objects.requireNonNull(sections().get(step.section()));
    }

    /** An experiment of the lesson as it is trained with a seed of somebody's choice. */
    public Experiment experiment(String run, long seed) {
        Experiment experiment = Objects.requireNonNull(experiments.get(run));
        long apart = experiment.training().batches().seed() - ownSeed();
        return experiment.withTraining(experiment.training().withSeed(seed + apart));
    }

    /** The seed of its first experiment: another seed moves those of the others as far. */
    public long ownSeed() {
        return experiments.values().stream()
                .findFirst()
                .map(experiment -> experiment.training().batches().seed())
                .orElse(0L);
    }

    /**
     * The names of the experiments that stand under a name: its own, or those of a family in order.
     */
    public List<String> members(String name) {
        Family family = families.get(name);
        return family == null ? List.of(name) : family.members();
    }

    /**
     * The experiment of this lesson that another is equal to, names and notes apart, however it was
     * arrived at.
     */
    public Optional<String> recognized(Experiment bench) {
        return experiments.entrySet().stream()
                .filter(entry -> same(entry.getValue(), bench))
                .map(Map.Entry::getKey)
                .findFirst();
    }

    /** Whether two experiments train the same, whatever they are called. */
    public static boolean same(Experiment one, Experiment other) {
        return one.training().equals(other.training())
                && one.model().equals(other.model())
                && one.data().equals(other.data());
    }

    /** Its runs as figures read them. */
    public Runs runs(Map<String, TrainedRun> trained) {
        return new Runs(trained, families, points);
    }

    /** The names that its figures may use. */
    public FigureScope scope() {
        return new FigureScope(experiments.keySet(), families, points.keySet());
    }
}
