package gradlab.lesson;

import gradlab.experiment.Experiment;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * A guided walk over live experiments.
 *
 * @param id the name of its folder, such as {@code 03-vanishing-gradients}
 * @param folder what relative paths in its experiments are relative to
 * @param goals what the student can do afterwards, a sentence each
 * @param experiments by the names that steps and claims use, in the order of the file
 * @param sections the Markdown of the steps, by name
 */
public record Lesson(
        String id,
        Path folder,
        String title,
        int minutes,
        List<String> goals,
        Map<String, Experiment> experiments,
        List<Step> steps,
        Map<String, Section> sections) {
    /** Its number in the course; 0 where the folder's name does not begin with one. */
    public int number() {
        String digits = id.replaceFirst("^(\\d{1,4}).*$", "$1");
        return digits.chars().allMatch(Character::isDigit) && !digits.isEmpty()
                ? Integer.parseInt(digits)
                : 0;
    }

    /** The text of a step. */
    public Section section(Step step) {
        return Objects.requireNonNull(sections.get(step.section()));
    }

    /** What the lesson claims, in the order of its steps. */
    public List<Claim> claims() {
        return steps.stream()
                .flatMap(
                        step ->
                                step instanceof ClaimStep claim
                                        ? Stream.of(claim.claim())
                                        : Stream.empty())
                .toList();
    }

    /** An experiment of the lesson as it is run for the n-th time, from 0: another seed each. */
    public Experiment experiment(String run, int repetition) {
        Experiment experiment = Objects.requireNonNull(experiments.get(run));
        long seed = experiment.training().batches().seed() + repetition;
        return experiment.withTraining(experiment.training().withSeed(seed));
    }
}
