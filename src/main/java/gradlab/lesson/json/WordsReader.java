package gradlab.lesson.json;

import gradlab.experiment.Experiment;
import gradlab.experiment.Problem;
import gradlab.experiment.json.DocumentException;
import gradlab.experiment.json.ExperimentJson;
import gradlab.lesson.Lesson;
import gradlab.lesson.Words;
import gradlab.lesson.words.Item;
import gradlab.lesson.words.Part;
import gradlab.lesson.words.Section;
import gradlab.lesson.words.Sections;
import gradlab.text.Message;

import org.jspecify.annotations.Nullable;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads a lesson's words. */
final class WordsReader {
    private static final Pattern NAMED = Pattern.compile("\\*\\*(.+?)\\*\\*\\s*:?\\s*(.*)");

    private final Path folder;
    private final OlderWords older;
    private final List<Problem> problems = new ArrayList<>();
    private final Map<String, String> names = new LinkedHashMap<>();

    WordsReader(Path folder, OlderWords older) {
        this.folder = folder;
        this.older = older;
    }

    List<Problem> problems() {
        return problems;
    }

    Words read() {
        String text;
        try {
            text = older.today(ExperimentJson.textOf(folder.resolve(LessonJson.TEXT)));
        } catch (DocumentException e) {
            problem(LessonJson.TEXT, Message.from(e));
            return new Words("", List.of(), Map.of(), Map.of());
        }
        Map<String, Section> sections = new LinkedHashMap<>();
        for (Section section : Sections.of(text)) {
            String more = older.more(section.id());
            Section whole = more.isEmpty() ? section : Sections.with(section, more);
            if (sections.put(section.id(), whole) != null) {
                problem(place(section), Message.of("There are two sections of this name."));
            }
        }
        String title = older.title().isEmpty() ? Sections.title(text) : older.title();
        if (title.isEmpty()) {
            problem(
                    LessonJson.TEXT + ", line 1",
                    Message.of("A lesson begins with its title, as in {0}", "# Two moons"));
        }
        names.putAll(entries(sections.remove(Words.EXPERIMENTS)));
        Map<String, String> glossary = entries(sections.remove(Words.TERMS));
        return new Words(title, goals(sections.remove(Words.GOALS)), glossary, sections);
    }

    private List<String> goals(@Nullable Section section) {
        return section == null ? older.goals() : listed(section).stream().map(Item::text).toList();
    }

    private static List<Item> listed(Section section) {
        return new Part(section.markdown(), section.line()).items();
    }

    /** The lines of a list whose lines begin with what they are about, in bold. */
    private Map<String, String> entries(@Nullable Section section) {
        Map<String, String> entries = new LinkedHashMap<>();
        for (Item item : section == null ? List.<Item>of() : listed(section)) {
            Matcher named = NAMED.matcher(item.text());
            if (named.matches()) {
                entries.put(named.group(1), named.group(2));
            } else {
                problem(
                        place(Objects.requireNonNull(section)),
                        Message.of(
                                "Each line here begins with what it is about, as in {0}",
                                "- **saturation**: …"));
            }
        }
        return entries;
    }

    /** The lesson with the names that the words give its experiments. */
    Lesson named(Lesson lesson) {
        Map<String, Experiment> experiments = new LinkedHashMap<>(lesson.experiments());
        names.forEach(
                (name, words) -> experiments.computeIfPresent(name, (_, e) -> e.withName(words)));
        return new Lesson(
                lesson.id(),
                lesson.folder(),
                lesson.minutes(),
                lesson.course(),
                experiments,
                lesson.families(),
                lesson.points(),
                lesson.steps(),
                lesson.words());
    }

    static String place(Section section) {
        return LessonJson.TEXT + ", line " + section.line() + ", section {#" + section.id() + "}";
    }

    private void problem(String place, Message message) {
        problems.add(new Problem(place, message));
    }
}
