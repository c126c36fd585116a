package gradlab.ui.sweep;

import gradlab.experiment.Experiment;
import gradlab.experiment.setting.Change;
import gradlab.experiment.setting.ExperimentDifference;
import gradlab.experiment.setting.SettingChange;
import gradlab.experiment.sweep.Combination;
import gradlab.experiment.sweep.Objective;
import gradlab.run.files.RunFiles;
import gradlab.run.history.RunHistory;
import gradlab.run.sweep.Ranking;
import gradlab.run.sweep.SweepFolder;
import gradlab.run.sweep.SweepResult;
import gradlab.ui.app.BenchModel;

import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.ReadOnlyLongProperty;
import javafx.beans.property.ReadOnlyLongWrapper;

import org.jspecify.annotations.Nullable;

import java.nio.file.Path;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/** The combination that is looked at: its runs, their curves, and what tells it from the bench. */
public final class ChosenCell {
    /** No combination. */
    public static final int NONE = 0;

    private final BenchModel bench;
    private final SweepDocument document;
    private final SweepTraining training;
    private final ReadOnlyIntegerWrapper number = new ReadOnlyIntegerWrapper(this, "number", NONE);
    private final ReadOnlyLongWrapper revision = new ReadOnlyLongWrapper(this, "revision");
    private final Map<String, RunHistory> histories = new HashMap<>();
    private final Set<String> asked = new HashSet<>();
    private boolean byHand;

    ChosenCell(BenchModel bench, SweepDocument document, SweepTraining training) {
        this.bench = bench;
        this.document = document;
        this.training = training;
        training.score().subscribe(this::follow);
    }

    /** The number of the combination, from 1; {@link #NONE} before there is one. */
    public ReadOnlyIntegerProperty number() {
        return number.getReadOnlyProperty();
    }

    /** Grows whenever there is more to be said of it. */
    public ReadOnlyLongProperty revision() {
        return revision.getReadOnlyProperty();
    }

    /** Looks at a combination by its number. */
    public void choose(int wanted) {
        SweepScore score = training.score().get();
        if (score != null && wanted >= 1 && wanted <= score.plan().combinations().size()) {
            byHand = true;
            show(wanted);
        }
    }

    /** The best one is looked at as long as nobody chose another. */
    private void follow(@Nullable SweepScore score) {
        if (score == null) {
            byHand = false;
            histories.clear();
            asked.clear();
            show(NONE);
            return;
        }
        int all = score.plan().combinations().size();
        byHand &= number.get() <= all;
        List<Ranking.Row> rows = score.ranking().rows();
        int best = rows.isEmpty() ? 1 : rows.getFirst().combination().number();
        show(byHand ? number.get() : Math.min(best, all));
    }

    private void show(int wanted) {
        number.set(wanted);
        runs().forEach(this::load);
        revision.set(revision.get() + 1);
    }

    /** The combination itself; empty before there is one. */
    public Optional<Combination> combination() {
        SweepScore score = training.score().get();
        return score == null || number.get() == NONE
                ? Optional.empty()
                : Optional.of(score.plan().combinations().get(number.get() - 1));
    }

    /** Its row of the ranking; empty where none of its runs is over. */
    public Optional<Ranking.Row> row() {
        SweepScore score = training.score().get();
        return score == null
                ? Optional.empty()
                : score.ranking().rows().stream()
                        .filter(row -> row.combination().number() == number.get())
                        .findFirst();
    }

    /** Its runs that are over, in the order of the plan. */
    public List<SweepResult> runs() {
        SweepScore score = training.score().get();
        return score == null ? List.of() : combination().map(score::of).orElse(List.of());
    }

    /** The best of its runs. */
    public Optional<SweepResult> best() {
        SweepScore score = training.score().get();
        if (score == null) {
            return Optional.empty();
        }
        boolean less = score.sweep().objective().goal() == Objective.Goal.MIN;
        Comparator<SweepResult> order = Comparator.comparingDouble(SweepResult::measure);
        return runs().stream()
                .filter(run -> !Double.isNaN(run.measure()))
                .min(less ? order : order.reversed());
    }

    /** What a run recorded; null while it is read. */
    public @Nullable RunHistory history(SweepResult run) {
        return histories.get(run.run().id());
    }

    private void load(SweepResult result) {
        SweepFolder folder = document.place().folder();
        String id = result.run().id();
        if (folder == null || !asked.add(id)) {
            return;
        }
        bench.workers()
                .compute(
                        () -> folder.finished(result.run()),
                        history -> {
                            history.ifPresent(there -> histories.put(id, there));
                            revision.set(revision.get() + 1);
                        },
                        failure -> revision.set(revision.get() + 1));
    }

    /** The run file of one of its runs. */
    public Path file(SweepResult run) {
        SweepFolder folder = Objects.requireNonNull(document.place().folder());
        return folder.of(run.run()).resolve(RunFiles.RUN);
    }

    /** What it has otherwise than the bench, a line a setting. */
    public List<SettingChange> againstBench() {
        SweepScore score = training.score().get();
        Combination of = combination().orElse(null);
        if (score == null || of == null) {
            return List.of();
        }
        Experiment whole = Change.apply(of.settings(), score.sweep().experiment());
        Experiment now = bench.editing().experiment().get();
        return ExperimentDifference.between(now, whole).changes();
    }

    /** Whether all its curves have been read. */
    boolean settled() {
        return runs().stream().allMatch(run -> history(run) != null);
    }
}
