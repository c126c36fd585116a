package gradlab.lesson;

import com.google.gson.JsonElement;

import gradlab.experiment.Experiment;
import gradlab.experiment.NearestWord;
import gradlab.experiment.Problem;
import gradlab.experiment.check.ExperimentCheck;
import gradlab.experiment.json.DocumentException;
import gradlab.experiment.json.DocumentJson;
import gradlab.experiment.json.ExperimentJson;
import gradlab.experiment.json.RecordReaderJson;
import gradlab.text.Message;

import org.jspecify.annotations.Nullable;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Reads a lesson's folder: {@code lesson.json}, the Markdown beside it in {@code lesson.md}, and
 * the experiment files it names. Says all that is wrong in any of them.
 */
public final class LessonJson {
    /** The first words of every lesson's file. */
    public static final String FORMAT = "gradlab/lesson";

    /** The version read. */
    public static final int VERSION = 1;

    /** The file that makes a folder a lesson. */
    public static final String FILE = "lesson.json";

    /** The file with the words of the steps. */
    public static final String TEXT = "lesson.md";

    private final Path folder;
    private final List<Problem> problems = new ArrayList<>();

    private LessonJson(Path folder) {
        this.folder = folder;
    }

    /**
     * The lesson in a folder.
     *
     * @throws DocumentException with all that is wrong
     */
    public static Lesson read(Path folder) {
        LessonJson reading = new LessonJson(folder);
        Lesson lesson = reading.read();
        if (lesson == null || !reading.problems.isEmpty()) {
            throw new DocumentException(folder.resolve(FILE).toString(), reading.problems);
        }
        return lesson;
    }

    private @Nullable Lesson read() {
        LessonFile file = file();
        if (file == null) {
            return null;
        }
        Map<String, Experiment> experiments = experiments(file);
        Collection<String> runs = file.experiments().keySet();
        Map<String, Section> sections = sections(file, runs);
        for (int i = 0; i < file.steps().size(); i++) {
            checkStep("steps[" + i + "]", file.steps().get(i), runs, sections);
        }
        return new Lesson(
                String.valueOf(folder.toAbsolutePath().normalize().getFileName()),
                folder,
                file.title(),
                file.minutes(),
                file.goals(),
                experiments,
                file.steps(),
                sections);
    }

    private @Nullable LessonFile file() {
        JsonElement tree =
                DocumentJson.parse(ExperimentJson.textOf(folder.resolve(FILE)), problems);
        return tree == null || !DocumentJson.checkHeader(tree, FORMAT, VERSION, problems)
                ? null
                : new RecordReaderJson(problems).read(tree, LessonFile.class, "");
    }

    private Map<String, Experiment> experiments(LessonFile file) {
        Map<String, Experiment> experiments = new LinkedHashMap<>();
        file.experiments()
                .forEach(
                        (name, variant) -> {
                            String path = "experiments." + name;
                            try {
                                Path at = folder.resolve(variant.file());
                                Experiment experiment = variant.of(ExperimentJson.read(at));
                                experiments.put(name, experiment);
                                check(path, experiment);
                            } catch (DocumentException | IllegalArgumentException e) {
                                problems.add(new Problem(path, Message.from(e)));
                            }
                        });
        return experiments;
    }

    private void check(String path, Experiment experiment) {
        ExperimentCheck.check(experiment, folder).stream()
                .filter(Problem::isError)
                .map(problem -> new Problem(path, problem.toString()))
                .forEach(problems::add);
    }

    private Map<String, Section> sections(LessonFile file, Collection<String> runs) {
        Map<String, Section> sections = new LinkedHashMap<>();
        String text;
        try {
            text = ExperimentJson.textOf(folder.resolve(TEXT));
        } catch (DocumentException e) {
            problems.add(new Problem("", Message.from(e)));
            return sections;
        }
        List<String> used = file.steps().stream().map(Step::section).toList();
        for (Section section : Sections.of(text)) {
            String place = TEXT + ", section {#" + section.id() + "}";
            if (sections.put(section.id(), section) != null) {
                problems.add(
                        new Problem(place, Message.of("There are two sections of this name.")));
            }
            if (!used.contains(section.id())) {
                problems.add(new Problem(place, Message.of("No step shows this section.")));
            }
            checkFigures(place, section, runs);
        }
        return sections;
    }

    private void checkFigures(String place, Section section, Collection<String> runs) {
        try {
            for (Figure figure : Template.figures(section.markdown())) {
                figure.runs().forEach(run -> checkRun(place, run, runs));
            }
        } catch (IllegalArgumentException e) {
            problems.add(new Problem(place, Message.of("In {0}: {1}.", "{{ }}", Message.from(e))));
        }
    }

    private void checkStep(
            String path, Step step, Collection<String> runs, Map<String, Section> sections) {
        if (!sections.containsKey(step.section())) {
            Message message =
                    Message.of(
                            "{0} has no heading with {1}{2}",
                            TEXT,
                            "{#" + step.section() + "}",
                            guess(step.section(), sections.keySet()));
            problems.add(new Problem(path + ".section", message));
        }
        if (step instanceof ClaimStep claim && !claim.claim().bounds().bind()) {
            String at = path + ".claim";
            problems.add(
                    new Problem(
                            at, Message.of("It claims nothing: give at_least, at_most, or both.")));
        }
        step.runs().forEach(run -> checkRun(path, run, runs));
    }

    private void checkRun(String path, String run, Collection<String> runs) {
        if (!runs.contains(run)) {
            Message message =
                    Message.of(
                            "`{0}` at {1} is not among the lesson's experiments{2}",
                            run, path, guess(run, runs));
            problems.add(new Problem(path, message));
        }
    }

    private static Message guess(String word, Collection<String> known) {
        return NearestWord.to(word, known)
                .map(near -> Message.of(": did you mean `{0}`?", near))
                .orElse(Message.of(": there are {0}.", String.join(", ", known)));
    }
}
