package gradlab.lesson.check;

import gradlab.lesson.Lesson;
import gradlab.lesson.Words;
import gradlab.lesson.step.ChallengeStep;
import gradlab.lesson.step.PredictStep;
import gradlab.lesson.step.ReadStep;
import gradlab.lesson.step.SeeStep;
import gradlab.lesson.step.Step;
import gradlab.lesson.words.Part;
import gradlab.lesson.words.Section;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Whether a lesson keeps the rules by which lessons of the course teach. */
public final class CourseRules {
    private static final int WORDS_A_STEP = 120;
    private static final int WORDS = 1400;
    private static final int PREDICTIONS = 3;
    private static final int KINDS = 2;
    private static final int EXAM = 3;
    private static final Pattern FORMULA = Pattern.compile("\\$\\$.*?\\$\\$", Pattern.DOTALL);
    private static final Pattern INLINE = Pattern.compile("\\$[^$]*\\$");
    private static final Pattern WORD = Pattern.compile("\\p{L}[\\p{L}\\p{M}'’-]*");

    private final Lesson lesson;
    private final List<String> broken = new ArrayList<>();

    private CourseRules(Lesson lesson) {
        this.lesson = lesson;
    }

    /** The rules it does not keep, a sentence each. */
    public static List<String> broken(Lesson lesson) {
        CourseRules rules = new CourseRules(lesson);
        rules.checkLengths();
        rules.checkOrder();
        rules.checkPredictions();
        rules.checkParts();
        return List.copyOf(rules.broken);
    }

    private void note(String sentence) {
        broken.add(sentence);
    }

    private void checkLengths() {
        int all = 0;
        for (Step step : lesson.steps()) {
            Section section = lesson.section(step);
            int words = words(section.markdown());
            long formulas = FORMULA.matcher(section.markdown()).results().count();
            if (words > WORDS_A_STEP) {
                note(step.section() + ": " + words + " words, more than " + WORDS_A_STEP);
            }
            if (formulas > 1) {
                note(step.section() + ": " + formulas + " formulas on one screen");
            }
            all += words;
            for (Part part : section.parts().values()) {
                all += words(part.markdown());
            }
        }
        if (all > WORDS) {
            note("the lesson has " + all + " words, more than " + WORDS);
        }
    }

    /** Words to read, formulas aside. */
    static int words(String markdown) {
        String text = INLINE.matcher(FORMULA.matcher(markdown).replaceAll(" ")).replaceAll(" x ");
        Matcher word = WORD.matcher(text);
        int count = 0;
        while (word.find()) {
            count++;
        }
        return count;
    }

    private void checkOrder() {
        List<Step> steps = lesson.steps();
        if (steps.stream().limit(2).noneMatch(Step::isAct)) {
            note("nothing is asked of the student in the first two steps");
        }
        for (int i = 1; i < steps.size(); i++) {
            if (steps.get(i) instanceof ReadStep && steps.get(i - 1) instanceof ReadStep) {
                note(steps.get(i).section() + ": two steps in a row are only read");
            }
        }
        for (Step step : steps) {
            if (step instanceof SeeStep && step.claims().isEmpty()) {
                note(step.section() + ": shows something and claims nothing of it");
            }
        }
    }

    private void checkPredictions() {
        List<PredictStep> asked =
                lesson.steps().stream()
                        .filter(PredictStep.class::isInstance)
                        .map(PredictStep.class::cast)
                        .toList();
        long kinds = asked.stream().map(step -> step.question().getClass()).distinct().count();
        if (asked.size() < PREDICTIONS) {
            note(asked.size() + " predictions, fewer than " + PREDICTIONS);
        } else if (kinds < KINDS) {
            note("all predictions are of one kind");
        }
    }

    private void checkParts() {
        List<Step> steps = lesson.steps();
        List<ChallengeStep> challenges =
                steps.stream()
                        .filter(ChallengeStep.class::isInstance)
                        .map(ChallengeStep.class::cast)
                        .toList();
        if (challenges.isEmpty()) {
            note("there is no challenge");
        }
        for (ChallengeStep challenge : challenges) {
            if (challenge.solutions().size() < 2) {
                note(challenge.section() + ": fewer than two solutions");
            }
        }
        if (lesson.course().transfer().isEmpty()) {
            note("there is no transfer question");
        }
        if (steps.stream().noneMatch(step -> step.section().equals(Words.SUMMARY))) {
            note("there is no summary");
        }
        if (lesson.course().exam().size() < EXAM) {
            note("fewer than " + EXAM + " exam questions are named");
        }
        for (String section : List.of(Words.HISTORY, Words.TEXTBOOKS)) {
            if (!lesson.sections().containsKey(section)) {
                note("there is no section {#" + section + "}");
            }
        }
        if (lesson.goals().isEmpty()) {
            note("there are no goals");
        }
        if (lesson.course().terms().isEmpty()) {
            note("no term is introduced");
        }
    }
}
