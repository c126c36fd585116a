package gradlab.lesson.check;

import gradlab.lesson.Lesson;
import gradlab.lesson.figure.Claim;
import gradlab.lesson.figure.Runs;
import gradlab.lesson.figure.Verdict;
import gradlab.lesson.step.ChallengeStep;
import gradlab.lesson.step.Choose;
import gradlab.lesson.step.PredictStep;
import gradlab.lesson.step.Step;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;

/**
 * Runs a lesson's experiments without a window and checks all that it says of them: the claims
 * under its pictures, that each solution of a challenge reaches its goal and its start does not,
 * that the runs tell the answer of each prediction, and only one.
 */
public final class LessonCheck {
    private LessonCheck() {}

    /**
     * Checks with several seeds.
     *
     * @param seeds each in place of that of the lesson's first experiment
     * @param progress hears the name of each experiment that is done, on any thread
     * @throws gradlab.experiment.json.DocumentException when an experiment cannot run
     */
    public static LessonReport check(Lesson lesson, List<Long> seeds, Consumer<String> progress) {
        Map<Long, Runs> trained = LessonRuns.train(lesson, seeds, progress);
        List<LessonReport.Line> lines = new ArrayList<>();
        trained.forEach((seed, runs) -> lines.addAll(lines(lesson, seed, runs)));
        return new LessonReport(lesson.id(), lines, CourseRules.broken(lesson));
    }

    /** What comes of all that a lesson says, on runs that are trained. */
    public static List<LessonReport.Line> lines(Lesson lesson, long seed, Runs runs) {
        List<LessonReport.Line> lines = new ArrayList<>();
        for (Step step : lesson.steps()) {
            for (Verdict verdict : verdicts(step, runs)) {
                lines.add(new LessonReport.Line(seed, step.section(), verdict));
            }
        }
        return lines;
    }

    private static List<Verdict> verdicts(Step step, Runs runs) {
        return switch (step) {
            case ChallengeStep challenge -> solved(challenge, runs);
            case PredictStep predict -> answered(predict, runs);
            default -> step.claims().stream().map(claim -> claim.check(runs)).toList();
        };
    }

    private static List<Verdict> solved(ChallengeStep challenge, Runs runs) {
        List<Verdict> verdicts = new ArrayList<>();
        for (String solution : challenge.solutions()) {
            Runs onBench = onBench(runs, solution);
            challenge.goal().forEach(claim -> verdicts.add(claim.check(onBench)));
        }
        Runs atFirst = onBench(runs, challenge.start());
        boolean solvedAlready =
                challenge.goal().stream()
                        .allMatch(claim -> claim.check(atFirst).state() == Verdict.State.HOLDS);
        if (solvedAlready) {
            // What nobody has to do is no challenge.
            for (Claim claim : challenge.goal()) {
                Verdict held = claim.check(atFirst);
                verdicts.add(
                        new Verdict(
                                claim,
                                Verdict.State.FAILS,
                                held.measured(),
                                held.atLeast(),
                                held.atMost()));
            }
        }
        return verdicts;
    }

    private static Runs onBench(Runs runs, String name) {
        return runs.withBench(Objects.requireNonNull(runs.trained().get(name)));
    }

    private static List<Verdict> answered(PredictStep predict, Runs runs) {
        List<Verdict> verdicts = new ArrayList<>();
        predict.question().claims().forEach(claim -> verdicts.add(claim.check(runs)));
        if (predict.question() instanceof Choose choose && choose.answer() == 0) {
            List<Verdict> all = choose.answers().stream().map(claim -> claim.check(runs)).toList();
            List<Verdict> right =
                    all.stream().filter(v -> v.state() == Verdict.State.HOLDS).toList();
            verdicts.addAll(right.size() == 1 ? right : unclear(all));
        } else if (!predict.question().isKnown(runs)) {
            predict.question()
                    .figures()
                    .forEach(
                            figure ->
                                    verdicts.add(Claim.parse(figure + " = " + figure).check(runs)));
        }
        return verdicts;
    }

    /** Of several right answers, none is. */
    private static List<Verdict> unclear(List<Verdict> all) {
        return all.stream()
                .map(
                        v ->
                                new Verdict(
                                        v.claim(),
                                        v.state() == Verdict.State.HOLDS
                                                ? Verdict.State.FAILS
                                                : v.state(),
                                        v.measured(),
                                        v.atLeast(),
                                        v.atMost()))
                .toList();
    }
}
