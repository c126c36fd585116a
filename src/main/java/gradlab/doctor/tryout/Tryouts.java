package gradlab.doctor.tryout;

import gradlab.doctor.Doctor;
import gradlab.doctor.Examination;
import gradlab.doctor.Finding;
import gradlab.doctor.Fix;
import gradlab.doctor.Tried;
import gradlab.experiment.Experiment;
import gradlab.run.control.Recording;
import gradlab.run.live.PoolProgress;
import gradlab.run.live.PooledRun;
import gradlab.run.live.RunPool;
import gradlab.run.live.RunRequest;
import gradlab.run.training.RunStart;
import gradlab.run.training.SharedRows;

import org.jspecify.annotations.Nullable;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executor;

/**
 * A differential diagnosis by experiment: each fix that findings name is trained beside the run,
 * from the same seed and for as long, and causes are put in the order of what cured. For any
 * thread.
 */
public final class Tryouts {
    /** How many train at the same time, at most. */
    public static final int AT_ONCE = 2;

    /** Fixes beyond these would keep the machine busy for long, and say little. */
    private static final int MOST = 12;

    /** A difference that counts, as a share of what guessing costs. */
    private static final double CLEARLY = 0.1;

    private final Examination run;
    private final List<Finding> findings;
    private final RunPool<MendedRun> pool;
    private final Map<Experiment, PooledRun<MendedRun>> runs = new LinkedHashMap<>();
    private final Map<Fix, Experiment> mended = new HashMap<>();

    /**
     * The fixes of some findings, none of which is trained before {@link #play}.
     *
     * @param run the examined one
     * @param findings of it
     * @param folder what relative paths in its experiment are relative to
     * @param threads where they train
     * @param news hears of every epoch, on any thread
     */
    public Tryouts(
            Doctor doctor,
            Examination run,
            List<Finding> findings,
            Path folder,
            Executor threads,
            Runnable news) {
        this.run = run;
        this.findings = List.copyOf(findings);
        pool = new RunPool<>(threads, AT_ONCE, each -> news.run());
        SharedRows rows = new SharedRows();
        for (Finding finding : causesFirst(findings)) {
            for (Fix fix : fixes(finding)) {
                Experiment changed = fix.applyTo(run.experiment());
                mended.put(fix, changed);
                if (runs.size() < MOST
                        && !changed.equals(run.experiment())
                        && !runs.containsKey(changed)) {
                    RunStart start = RunStart.fresh(changed, folder, rows);
                    RunRequest<MendedRun> request =
                            new RunRequest<>(
                                    start,
                                    Recording.epochs(),
                                    live -> MendedRun.of(live, doctor, folder),
                                    until(changed));
                    runs.put(changed, pool.add(request));
                }
            }
        }
    }

    /**
     * After how many epochs a mended run is compared: as many as the examined one has come to, or
     * where the fix is to train longer, as many times more; 0 for all of them, where that one came
     * to an end of its own.
     */
    private int until(Experiment mended) {
        if (!run.isCut()) {
            return 0;
        }
        double longer = (double) mended.training().epochs() / run.experiment().training().epochs();
        return (int) Math.max(1, Math.round(run.epochs() * longer));
    }

    private static List<Finding> causesFirst(List<Finding> findings) {
        return findings.stream()
                .sorted(Comparator.comparing(finding -> finding.isPrimary() ? 0 : 1))
                .toList();
    }

    private static List<Fix> fixes(Finding finding) {
        List<Fix> fixes = new ArrayList<>(List.of(finding.fix()));
        fixes.addAll(finding.fix().alternatives());
        return fixes;
    }

    // ---- transport

    /** Begins, or goes on. */
    public void play() {
        pool.play();
    }

    /** Those under way wait after their step. */
    public void pause() {
        pool.pause();
    }

    /** Ends all that are not over; what is known by then stays. */
    public void cancel() {
        pool.cancel();
    }

    /** Whether nothing is left to train. */
    public boolean isOver() {
        return pool.isOver();
    }

    /** Of how many fixes it is known what they came to. */
    public int known() {
        return (int) runs.values().stream().filter(each -> each.result() != null).count();
    }

    /** How far all have come together. */
    public PoolProgress progress() {
        return pool.progress();
    }

    /** Waits until all are over. */
    public List<Finding> finish() throws InterruptedException {
        pool.finish();
        return findings();
    }

    // ---- what came of it

    /**
     * The findings with what their fixes came to as far as that is known: what cured first, what
     * helped next, and last what did not.
     */
    public List<Finding> findings() {
        return findings(findings);
    }

    /**
     * Findings of the same run, as it stands by now, with what the fixes came to that were tried.
     */
    public List<Finding> findings(List<Finding> now) {
        List<Finding> tried =
                now.stream().map(this::withBestFix).map(f -> f.rule().settle(f)).toList();
        double cured =
                tried.stream()
                        .filter(f -> f.isPrimary() && helped(f))
                        .mapToDouble(Tryouts::after)
                        .min()
                        .orElse(Double.POSITIVE_INFINITY);
        List<Finding> named =
                tried.stream().map(f -> helped(f) && beats(f, cured) ? f.byItself() : f).toList();
        List<Finding> ordered = new ArrayList<>();
        named.stream()
                .filter(Finding::isPrimary)
                .sorted(Comparator.comparingInt(Tryouts::rank).thenComparingDouble(Tryouts::after))
                .forEach(cause -> addWithConsequences(cause, named, ordered));
        return List.copyOf(ordered);
    }

    private static void addWithConsequences(
            Finding cause, List<Finding> all, List<Finding> ordered) {
        ordered.add(cause);
        all.stream()
                .filter(each -> each.consequenceOf().equals(cause.name()))
                .filter(each -> !ordered.contains(each))
                .forEach(each -> addWithConsequences(each, all, ordered));
    }

    /** Whether what was taken for a consequence cures clearly more than any cause does. */
    private static boolean beats(Finding finding, double cured) {
        Tried tried = finding.tried();
        return tried != null && tried.after() + CLEARLY * tried.chance() < cured;
    }

    private static boolean helped(Finding finding) {
        Tried tried = finding.tried();
        return tried != null && !finding.isQuestion() && tried.helped();
    }

    private static int rank(Finding finding) {
        Tried tried = finding.tried();
        if (finding.isQuestion()) {
            return 5;
        }
        if (tried == null) {
            return 2;
        }
        if (!finding.rule().judgedByLoss()) {
            return tried.cured() ? 1 : 3;
        }
        return tried.helped() ? 0 : tried.better() ? 3 : 4;
    }

    private static double after(Finding finding) {
        Tried tried = finding.tried();
        return tried == null ? Double.POSITIVE_INFINITY : tried.after();
    }

    private Finding withBestFix(Finding finding) {
        Finding best = finding;
        for (Fix fix : fixes(asTried(finding))) {
            Tried tried = tried(fix, finding);
            if (tried != null && better(tried, best.tried(), finding)) {
                best = finding.tried(fix, tried);
            }
        }
        return best;
    }

    /** The finding of the same rule whose fixes were tried: its numbers may differ by now. */
    private Finding asTried(Finding finding) {
        return findings.stream()
                .filter(each -> each.name().equals(finding.name()))
                .findFirst()
                .orElse(finding);
    }

    /** What ends the finding is better than what does not, and then the lower loss. */
    private static boolean better(Tried one, @Nullable Tried other, Finding finding) {
        if (other == null) {
            return true;
        }
        boolean ends = finding.rule().judgedByLoss() ? one.helped() : one.cured();
        boolean ended = finding.rule().judgedByLoss() ? other.helped() : other.cured();
        return ends == ended ? one.after() < other.after() : ends;
    }

    /** The fixes of a finding that has come up since are not among those that were asked for. */
    private Experiment mended(Fix fix) {
        Experiment known = mended.get(fix);
        return known == null ? fix.applyTo(run.experiment()) : known;
    }

    private @Nullable Tried tried(Fix fix, Finding finding) {
        PooledRun<MendedRun> pooled = runs.get(mended(fix));
        MendedRun result = pooled == null ? null : pooled.result();
        return result == null ? null : result.beside(run, finding);
    }
}
