package gradlab.experiment.check;

import static gradlab.text.Text.tr;

import gradlab.engine.layer.Layer;
import gradlab.engine.metric.Metric;
import gradlab.engine.network.LayerNames;
import gradlab.engine.schedule.Schedule;
import gradlab.experiment.Batches;
import gradlab.experiment.EarlyStopping;
import gradlab.experiment.Experiment;
import gradlab.experiment.Model;
import gradlab.experiment.ModelCheckpoint;
import gradlab.experiment.Monitors;
import gradlab.experiment.NearestWord;
import gradlab.experiment.Phase;
import gradlab.experiment.StartFrom;
import gradlab.experiment.Training;
import gradlab.experiment.edit.PhaseEdits;
import gradlab.experiment.json.ComplaintJson;
import gradlab.knob.Knobs;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;

/** Checks how the training's own settings go together. */
final class TrainingCheck {
    private final Experiment experiment;
    private final Training training;
    private final Findings findings;

    private TrainingCheck(Experiment experiment, Findings findings) {
        this.experiment = experiment;
        this.training = experiment.training();
        this.findings = findings;
    }

    static void check(Experiment experiment, Findings findings) {
        TrainingCheck check = new TrainingCheck(experiment, findings);
        check.checkMetrics();
        check.checkBatch();
        check.checkSchedule();
        check.checkCallbacks();
        check.checkPhases();
        check.checkStart();
        check.checkTrainable();
    }

    private void checkMetrics() {
        for (int i = 0; i < training.metrics().size(); i++) {
            String metric = training.metrics().get(i);
            if (Metric.of(metric).isEmpty()) {
                List<String> known = Arrays.stream(Metric.values()).map(Metric::word).toList();
                String path = "training.metrics[" + i + "]";
                String near = NearestWord.to(metric, known).orElse("accuracy");
                int index = i;
                findings.error(
                        path,
                        ComplaintJson.unknown(metric, path, known)
                                + " "
                                + tr("Known: {0}.", String.join(", ", known)),
                        tr("Use {0}", near),
                        e -> withMetric(e, index, near));
            }
        }
    }

    private static Experiment withMetric(Experiment experiment, int index, String metric) {
        List<String> metrics = new ArrayList<>(experiment.training().metrics());
        metrics.set(index, metric);
        return experiment.withTraining(
                Knobs.set(experiment.training(), Training::metrics).to(metrics));
    }

    /** Where the source says how many rows it has. */
    private void checkBatch() {
        Record source = (Record) experiment.data().source();
        int batch = training.batches().batchSize();
        Knobs.fields(source.getClass()).stream()
                .filter(field -> field.word().equals("samples"))
                .map(field -> (Number) Objects.requireNonNull(field.get(source)))
                .map(rows -> Math.round(rows.intValue() * experiment.data().split().train()))
                .filter(rows -> batch > rows && rows > 0)
                .forEach(
                        rows ->
                                findings.warning(
                                        "training.batch_size",
                                        tr(
                                                "A batch of {0} is more than the {1} training"
                                                        + " {1|row|rows}: every epoch is a single"
                                                        + " step.",
                                                batch, rows),
                                        tr("Set it to {0}", rows),
                                        e -> withBatch(e, rows.intValue())));
    }

    private static Experiment withBatch(Experiment experiment, int rows) {
        return experiment.withTraining(
                Knobs.set(experiment.training(), Training::batches, Batches::batchSize).to(rows));
    }

    private void checkSchedule() {
        Schedule schedule = training.schedule();
        if (schedule.per() == Schedule.Per.EPOCH && schedule.warmupSteps() >= training.epochs()) {
            findings.warning(
                    "training.schedule.warmup_steps",
                    tr(
                            "The warm-up of {0} {0|epoch|epochs} lasts the whole run of {1}.",
                            schedule.warmupSteps(), training.epochs()));
        }
        if (!schedule.monitor().isEmpty()) {
            checkMonitor("training.schedule.monitor", schedule.monitor());
        }
    }

    private void checkCallbacks() {
        EarlyStopping stopping = training.callbacks().earlyStopping();
        if (stopping != null) {
            checkMonitor("training.early_stopping.monitor", stopping.monitor());
        }
        ModelCheckpoint checkpoint = training.callbacks().checkpoint();
        if (checkpoint != null) {
            checkMonitor("training.checkpoint.monitor", checkpoint.monitor());
        }
    }

    /** The numbers of an epoch that a rule can wait on. */
    private void checkMonitor(String path, String monitor) {
        List<String> known = Monitors.of(experiment);
        boolean ofValidation = Monitors.validation(training).contains(monitor);
        if (ofValidation && !experiment.data().validates()) {
            findings.error(
                    path,
                    tr(
                            "`{0}` needs validation rows, but their share in data.split is 0.",
                            monitor));
            return;
        }
        if (!known.contains(monitor)) {
            findings.error(
                    path,
                    ComplaintJson.unknown(monitor, path, known)
                            + " "
                            + tr("This run has: {0}.", String.join(", ", known)));
        }
    }

    private void checkPhases() {
        List<String> names = layerNames();
        for (int i = 0; i < training.phases().size(); i++) {
            for (String pattern : training.phases().get(i).trainable().keySet()) {
                if (names.stream().noneMatch(name -> Phase.matches(pattern, name))) {
                    String path = "training.phases[" + i + "].trainable";
                    int index = i;
                    findings.error(
                            path,
                            noLayer(pattern, path, names),
                            tr("Leave `{0}` out", pattern),
                            e -> PhaseEdits.change(e, index, phase -> phase.without(pattern)));
                }
            }
        }
    }

    private void checkStart() {
        @Nullable StartFrom start = training.startFrom();
        if (start == null) {
            return;
        }
        if (start.file().isBlank()) {
            findings.open(
                    "training.start_from",
                    tr("Say which file the weights come from: a `run` or `weights`."));
        } else if (!start.run().isBlank() && !start.weights().isBlank()) {
            findings.error("training.start_from", tr("Give either `run` or `weights`, not both."));
        }
        List<String> names = layerNames();
        for (int i = 0; i < start.layers().size(); i++) {
            if (!names.contains(start.layers().get(i))) {
                String path = "training.start_from.layers[" + i + "]";
                String name = start.layers().get(i);
                findings.error(
                        path,
                        noLayer(name, path, names),
                        tr("Leave `{0}` out", name),
                        e -> e.withTraining(withoutStart(e.training(), name)));
            }
        }
    }

    private static Training withoutStart(Training training, String name) {
        StartFrom start = training.startFrom();
        return start == null
                ? training
                : Knobs.set(training, Training::startFrom)
                        .to(
                                Knobs.set(start, StartFrom::layers)
                                        .to(
                                                start.layers().stream()
                                                        .filter(l -> !l.equals(name))
                                                        .toList()));
    }

    private void checkTrainable() {
        boolean layers = !experiment.model().layers().isEmpty();
        if (layers && experiment.model().layers().stream().noneMatch(Layer::trainable)) {
            findings.warning(
                    "model.layers",
                    tr("Every layer is frozen, so nothing is learned."),
                    tr("Unfreeze them"),
                    e ->
                            e.withModel(
                                    new Model(
                                            e.model().layers().stream()
                                                    .map(layer -> layer.withTrainable(true))
                                                    .toList())));
        }
    }

    private static String noLayer(String name, String path, List<String> names) {
        return ComplaintJson.unknown(name, path, names)
                + " "
                + tr("The layers are: {0}.", String.join(", ", names));
    }

    private List<String> layerNames() {
        return LayerNames.fill(experiment.model().layers()).stream().map(Layer::name).toList();
    }
}
