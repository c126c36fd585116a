package gradlab.lesson.json;

import gradlab.chart.ChartKind;
import gradlab.experiment.Experiment;
import gradlab.experiment.Problem;
import gradlab.experiment.setting.Setting;
import gradlab.lesson.Lesson;
import gradlab.lesson.Words;
import gradlab.lesson.figure.Claim;
import gradlab.lesson.figure.Figure;
import gradlab.lesson.figure.FigureExpression;
import gradlab.lesson.figure.Over;
import gradlab.lesson.figure.Reduction;
import gradlab.lesson.figure.RunName;
import gradlab.lesson.step.Callout;
import gradlab.lesson.step.ChallengeStep;
import gradlab.lesson.step.Choose;
import gradlab.lesson.step.DoStep;
import gradlab.lesson.step.ExplainStep;
import gradlab.lesson.step.Listing;
import gradlab.lesson.step.PredictStep;
import gradlab.lesson.step.Stage;
import gradlab.lesson.step.StagePage;
import gradlab.lesson.step.Step;
import gradlab.lesson.words.Part;
import gradlab.lesson.words.Section;
import gradlab.lesson.words.Template;
import gradlab.text.Message;

import java.util.Arrays;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;

/**
 * Whether all names of a lesson lead somewhere: steps to their words and back, figures to runs,
 * stages to charts, pages, settings, layers and points.
 */
final class LessonNames {
    private final Lesson lesson;
    private final List<Problem> problems;

    LessonNames(Lesson lesson, List<Problem> problems) {
        this.lesson = lesson;
        this.problems = problems;
    }

    void check() {
        for (int i = 0; i < lesson.steps().size(); i++) {
            checkStep("steps[" + i + "]", lesson.steps().get(i));
        }
        checkSections();
        checkCourse();
    }

    // ---- words

    private void checkSections() {
        Set<String> shown = new HashSet<>(Words.RESERVED);
        for (int i = 0; i < lesson.steps().size(); i++) {
            Step step = lesson.steps().get(i);
            if (!shown.add(step.section())) {
                problem(
                        "steps[" + i + "].section",
                        Message.of(
                                "`{0}` is the name of a step before it as well", step.section()));
            }
        }
        for (Section section : lesson.sections().values()) {
            String place = WordsReader.place(section);
            if (!shown.contains(section.id())) {
                problem(place, Message.of("No step shows this section."));
            }
            checkFigures(section, section.markdown(), section.line());
            section.parts().forEach((name, part) -> checkPart(section, name, part));
        }
    }

    private void checkPart(Section section, String name, Part part) {
        if (!Part.NAMES.contains(name)) {
            problem(
                    LessonJson.TEXT + ", line " + part.line(),
                    Message.of(
                            "`{0}` is no part of a section{1}",
                            name, LessonJson.guess(name, Part.NAMES)));
        }
        checkFigures(section, part.markdown(), part.line());
    }

    private void checkFigures(Section section, String markdown, int line) {
        for (Template.Place place : Template.places(markdown)) {
            String at =
                    LessonJson.TEXT
                            + ", line "
                            + (line + place.line())
                            + ", section {#"
                            + section.id()
                            + "}";
            try {
                checkFigure(at, Figure.parse(place.text()).expression());
            } catch (IllegalArgumentException e) {
                problem(at, Message.of("In {0}: {1}", "{ }", Message.from(e)));
            }
        }
    }

    private void checkFigure(String path, FigureExpression figure) {
        lesson.scope().check(figure).forEach(message -> problem(path, message));
    }

    // ---- steps

    private void checkStep(String path, Step step) {
        Section section = lesson.sections().get(step.section());
        if (section == null) {
            problem(
                    path + ".section",
                    Message.of(
                            "{0} has no heading with {1}{2}",
                            LessonJson.TEXT,
                            "{#" + step.section() + "}",
                            LessonJson.guess(step.section(), lesson.sections().keySet())));
        } else {
            step.listings().forEach(listing -> checkListing(section, listing));
            int callouts = step.stage().callouts().size();
            if (callouts > 0) {
                checkListing(section, Listing.exactly("callouts", callouts));
            }
        }
        Set<String> names = new LinkedHashSet<>(step.runs());
        if (step instanceof DoStep act) {
            names.addAll(act.runs());
        }
        names.forEach(run -> checkRun(path, run));
        step.figures().forEach(figure -> checkFigure(path, figure));
        checkClaims(path + ".claims", step.claims());
        if (step instanceof PredictStep predict && predict.question() instanceof Choose choose) {
            checkClaims(path + ".question.answers", choose.answers());
        }
        checkAnswered(path, step);
        if (step instanceof ChallengeStep challenge) {
            checkChallenge(path, challenge);
        }
        checkStage(path + ".stage", step);
    }

    private void checkAnswered(String path, Step step) {
        boolean answered =
                switch (step) {
                    case PredictStep predict ->
                            !(predict.question() instanceof Choose choose) || choose.isAnswered();
                    case ExplainStep explain -> explain.answer() > 0 || explain.fillsBlanks();
                    default -> true;
                };
        if (!answered) {
            problem(
                    path,
                    step instanceof ExplainStep
                            ? Message.of(
                                    "{0}: say which sentence is the `answer`, counted from 1, or"
                                            + " which tiles fill the `blanks`",
                                    path)
                            : Message.of(
                                    "{0}: say which choice is the `answer`, counted from 1, or in"
                                            + " `answers` a claim for each choice",
                                    path));
        }
    }

    private void checkClaims(String path, List<Claim> claims) {
        for (int i = 0; i < claims.size(); i++) {
            String at = path + "[" + i + "]";
            claims.get(i).figures().forEach(figure -> checkFigure(at, figure));
        }
    }

    private void checkChallenge(String path, ChallengeStep challenge) {
        checkClaims(path + ".goal", challenge.goal());
        Experiment start = lesson.experiments().get(challenge.start());
        for (int i = 0; i < challenge.solutions().size() && start != null; i++) {
            Experiment solution = lesson.experiments().get(challenge.solutions().get(i));
            String at = path + ".solutions[" + i + "]";
            if (solution != null && !challenge.broken(start, solution).isEmpty()) {
                problem(
                        at,
                        Message.of(
                                "`{0}` changes {1}, which has to stay",
                                challenge.solutions().get(i),
                                challenge.broken(start, solution).getFirst()));
            }
        }
        challenge.keep().forEach(setting -> checkSetting(path + ".keep", setting));
    }

    private void checkListing(Section section, Listing listing) {
        int lines = section.items(listing.part()).size();
        if (lines >= listing.least() && lines <= listing.most()) {
            return;
        }
        String heading = "### … {." + listing.part() + "}";
        boolean exact = listing.least() == listing.most();
        Message wanted =
                exact
                        ? Message.of("{0} {0|line|lines}", listing.least())
                        : Message.of("at least {0} {0|line|lines}", listing.least());
        int line =
                section.parts().containsKey(listing.part())
                        ? section.part(listing.part()).line()
                        : section.line();
        problem(
                LessonJson.TEXT + ", line " + line + ", section {#" + section.id() + "}",
                Message.of("{0} needs a list of {1}, but there are {2}", heading, wanted, lines));
    }

    private void checkRun(String path, String run) {
        if (!lesson.experiments().containsKey(run) && !lesson.families().containsKey(run)) {
            Set<String> known = new TreeSet<>(lesson.families().keySet());
            lesson.experiments().keySet().stream()
                    .filter(name -> name.indexOf('[') < 0)
                    .forEach(known::add);
            problem(
                    path,
                    Message.of(
                            "`{0}` at {1} is not among the lesson's experiments{2}",
                            run, path, LessonJson.guess(run, known)));
        }
    }

    // ---- the stage

    private void checkStage(String path, Step step) {
        Stage stage = step.stage();
        List<String> charts =
                Arrays.stream(ChartKind.values())
                        .map(kind -> kind.name().toLowerCase(Locale.ROOT))
                        .toList();
        for (int i = 0; i < stage.charts().size(); i++) {
            checkWord(
                    path + ".charts[" + i + "]",
                    stage.charts().get(i),
                    Message.of("no chart"),
                    charts);
        }
        if (!stage.page().isEmpty()) {
            checkWord(path + ".page", stage.page(), Message.of("no page"), StagePage.ids());
        }
        stage.runs().stream()
                .filter(run -> !run.equals(RunName.BENCH))
                .forEach(run -> checkRun(path + ".runs", run));
        for (int i = 0; i < stage.knobs().size(); i++) {
            checkSetting(path + ".knobs[" + i + "]", stage.knobs().get(i));
        }
        if (stage.family().isThere()) {
            String family = stage.family().over();
            checkWord(
                    path + ".family.over",
                    family,
                    Message.of("no family"),
                    lesson.families().keySet());
            FigureExpression figure = stage.family().figure().expression();
            checkFigure(path + ".family.figure", new Over(Reduction.MEAN, family, 1, figure));
        }
        checkPoint(path + ".lit.point", stage.lit().point());
        for (int i = 0; i < stage.callouts().size(); i++) {
            checkCallout(path + ".callouts[" + i + "]", stage.callouts().get(i), stage);
        }
        if (step instanceof DoStep act) {
            act.where().forEach(setting -> checkSetting(path + ".where", setting));
        }
    }

    private void checkCallout(String path, Callout callout, Stage stage) {
        if (!callout.chart().isEmpty()) {
            checkWord(
                    path + ".chart",
                    callout.chart(),
                    Message.of("no chart of this stage"),
                    stage.charts());
        }
        if (!callout.run().isEmpty()) {
            checkRun(path + ".run", callout.run());
        }
        checkPoint(path + ".point", callout.point());
    }

    private void checkPoint(String path, String point) {
        if (!point.isEmpty()) {
            checkWord(path, point, Message.of("no point of the lesson"), lesson.points().keySet());
        }
    }

    /** A setting that none of the experiments has is a mistake. */
    private void checkSetting(String path, Setting setting) {
        IllegalArgumentException why = null;
        for (Experiment experiment : lesson.experiments().values()) {
            try {
                setting.spots(experiment);
                return;
            } catch (IllegalArgumentException e) {
                why = e;
            }
        }
        if (why != null) {
            problem(path, Message.from(why));
        }
    }

    // ---- the course

    private void checkCourse() {
        List<String> steps = lesson.steps().stream().map(Step::section).toList();
        if (!lesson.course().transfer().isEmpty()) {
            checkWord("transfer", lesson.course().transfer(), Message.of("no step"), steps);
        }
        for (int i = 0; i < lesson.course().terms().size(); i++) {
            checkWord(
                    "terms[" + i + "]",
                    lesson.course().terms().get(i),
                    Message.of("not explained under {0}", "{#" + Words.TERMS + "}"),
                    lesson.words().glossary().keySet());
        }
    }

    private void checkWord(String path, String word, Message what, Collection<String> known) {
        if (!known.contains(word)) {
            problem(
                    path,
                    Message.of(
                            "`{0}` at {1} is {2}{3}",
                            word, path, what, LessonJson.guess(word, known)));
        }
    }

    private void problem(String path, Message message) {
        problems.add(new Problem(path, message));
    }
}
