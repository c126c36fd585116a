package gradlab.ui.doctor;

import static gradlab.text.Text.tr;

import gradlab.data.prepare.PreparedData;
import gradlab.doctor.Doctor;
import gradlab.doctor.Examination;
import gradlab.doctor.Finding;
import gradlab.doctor.Preflight;
import gradlab.doctor.Rule;
import gradlab.doctor.ThresholdsJson;
import gradlab.engine.layer.Layer;
import gradlab.engine.network.LayerNames;
import gradlab.engine.network.Weights;
import gradlab.experiment.Experiment;
import gradlab.experiment.Problem;
import gradlab.experiment.json.DocumentException;
import gradlab.run.history.RunEvent;
import gradlab.run.history.RunHistory;
import gradlab.run.training.Trainer;
import gradlab.text.Message;
import gradlab.ui.app.BenchModel;
import gradlab.ui.app.RunState;
import gradlab.ui.app.Selection;
import gradlab.ui.notice.Notice.Until;

import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.value.ObservableValue;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;

/**
 * Examines what is on the bench, elsewhere than on the window's thread and about twice a second
 * while a run goes on.
 */
public final class DoctorModel {
    private static final long PAUSE = TimeUnit.MILLISECONDS.toNanos(400);

    private final BenchModel bench;
    private final Path thresholds;
    private final ReadOnlyObjectWrapper<Doctor> doctor;
    private final ReadOnlyObjectWrapper<@Nullable Diagnosis> diagnosis =
            new ReadOnlyObjectWrapper<>(this, "diagnosis");
    private final ReadOnlyBooleanWrapper canTry = new ReadOnlyBooleanWrapper(this, "canTry");
    private final FixTrials trials;
    private @Nullable Diagnosis last;
    private @Nullable PreparedData lastData;
    private boolean busy;
    private boolean asked;
    private long finished = System.nanoTime() - PAUSE;

    /**
     * A doctor beside a bench.
     *
     * @param thresholds the file in which changed thresholds are kept
     */
    public DoctorModel(BenchModel bench, Path thresholds) {
        this.bench = bench;
        this.thresholds = thresholds;
        trials = new FixTrials(bench.workers(), this::showTried);
        doctor = new ReadOnlyObjectWrapper<>(this, "doctor", read());
        bench.run().revision().addListener(observable -> ask());
        bench.run().state().addListener(observable -> ask());
        bench.editing().experiment().addListener(observable -> ask());
        bench.data().prepared().addListener(observable -> ask());
        doctor.addListener(observable -> ask());
        ask();
    }

    private Doctor read() {
        try {
            return ThresholdsJson.read(thresholds);
        } catch (DocumentException wrong) {
            bench.notices()
                    .problem(
                            Until.THRESHOLDS_KEPT,
                            tr("The doctor's thresholds could not be read."),
                            tr("The usual ones are used; {0}", Message.from(wrong)));
            return new Doctor();
        }
    }

    /** The newest diagnosis; null before the first, and where the experiment cannot be trained. */
    ReadOnlyObjectProperty<@Nullable Diagnosis> diagnosis() {
        return diagnosis.getReadOnlyProperty();
    }

    /** What the first batch says of each layer before the first step; null while unknown. */
    public ObservableValue<@Nullable Preflight> preflight() {
        return diagnosis.map(Diagnosis::preflight);
    }

    /** The rules with their thresholds. */
    ReadOnlyObjectProperty<Doctor> doctor() {
        return doctor.getReadOnlyProperty();
    }

    /** Whether the newest state has been examined. */
    public boolean settled() {
        return !busy && !asked;
    }

    /** Changes a rule's thresholds, now and for later starts. */
    void change(Rule changed) {
        keep(doctor.get().with(changed));
    }

    /** Takes back all changes of thresholds. */
    void reset() {
        keep(new Doctor());
    }

    private void keep(Doctor changed) {
        doctor.set(changed);
        try {
            ThresholdsJson.write(changed, thresholds);
            bench.notices().passed(Until.THRESHOLDS_KEPT);
        } catch (IOException failure) {
            bench.notices()
                    .problem(
                            Until.THRESHOLDS_KEPT,
                            tr("The thresholds could not be saved."),
                            tr("They hold until the program ends."),
                            failure);
        }
    }

    /** Puts the mended experiment on the bench as a twin of the one that is there. */
    void tryFix(Finding finding) {
        bench.twin().open(finding.mended(bench.editing().experiment().get()));
    }

    /** Trains every fix beside the run that is on the bench. */
    void tryFixes() {
        Diagnosis found = last;
        if (found != null && found.canTry()) {
            trials.start(doctor.get(), found, bench.editing().document().folder());
        }
    }

    /** What came of fixes that were tried. */
    FixTrials trials() {
        return trials;
    }

    /** Whether there is a run, under way or over, with something to try. */
    ReadOnlyBooleanProperty canTry() {
        return canTry.getReadOnlyProperty();
    }

    private void showTried() {
        Diagnosis found = last;
        canTry.set(found != null && found.canTry());
        diagnosis.set(found == null ? null : found.with(trials.findings(found)));
    }

    /** What that would change, all of it. */
    List<String> changes(Finding finding) {
        return finding.fix().words(bench.editing().experiment().get());
    }

    /** Selects the layers that a finding is about. */
    void select(Finding finding) {
        List<Layer> layers = LayerNames.fill(bench.editing().experiment().get().model().layers());
        TreeSet<Integer> found = new TreeSet<>();
        for (int i = 0; i < layers.size(); i++) {
            if (finding.layers().contains(layers.get(i).name())) {
                found.add(i);
            }
        }
        if (!found.isEmpty()) {
            bench.editing().selection().set(new Selection(found, found.first()));
        }
    }

    private void ask() {
        PreparedData data = bench.data().prepared().get();
        boolean runs = bench.editing().problems().get().stream().noneMatch(Problem::isError);
        if (data == null || (!runs && bench.run().history().get().epochs() == 0)) {
            asked = false;
            canTry.set(false);
            diagnosis.set(null);
            return;
        }
        asked = true;
        boolean resting =
                bench.run().state().get() == RunState.RUNNING
                        && System.nanoTime() - finished < PAUSE;
        if (!busy && !resting) {
            examine(data);
        }
    }

    private void examine(PreparedData data) {
        busy = true;
        asked = false;
        RunHistory history = bench.run().history().get();
        RunEvent.Started started = history.started();
        boolean trained = started != null && history.epochs() > 0;
        Experiment experiment =
                started != null && trained
                        ? started.experiment()
                        : bench.editing().experiment().get();
        Path folder = bench.editing().document().folder();
        Diagnosis before = last;
        boolean same =
                before != null
                        && data.equals(lastData)
                        && before.untrained().experiment().equals(experiment);
        Doctor examiner = doctor.get();
        boolean newest = bench.time().live().get();
        Weights weights = bench.time().weights().get();
        bench.workers()
                .compute(
                        () -> {
                            Examination untrained =
                                    same && before != null
                                            ? before.untrained()
                                            : first(experiment, data, folder);
                            Examination run =
                                    trained ? untrained.trained(history, weights) : untrained;
                            // A diagnosis that is kept must not keep the rows as well.
                            Examination inUse =
                                    newest ? run.remeasured(Trainer.suited(experiment, data)) : run;
                            return new Diagnosis(
                                    untrained,
                                    Preflight.of(untrained, data, examiner),
                                    examiner.examine(inUse),
                                    run.epochs(),
                                    run);
                        },
                        found -> settle(found, data),
                        failure -> settle(null, data));
    }

    private static Examination first(Experiment experiment, PreparedData data, Path folder) {
        return Examination.untrained(experiment, Trainer.suited(experiment, data), folder);
    }

    private void settle(@Nullable Diagnosis found, PreparedData data) {
        busy = false;
        finished = System.nanoTime();
        last = found;
        lastData = data;
        showTried();
        if (asked) {
            ask();
        }
    }
}
