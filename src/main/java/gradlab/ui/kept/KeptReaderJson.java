package gradlab.ui.kept;

import gradlab.experiment.Experiment;
import gradlab.experiment.Problem;
import gradlab.experiment.json.DocumentException;
import gradlab.experiment.json.ExperimentJson;
import gradlab.experiment.json.RecordReaderJson;
import gradlab.experiment.json.ValueJson;
import gradlab.run.files.RunFiles;
import gradlab.run.files.RunLabel;
import gradlab.run.files.SavedRun;
import gradlab.run.history.RunHistory;
import gradlab.text.Message;
import gradlab.text.SentenceException;
import gradlab.ui.app.Document;
import gradlab.ui.app.RunShelf;
import gradlab.ui.charts.TilePlan;
import gradlab.ui.lesson.LessonPlace;

import org.jspecify.annotations.Nullable;

import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Supplier;
import java.util.regex.Pattern;

/**
 * Reads a kept bench back, each part for itself: what is damaged, or of a version to come, is said
 * and left out, and everything else is there.
 */
final class KeptReaderJson {
    private static final long LONGEST = 64 << 20;
    private static final int MOST_RUNS = 20_000;
    private static final int MOST_TILES = 200;
    private static final int HIGHEST = 1_000_000_000;

    /** The names that the program gives to files of runs; no other is opened. */
    private static final Pattern RUN_FILE =
            Pattern.compile("run-\\d{1,9}-\\d{1,9}\\.(gradlab|json)");

    private final Path folder;
    private final List<Message> lost = new ArrayList<>();
    private List<ValueJson> experiments = List.of();
    private final List<@Nullable Experiment> known = new ArrayList<>();
    private final Map<Integer, String> files = new HashMap<>();

    private KeptReaderJson(Path folder) {
        this.folder = folder;
    }

    /** The document alone, which a window shows first; null where it cannot be read. */
    static Document.@Nullable State document(Path folder) {
        KeptReaderJson reader = new KeptReaderJson(folder);
        ValueJson tree = reader.tree();
        return tree == null ? null : reader.document(tree);
    }

    /** All that can be read of a folder. */
    static ReturnedBench read(Path folder) {
        return new KeptReaderJson(folder).read();
    }

    private ReturnedBench read() {
        ValueJson tree = tree();
        if (tree == null) {
            return new ReturnedBench(
                    null, strayRuns(), Map.of(), 0, null, new KeptPlace(), List.of(), null, lost);
        }
        Document.State document = document(tree);
        List<RunShelf.Kept> runs = runs(tree);
        Integer onBench =
                part(
                        Message.of("the run on the bench"),
                        () -> tree.at("on_bench").whole(0, HIGHEST));
        KeptPlace place =
                part(
                        Message.of("the place in the window"),
                        () -> record(tree, "place", KeptPlace.class));
        List<TilePlan> layout = part(Message.of("the charts"), () -> layout(tree));
        return new ReturnedBench(
                document,
                runs,
                files,
                onBench == null ? 0 : onBench,
                part(Message.of("the twin"), () -> twin(tree)),
                place == null ? new KeptPlace() : place,
                layout == null ? List.of() : layout,
                part(Message.of("the lesson"), () -> record(tree, "lesson", LessonPlace.class)),
                lost);
    }

    /** What a part holds, or null where it cannot be read, which is noted. */
    private <T> @Nullable T part(Message what, Supplier<@Nullable T> reading) {
        try {
            return reading.get();
        } catch (DocumentException wrong) {
            lost.add(
                    Message.of(
                            "{0}: {1}",
                            what, Message.plain(wrong.problems().getFirst().toString())));
        } catch (IllegalArgumentException wrong) {
            lost.add(Message.of("{0}: {1}", what, Message.from(wrong)));
        }
        return null;
    }

    private @Nullable ValueJson tree() {
        return part(
                Message.of("the bench"),
                () -> {
                    Path file = folder.resolve(KeptFolder.BENCH);
                    requirePlain(file);
                    ValueJson tree =
                            ValueJson.of(ExperimentJson.textOf(file, LONGEST, "a kept bench"));
                    if (!tree.at("format").text().equals(KeptBenchJson.FORMAT)) {
                        throw tree.at("format").wrong("`{0}`", KeptBenchJson.FORMAT);
                    }
                    int version = tree.at("version").whole(1, HIGHEST);
                    if (version > KeptBenchJson.VERSION) {
                        lost.add(
                                Message.of(
                                        "it was left by a newer version of the program, of which"
                                                + " this one may not know everything"));
                    }
                    experiments = tree.at("experiments").list();
                    experiments.forEach(each -> known.add(null));
                    return tree;
                });
    }

    private Experiment experiment(ValueJson at) {
        int index = at.whole(0, HIGHEST);
        if (index >= experiments.size()) {
            throw at.wrong(
                    "one of the {0} {0|experiment|experiments}, counted from 0",
                    experiments.size());
        }
        Experiment read = known.get(index);
        if (read == null) {
            read = ExperimentJson.read(experiments.get(index).tree(), "");
            known.set(index, read);
        }
        return read;
    }

    // ---- the document

    private Document.@Nullable State document(ValueJson tree) {
        return part(
                Message.of("the experiment"),
                () -> {
                    ValueJson document = tree.at("document");
                    Experiment experiment = experiment(document.at("experiment"));
                    Experiment saved =
                            part(
                                    Message.of("the experiment as it was saved"),
                                    () -> experiment(document.at("saved")));
                    return new Document.State(
                            experiment,
                            saved == null ? experiment : saved,
                            path(document.find("file")),
                            path(document.find("folder")),
                            steps(document, "undo"),
                            steps(document, "redo"));
                });
    }

    private List<Document.Step> steps(ValueJson document, String key) {
        List<Document.Step> steps =
                part(
                        Message.of("the steps to undo and redo"),
                        () -> {
                            List<ValueJson> all = document.at(key).list();
                            return all
                                    .subList(Math.max(0, all.size() - Document.STEPS), all.size())
                                    .stream()
                                    .map(this::step)
                                    .toList();
                        });
        return steps == null ? List.of() : steps;
    }

    private Document.Step step(ValueJson step) {
        return new Document.Step(step.at("what").text(), experiment(step.at("experiment")));
    }

    private static @Nullable Path path(@Nullable ValueJson text) {
        return text == null ? null : Path.of(text.text());
    }

    // ---- the runs

    private List<RunShelf.Kept> runs(ValueJson tree) {
        List<ValueJson> all = part(Message.of("the runs"), () -> some(tree.at("runs"), MOST_RUNS));
        List<RunShelf.Kept> runs = new ArrayList<>();
        Set<Integer> numbers = new HashSet<>();
        for (ValueJson each : all == null ? List.<ValueJson>of() : all) {
            RunShelf.Kept run = part(name(each), () -> run(each));
            if (run != null && numbers.add(run.number())) {
                runs.add(run);
                files.put(run.number(), each.at("file").text());
            }
        }
        return runs;
    }

    private static List<ValueJson> some(ValueJson list, int most) {
        List<ValueJson> all = list.list();
        if (all.size() > most) {
            throw new SentenceException(
                    "there are {0}, and at most {1} are kept", all.size(), most);
        }
        return all;
    }

    private static Message name(ValueJson run) {
        try {
            return Message.of("run {0}", run.at("number").whole(1, HIGHEST));
        } catch (IllegalArgumentException nameless) {
            return Message.of("a run");
        }
    }

    private RunShelf.Kept run(ValueJson run) {
        Path file = folder.resolve(named(run.at("file").text()));
        requirePlain(file);
        boolean whole = file.toString().endsWith(".gradlab");
        SavedRun saved = whole ? RunFiles.readRun(file) : null;
        RunHistory curves = saved == null ? RunFiles.readHistory(file) : saved.history();
        Path from = path(run.find("folder"));
        ValueJson parent = run.find("from");
        return new RunShelf.Kept(
                run.at("number").whole(1, HIGHEST),
                experiment(run.at("experiment")),
                from == null ? folder : from,
                label(run, "label"),
                run.at("overlaid").yes(),
                run.at("removed").yes(),
                run.at("saved_epochs").whole(0, HIGHEST),
                label(run, "saved_label"),
                parent == null ? 0 : parent.whole(1, HIGHEST),
                parent == null ? 0 : run.at("from_epoch").whole(0, HIGHEST),
                saved,
                curves);
    }

    private static RunLabel label(ValueJson run, String key) {
        return Objects.requireNonNullElse(record(run, key, RunLabel.class), RunLabel.NONE);
    }

    private static String named(String name) {
        if (!RUN_FILE.matcher(name).matches()) {
            throw new SentenceException(
                    "`{0}` is no file of a run in this folder, and is not opened", name);
        }
        return name;
    }

    /** A link may lead anywhere. */
    private static void requirePlain(Path file) {
        if (Files.exists(file, LinkOption.NOFOLLOW_LINKS)
                && !Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)) {
            throw new SentenceException("{0} is no plain file, and is not opened", file);
        }
    }

    /** Where nobody knows any more what the runs were called, they are numbered as their files. */
    private List<RunShelf.Kept> strayRuns() {
        List<RunShelf.Kept> runs = new ArrayList<>();
        Set<Integer> numbers = new HashSet<>();
        for (String name : KeptFolder.names(folder)) {
            if (RUN_FILE.matcher(name).matches() && name.endsWith(".gradlab")) {
                int number = Integer.parseInt(name.substring(4, name.indexOf('-', 4)));
                RunShelf.Kept run =
                        part(
                                Message.of("run {0}", number),
                                () -> stray(number, folder.resolve(name)));
                if (run != null && numbers.add(number)) {
                    runs.add(run);
                }
            }
        }
        return runs;
    }

    private RunShelf.Kept stray(int number, Path file) {
        requirePlain(file);
        SavedRun saved = RunFiles.readRun(file);
        return new RunShelf.Kept(
                Math.max(1, number),
                saved.experiment(),
                saved.data() == null ? folder : saved.data().folder(),
                saved.label(),
                false,
                false,
                0,
                RunLabel.NONE,
                0,
                0,
                saved,
                saved.history());
    }

    // ---- the rest

    private KeptBench.@Nullable Twin twin(ValueJson tree) {
        ValueJson twin = tree.find("twin");
        return twin == null
                ? null
                : new KeptBench.Twin(
                        experiment(twin.at("original")),
                        twin.at("run").whole(0, HIGHEST),
                        twin.at("announced").yes());
    }

    private static List<TilePlan> layout(ValueJson tree) {
        return some(tree.at("layout"), MOST_TILES).stream()
                .map(tile -> record(tile, TilePlan.class))
                .toList();
    }

    private static <T extends Record> @Nullable T record(
            ValueJson tree, String key, Class<T> type) {
        ValueJson found = tree.find(key);
        return found == null ? null : record(found, type);
    }

    private static <T extends Record> T record(ValueJson tree, Class<T> type) {
        List<Problem> problems = new ArrayList<>();
        T read = new RecordReaderJson(problems).read(tree.tree(), type, tree.path());
        if (read == null) {
            throw new DocumentException("", problems);
        }
        return read;
    }
}
