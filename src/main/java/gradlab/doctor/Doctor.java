package gradlab.doctor;

import gradlab.knob.Knobs;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * Examines runs by all rules, and tells causes from what follows from them.
 *
 * @param rules one of each, with its thresholds
 */
public record Doctor(List<Rule> rules) {
    /** With the thresholds the rules come with. */
    public Doctor() {
        this(
                Knobs.permitted(Rule.class).stream()
                        .map(rule -> (Rule) Knobs.defaults(rule))
                        .toList());
    }

    /** Keeps its own copy. */
    public Doctor {
        rules = List.copyOf(rules);
    }

    /** The rule of a kind, with its thresholds. */
    <R extends Rule> R rule(Class<R> kind) {
        return rules.stream()
                .filter(kind::isInstance)
                .map(kind::cast)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("no rule " + kind.getSimpleName()));
    }

    /** The same with the thresholds of one rule changed. */
    public Doctor with(Rule changed) {
        return new Doctor(
                rules.stream()
                        .map(rule -> rule.getClass() == changed.getClass() ? changed : rule)
                        .toList());
    }

    /**
     * What is found: causes first, problems before warnings; after each cause what follows from it.
     * Empty where all is well.
     */
    public List<Finding> examine(Examination run) {
        List<Finding> found =
                rules.stream().map(rule -> rule.examine(run)).flatMap(Optional::stream).toList();
        List<Finding> causes = new ArrayList<>();
        List<Finding> consequences = new ArrayList<>();
        for (Finding finding : found) {
            found.stream()
                    .filter(other -> explains(other, finding))
                    .findFirst()
                    .ifPresentOrElse(
                            other -> addUnlessAsked(finding, other, consequences),
                            () -> causes.add(finding));
        }
        causes.sort(Comparator.comparing(Finding::severity).reversed());
        List<Finding> ordered = new ArrayList<>();
        causes.forEach(cause -> addWithConsequences(cause, consequences, ordered));
        return List.copyOf(ordered);
    }

    /** Where a cause is known, what it explains is no question any more. */
    private static void addUnlessAsked(Finding finding, Finding cause, List<Finding> consequences) {
        if (!finding.isQuestion()) {
            consequences.add(finding.because(cause));
        }
    }

    private static boolean explains(Finding cause, Finding finding) {
        return !cause.isQuestion() && cause.rule().explains().contains(finding.rule().getClass());
    }

    private static void addWithConsequences(
            Finding cause, List<Finding> consequences, List<Finding> ordered) {
        ordered.add(cause);
        consequences.stream()
                .filter(each -> each.consequenceOf().equals(cause.name()))
                .filter(each -> !ordered.contains(each))
                .forEach(each -> addWithConsequences(each, consequences, ordered));
    }
}
