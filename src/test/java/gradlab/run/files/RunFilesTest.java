package gradlab.run.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;

import gradlab.data.prepare.PreparedData;
import gradlab.engine.activation.Linear;
import gradlab.engine.layer.Dense;
import gradlab.engine.network.Weights;
import gradlab.engine.optimizer.Clipping;
import gradlab.engine.optimizer.Sgd;
import gradlab.experiment.EarlyStopping;
import gradlab.experiment.Experiment;
import gradlab.experiment.Model;
import gradlab.experiment.Phase;
import gradlab.experiment.StartFrom;
import gradlab.experiment.setting.Setting;
import gradlab.knob.Knobs;
import gradlab.run.Runs;
import gradlab.run.control.Recording;
import gradlab.run.control.RunControl;
import gradlab.run.history.Histogram;
import gradlab.run.history.HistoryDifference;
import gradlab.run.history.RunEvent;
import gradlab.run.history.RunHistory;
import gradlab.run.predict.Columns;
import gradlab.run.training.Trainer;

import org.ejml.data.FMatrixRMaj;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

class RunFilesTest {
    @TempDir Path folder;

    private static SavedRun saved(Experiment experiment, RunControl control) {
        return saved(experiment, Runs.run(experiment, control));
    }

    private static SavedRun saved(Experiment experiment, RunRecorder run) {
        return run.saved(Columns.of(Trainer.prepare(experiment, Runs.HERE)));
    }

    private static FMatrixRMaj inputs(Experiment experiment) {
        return experiment.data().source().load(Runs.HERE).inputs();
    }

    @Test
    void aHistoryReadBackIsTheSame() {
        SavedRun run = saved(Runs.small(5), Runs.recording(Recording.all()));
        write(run);

        RunHistory read = RunFiles.readHistory(folder.resolve(RunFiles.HISTORY));
        assertThat(HistoryDifference.first(read, run.history())).isNull();
        assertThat(read.started()).isEqualTo(run.history().started());
        assertThat(read.histograms(Histogram.Kind.WEIGHT)).hasSize(5);
    }

    @Test
    void aHistorySpeaksTheWordsOfTheFormat() throws IOException {
        write(saved(Runs.small(2), Runs.recording(Recording.all())));
        JsonObject tree =
                JsonParser.parseString(Files.readString(folder.resolve(RunFiles.HISTORY)))
                        .getAsJsonObject();

        assertThat(tree.get("format").getAsString()).isEqualTo("gradlab/history");
        assertThat(tree.getAsJsonObject("environment").keySet())
                .containsExactly("gradlab", "java", "os", "backend", "threads");
        assertThat(tree.getAsJsonObject("outcome").keySet())
                .containsExactly("reason", "epoch", "step", "layer", "message");
        JsonObject epoch = tree.getAsJsonArray("epochs").get(1).getAsJsonObject();
        assertThat(epoch.keySet())
                .containsExactly(
                        "epoch",
                        "loss",
                        "val_loss",
                        "train_eval_loss",
                        "metrics",
                        "learning_rate",
                        "momentum",
                        "seconds",
                        "layers");
        assertThat(epoch.getAsJsonObject("metrics").keySet())
                .containsExactly("accuracy", "val_accuracy", "mae", "val_mae");
        JsonObject layer = epoch.getAsJsonObject("layers").getAsJsonObject("hidden1");
        assertThat(layer.keySet())
                .containsExactly("gradient_norm", "update_ratio", "weight_norm", "activation");
        assertThat(layer.getAsJsonObject("gradient_norm").keySet())
                .containsExactly("mean", "min", "max");
        assertThat(layer.getAsJsonObject("activation").keySet())
                .containsExactly("mean", "sd", "saturated", "dead");
        assertThat(tree.getAsJsonObject("steps").getAsJsonArray("loss")).hasSize(6);
    }

    @Test
    void whatIsSaidOfARunIsKeptInItsFile() throws IOException {
        Experiment experiment = Runs.small(1);
        SavedRun run = saved(experiment, Runs.recording(Recording.epochs()));
        RunLabel label = new RunLabel("wide", "twice \"as\" wide\n– slower", List.of("a", "für b"));
        Path file = folder.resolve("one.gradlab");
        RunFiles.writeRun(file, run.withLabel(label));
        assertThat(RunFiles.readRun(file).label()).isEqualTo(label);
        RunFiles.writeRun(file, run);
        assertThat(RunFiles.readRun(file).label()).isEqualTo(RunLabel.NONE);
    }

    @Test
    void whatNobodyWritesByHandIsNoLabel() {
        assertThat(RunLabelJson.read("{}")).isEqualTo(RunLabel.NONE);
        assertThat(RunLabelJson.read("{\"tags\": [\" a \", \"a\", \"\"]}").tags())
                .containsExactly("a");
        assertThatThrownBy(() -> RunLabelJson.read("{\"tags\": 3}")).hasMessageContaining("tags");
        assertThatThrownBy(() -> new RunLabel("n".repeat(2000), "", List.of()))
                .hasMessageContaining("at most 1,000 letters, and this has 2,000");
    }

    @Test
    void numbersThatAreNotFiniteAreStrings() throws IOException {
        Experiment wild =
                Runs.small(50)
                        .withModel(
                                new Model(
                                        List.of(
                                                new Dense("hidden1", 4, new Linear()),
                                                new Dense("output", 1, new Linear()))));
        wild = Runs.with(wild, "optimizer", new Sgd(1e6, 0, false, new Clipping()));
        SavedRun run = saved(wild, new RunControl());
        RunFiles.writeHistory(folder.resolve("history.json"), run.history());
        String text = Files.readString(folder.resolve("history.json"));

        assertThat(text).containsPattern("\"loss\":\"(NaN|Infinity)\"");
        assertThat(text).contains("\"reason\":\"diverged\"");
        RunHistory read = RunFiles.readHistory(folder.resolve("history.json"));
        assertThat(HistoryDifference.first(read, run.history())).isNull();
    }

    @Test
    void aTableHasARowAnEpochAndAColumnANumber() throws IOException {
        write(saved(Runs.small(3), new RunControl()));
        List<String> lines = Files.readAllLines(folder.resolve(RunFiles.TABLE));

        assertThat(lines).hasSize(4);
        assertThat(lines.getFirst())
                .startsWith("epoch,loss,val_loss,accuracy,val_accuracy,mae,val_mae,")
                .contains("hidden1.gradient_norm.mean");
        assertThat(lines.get(2)).startsWith("2,");
        assertThat(lines.get(2).split(",")).hasSameSizeAs(lines.getFirst().split(","));
    }

    @Test
    void weightsReadBackAreTheSameFloats() {
        SavedRun run = saved(Runs.small(2), new RunControl());
        write(run);
        Weights read = RunFiles.readWeights(folder.resolve(RunFiles.WEIGHTS));

        assertThat(read).usingRecursiveComparison().isEqualTo(run.weights());
        assertThat(read.layers().getFirst().rows()).containsEntry("kernel", 2);
        assertThat(read.layers().get(1).arrays())
                .containsOnlyKeys("gamma", "beta", "moving_mean", "moving_variance");
    }

    @Test
    void predictionsCoverAllRowsOfTheSource() throws IOException {
        SavedRun run = saved(Runs.small(2), new RunControl());
        write(run);
        JsonObject tree =
                JsonParser.parseString(Files.readString(folder.resolve(RunFiles.PREDICTIONS)))
                        .getAsJsonObject();

        assertThat(tree.getAsJsonArray("outputs")).hasSize(80);
        assertThat(tree.getAsJsonArray("outputs").get(0).getAsJsonArray()).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 7, 9, 14, 17})
    void aRunGoesOnBitForBitFromItsFile(int stopAt) throws IOException {
        Experiment experiment = eventful();
        RunRecorder straight = Runs.run(experiment, turningAt5());
        RunControl control = turningAt5();
        RunRecorder stopped =
                Runs.run(
                        experiment,
                        control,
                        event -> {
                            if (event instanceof RunEvent.StepDone step && step.step() == stopAt) {
                                control.stop();
                            }
                        });
        Path file = folder.resolve("run.gradlab");
        RunFiles.writeRun(file, saved(experiment, stopped));

        SavedRun read = RunFiles.readRun(file);
        RunRecorder resumed = new RunRecorder(read.history());
        PreparedData data = Trainer.prepare(read.experiment(), Runs.HERE);
        RunControl goOn = Runs.recording(Recording.all());
        if (stopAt < 5) {
            goOn.repeat(straight.history().knobsTurned());
        }
        Trainer.resume(read.experiment(), data, read.checkpoint(), goOn, resumed);

        assertThat(HistoryDifference.first(resumed.history(), straight.history())).isNull();
        assertThat(resumed.weights()).usingRecursiveComparison().isEqualTo(straight.weights());
    }

    private static RunControl turningAt5() {
        RunControl control = Runs.recording(Recording.all());
        control.repeat(
                List.of(
                        new RunEvent.KnobTurned(
                                2, 5, Setting.parse("model.layers[drop].rate"), "0.5", "0.3"),
                        new RunEvent.KnobTurned(
                                2,
                                5,
                                Setting.parse("model.layers[drop].rate"),
                                "0.3",
                                "0.25",
                                true)));
        return control;
    }

    private static Experiment eventful() {
        Experiment experiment =
                Runs.with(
                        Runs.small(1),
                        "phases",
                        List.of(
                                new Phase("frozen", 3, Map.of("hidden1", false), null),
                                new Phase("free", 4, Map.of("hidden1", true), 0.02)));
        experiment = Runs.with(experiment, "gradient_noise", 0.01);
        experiment = Runs.with(experiment, "weight_noise", 0.01);
        return Runs.with(
                experiment,
                "early_stopping",
                new EarlyStopping("val_loss", 50, 0, true, EarlyStopping.Trigger.NO_CHANGE));
    }

    @Test
    void aRunStartsFromTheWeightsOfAnother() {
        write(saved(Runs.small(4), new RunControl()));
        Weights source = RunFiles.readRun(folder.resolve(RunFiles.RUN)).weights();
        for (String kind : List.of("run.gradlab", "weights.json")) {
            boolean run = kind.endsWith("gradlab");
            StartFrom start =
                    new StartFrom(run ? kind : "", run ? "" : kind, List.of("hidden1", "bn"), true);
            Experiment next = Runs.with(Runs.small(2), "start_from", start);
            RunRecorder transferred = new RunRecorder();
            Trainer.run(next, folder, new RunControl(), transferred);

            assertThat(transferred.weights().layers().getFirst())
                    .usingRecursiveComparison()
                    .isEqualTo(source.layers().getFirst());
            assertThat(transferred.weights().layers().getLast().arrays().get("kernel"))
                    .isNotEqualTo(source.layers().getLast().arrays().get("kernel"));
        }
    }

    @Test
    void whatIsFrozenStaysFrozenWhenTheRunIsResumed() {
        write(saved(Runs.small(4), new RunControl()));
        StartFrom start = new StartFrom("", "weights.json", List.of(), true);
        Experiment next = Runs.with(Runs.small(4), "start_from", start);
        RunControl control = new RunControl();
        RunRecorder stopped = new RunRecorder();
        Trainer.run(
                next,
                folder,
                control,
                stopped.andThen(
                        event -> {
                            if (event instanceof RunEvent.EpochDone) {
                                control.stop();
                            }
                        }));
        RunRecorder resumed = new RunRecorder();
        Trainer.resume(
                next,
                Trainer.prepare(next, folder),
                stopped.checkpoint(),
                new RunControl(),
                resumed);

        assertThat(resumed.weights()).usingRecursiveComparison().isEqualTo(stopped.weights());
    }

    @Test
    void aLayerThatTheFileHasNoWeightsForIsNamed() {
        write(saved(Runs.small(1), new RunControl()));
        Experiment next =
                Runs.with(
                        Runs.small(1),
                        "start_from",
                        new StartFrom("", "weights.json", List.of("drop"), false));

        assertThatThrownBy(() -> Trainer.run(next, folder, new RunControl(), event -> {}))
                .hasMessage(
                        "training.start_from.layers: weights.json has no layer `drop` with weights,"
                                + " but [hidden1, bn, output]");
    }

    @Test
    void anExperimentThatCannotRunIsRefusedWithAllThatIsWrong() {
        Experiment wrong = Runs.with(Runs.small(1), "metrics", List.of("acuracy"));

        assertThatThrownBy(() -> Runs.run(wrong)).hasMessageContaining("training.metrics[0]");
    }

    @Test
    void notesAreWrittenAsTheyAre() throws IOException {
        Experiment noted =
                Knobs.set(Runs.small(1), Experiment::notes).to("It's <new> & \"quoted\"");
        write(saved(noted, new RunControl()));

        assertThat(Files.readString(folder.resolve(RunFiles.HISTORY)))
                .contains("It's <new> & \\\"quoted\\\"");
    }

    @Test
    void nothingUnfinishedIsLeftBeside() throws IOException {
        write(saved(Runs.small(1), new RunControl()));
        try (var files = Files.list(folder)) {
            assertThat(files.map(file -> file.getFileName().toString()))
                    .containsExactlyInAnyOrder(
                            "history.json",
                            "history.csv",
                            "weights.json",
                            "predictions.json",
                            "run.gradlab");
        }
    }

    private void write(SavedRun run) {
        try {
            RunFiles.write(folder, run, inputs(run.experiment()));
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }
}
