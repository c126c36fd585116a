package gradlab.experiment.sweep;

import gradlab.data.prepare.Fold;
import gradlab.data.prepare.Split;
import gradlab.experiment.DataPlan;
import gradlab.experiment.Experiment;
import gradlab.experiment.Problem;
import gradlab.experiment.check.ExperimentCheck;
import gradlab.experiment.edit.FilePaths;
import gradlab.experiment.json.DocumentException;
import gradlab.experiment.json.ExperimentJson;
import gradlab.experiment.setting.Change;
import gradlab.experiment.setting.SetTo;
import gradlab.experiment.setting.Setting;
import gradlab.knob.Knobs;
import gradlab.text.Message;
import gradlab.text.SentenceException;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * The runs of a sweep, in the order in which they are trained: every combination once before any is
 * trained twice, so that a map of them is whole early.
 */
public final class SweepPlan {
    private static final long MOST = 1_000_000;
    private static final int ENOUGH = 20;
    private static final int DIGEST_BYTES = 5;

    private final Sweep sweep;
    private final List<Combination> combinations;

    private SweepPlan(Sweep sweep, List<Combination> combinations) {
        this.sweep = sweep;
        this.combinations = combinations;
    }

    /**
     * The plan of a sweep.
     *
     * @throws IllegalArgumentException where its axes make no combinations, or too many runs
     */
    public static SweepPlan of(Sweep sweep) {
        List<List<SetTo>> settings = sweep.search().combinations(sweep.vary());
        SweepPlan plan =
                new SweepPlan(
                        sweep,
                        IntStream.range(0, settings.size())
                                .mapToObj(i -> new Combination(i + 1, settings.get(i)))
                                .toList());
        if (plan.size() > MOST) {
            throw new SentenceException(
                    "this sweep would be {0} {0|run|runs}, and {1} is the most: vary less, or take"
                            + " fewer seeds or folds",
                    plan.size(), MOST);
        }
        return plan;
    }

    /** What is planned. */
    public Sweep sweep() {
        return sweep;
    }

    /** The settings that vary, in the order of the axes. */
    public List<Setting> settings() {
        return sweep.vary().stream().flatMap(axis -> axis.settings().stream()).toList();
    }

    /** All choices of what varies. */
    public List<Combination> combinations() {
        return combinations;
    }

    /** How many runs there are. */
    public long size() {
        return (long) combinations.size() * sweep.seeds().count() * Math.max(1, sweep.folds());
    }

    /**
     * All runs, in the order in which they are trained.
     *
     * @param from what relative paths in the sweep's experiment are relative to
     * @param to what those of the runs are to be relative to
     */
    public List<PlannedRun> runs(Path from, Path to) {
        List<PlannedRun> here = runs();
        return here.stream()
                .map(
                        run ->
                                new PlannedRun(
                                        run.id(),
                                        run.combination(),
                                        run.seed(),
                                        run.fold(),
                                        FilePaths.moved(run.experiment(), from, to)))
                .toList();
    }

    /** The same with the sweep's own paths. */
    public List<PlannedRun> runs() {
        List<Experiment> changed = combinations.stream().map(this::experiment).toList();
        List<PlannedRun> runs = new ArrayList<>();
        for (long seed : sweep.seeds().all()) {
            for (int fold = 1; fold <= Math.max(1, sweep.folds()); fold++) {
                for (int i = 0; i < combinations.size(); i++) {
                    runs.add(run(combinations.get(i), seed, fold, changed.get(i)));
                }
            }
        }
        return runs;
    }

    /**
     * A run's name is made from all that it trains, so that it stays the same when the sweep grows.
     */
    private PlannedRun run(Combination combination, long seed, int fold, Experiment changed) {
        boolean folds = sweep.folds() > 0;
        Experiment seeded = changed.withTraining(changed.training().withSeed(seed).withThreads(1));
        Experiment whole = folds ? inFold(seeded, new Fold(fold, sweep.folds())) : seeded;
        String id =
                String.format(
                        Locale.ROOT,
                        "%s-seed%d%s",
                        digest(ExperimentJson.write(whole)),
                        seed,
                        folds ? "-fold" + fold : "");
        return new PlannedRun(id, combination, seed, folds ? fold : 0, whole);
    }

    private static String digest(String text) {
        try {
            byte[] hash =
                    MessageDigest.getInstance("SHA-256")
                            .digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(hash, 0, DIGEST_BYTES);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible); // every Java has it
        }
    }

    private static Experiment inFold(Experiment experiment, Fold fold) {
        DataPlan data = experiment.data();
        Split split = data.split().withFold(fold);
        return experiment.withData(Knobs.set(data, DataPlan::split).to(split));
    }

    private Experiment experiment(Combination combination) {
        return Change.apply(combination.settings(), sweep.experiment());
    }

    /**
     * Refuses a sweep of which a run could not be trained.
     *
     * @param folder what relative paths in the experiment are relative to
     * @param file as the user knows it
     * @throws DocumentException saying which combination, and what is wrong with it
     */
    public void check(Path folder, String file) {
        List<Problem> problems = new ArrayList<>();
        Map<String, Combination> seen = new HashMap<>();
        for (Combination combination : combinations) {
            if (problems.size() >= ENOUGH) {
                break;
            }
            check(combination, folder, seen, problems);
        }
        if (!problems.isEmpty()) {
            throw new DocumentException(file, problems);
        }
    }

    private void check(
            Combination combination,
            Path folder,
            Map<String, Combination> seen,
            List<Problem> problems) {
        try {
            PlannedRun first = run(combination, sweep.seeds().from(), 1, experiment(combination));
            Combination same = seen.putIfAbsent(first.id(), combination);
            if (same != null) {
                Message why =
                        Message.of(
                                "it trains the same as combination {0}; seeds and folds have keys"
                                        + " of their own, and each value stands once",
                                same.number());
                problems.add(named(combination, why));
                return;
            }
            ExperimentCheck.check(first.experiment(), folder).stream()
                    .filter(Problem::isError)
                    .forEach(
                            problem ->
                                    problems.add(
                                            named(combination, Message.plain(problem.toString()))));
        } catch (IllegalArgumentException refused) {
            problems.add(named(combination, Message.from(refused)));
        }
    }

    private Problem named(Combination combination, Message why) {
        return new Problem(
                "",
                Message.of(
                        "Combination {0} ({1}): {2}",
                        combination.number(), SweepJson.words(combination), why));
    }
}
