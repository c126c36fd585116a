package gradlab.doctor;

import static gradlab.text.Text.tr;

import gradlab.experiment.Experiment;
import gradlab.knob.Knobs;
import gradlab.text.Message;
import gradlab.text.Numbers;

import org.jspecify.annotations.Nullable;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;

/**
 * Something that is wrong with a run.
 *
 * @param rule what found it
 * @param epoch since when it has held, from 1; 0 before the first step
 * @param layers where; empty where it is about the whole network
 * @param evidence the numbers measured, by name
 * @param cause why, in a few sentences with the numbers of this run
 * @param fix what would mend it
 * @param consequenceOf the rule whose finding explains this one; empty where it stands by itself
 * @param tried what the fix came to; null where nobody has tried it
 */
public record Finding(
        Rule rule,
        Severity severity,
        int epoch,
        List<String> layers,
        SequencedMap<String, Double> evidence,
        String cause,
        Fix fix,
        String consequenceOf,
        @Nullable Tried tried) {
    /** What a line has room for. */
    private static final int LONGEST_NAME = 20;

    /** Keeps its own copies. */
    public Finding {
        layers = List.copyOf(layers);
        evidence = Collections.unmodifiableSequencedMap(new LinkedHashMap<>(evidence));
    }

    /** A finding that stands by itself. */
    public Finding(
            Rule rule,
            Severity severity,
            int epoch,
            List<String> layers,
            SequencedMap<String, Double> evidence,
            String cause,
            Fix fix) {
        this(rule, severity, epoch, layers, evidence, cause, fix, "", null);
    }

    /** The rule's word in files. */
    public String name() {
        return Knobs.typeName(rule.getClass());
    }

    /** The measured fact in a line, worded where it is shown. */
    public Message headline() {
        return rule.headline(this);
    }

    /** A number of the evidence; NaN where it was not measured. */
    double number(String key) {
        return evidence.getOrDefault(key, Double.NaN);
    }

    /** Whether a number is among the evidence. */
    boolean has(String key) {
        return evidence.containsKey(key);
    }

    /** A number of the evidence, as people read it. */
    String brief(String key) {
        return Numbers.brief(number(key));
    }

    /** A share among the evidence, as whole per cent. */
    String percent(String key) {
        return Numbers.brief(Math.rint(100 * number(key)));
    }

    /** A number of the evidence that counts something. */
    int count(String key) {
        return (int) number(key);
    }

    /** Its layers, by the first and the last of them. */
    String where() {
        return layers.size() < 2
                ? first()
                : brief(layers.getFirst(), LONGEST_NAME / 2)
                        + " … "
                        + brief(layers.getLast(), LONGEST_NAME / 2);
    }

    /** The first of its layers. */
    String first() {
        return layers.isEmpty() ? "" : brief(layers.getFirst(), LONGEST_NAME);
    }

    private static String brief(String name, int length) {
        return name.length() <= length ? name : name.substring(0, length - 1) + "…";
    }

    /** The cause, after the finding it follows from, where it does. */
    public String fullCause() {
        return isPrimary() ? cause : tr("Follows from {0}. {1}", consequenceOf, cause);
    }

    /** Whether it stands by itself, and is no consequence of another finding. */
    public boolean isPrimary() {
        return consequenceOf.isEmpty();
    }

    /** The examined experiment, mended. */
    public Experiment mended(Experiment examined) {
        return fix.applyTo(examined);
    }

    /** Whether what was recorded does not tell if anything is wrong. */
    public boolean isQuestion() {
        return severity == Severity.QUESTION;
    }

    /** Whether the fix is worth offering: nobody has tried it, or it does better. */
    public boolean offersFix() {
        Tried result = tried;
        return result == null || result.better() || !rule.judgedByLoss();
    }

    /** The same as a consequence of another. */
    Finding because(Finding other) {
        return new Finding(
                rule, severity, epoch, layers, evidence, cause, fix, other.name(), tried);
    }

    /** The same as a cause of its own. */
    public Finding byItself() {
        return new Finding(rule, severity, epoch, layers, evidence, cause, fix, "", tried);
    }

    /** The same with what one of its fixes came to, which becomes the one that it offers. */
    public Finding tried(Fix best, Tried result) {
        return new Finding(
                rule, severity, epoch, layers, evidence, cause, best, consequenceOf, result);
    }

    /** The same as another kind of finding. */
    Finding rated(Severity now) {
        return new Finding(rule, now, epoch, layers, evidence, cause, fix, consequenceOf, tried);
    }

    /** The same with more to say, once it is settled how bad it is. */
    Finding settled(Severity now, String more) {
        return new Finding(
                rule, now, epoch, layers, evidence, cause + " " + more, fix, consequenceOf, tried);
    }
}
