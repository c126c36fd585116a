package gradlab.run;

import gradlab.engine.activation.Softmax;
import gradlab.engine.activation.Tanh;
import gradlab.engine.layer.Dense;
import gradlab.engine.layer.Dropout;
import gradlab.engine.loss.SparseCategoricalCrossentropy;
import gradlab.engine.optimizer.Adam;
import gradlab.experiment.EarlyStopping;
import gradlab.experiment.Experiment;
import gradlab.experiment.Model;
import gradlab.experiment.StartFrom;
import gradlab.experiment.json.ExperimentJson;
import gradlab.experiment.setting.Setting;
import gradlab.knob.Knobs;
import gradlab.run.control.Recording;
import gradlab.run.control.RunControl;
import gradlab.run.files.RunFiles;
import gradlab.run.files.RunRecorder;
import gradlab.run.history.RunEvent;
import gradlab.run.predict.Columns;
import gradlab.run.training.Trainer;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Small saved runs that use much of what a run file can hold, and a table to predict for. */
public final class SoundRuns {
    /** How many epochs the runs are to have; they were stopped one before. */
    public static final int EPOCHS = 4;

    private SoundRuns() {}

    /** Writes their files into a folder, beside the data they need. */
    public static List<Path> write(Path folder) throws IOException {
        StringBuilder table = new StringBuilder("long,wide,kind\n");
        for (int i = 0; i < 8; i++) {
            table.append("%d,0,small\n0,%d,middle\n%d,%d,large\n".formatted(i, i, -i, i + 1));
        }
        Files.writeString(folder.resolve("table.csv"), table);
        return List.of(
                write(folder, "knobs", knobs(), true), write(folder, "classes", classes(), false));
    }

    /** A table with the columns of a run. */
    public static Path rows(Path folder, Path run) throws IOException {
        List<String> names = RunFiles.readRun(run).columns().inputNames();
        String row = ",0.5".repeat(names.size()).substring(1);
        return Files.writeString(
                folder.resolve(run.getFileName() + ".csv"),
                "%s\n%s\n%s\n".formatted(String.join(",", names), row, row));
    }

    /**
     * An experiment, beside the data, like that of a run, which begins with the weights of another.
     */
    public static Path starting(Path folder, Path run, Path weights) throws IOException {
        Experiment like = RunFiles.readRun(run).experiment();
        StartFrom start = new StartFrom(weights.toString(), "", List.of(), false);
        return Files.writeString(
                folder.resolve(run.getFileName() + ".json"),
                ExperimentJson.write(Runs.with(Runs.with(like, "epochs", 1), "start_from", start)));
    }

    private static Path write(Path folder, String name, Experiment experiment, boolean turning)
            throws IOException {
        RunControl control = new RunControl();
        control.record(Recording.all());
        if (turning) {
            control.turn(Setting.parse("model.layers[drop].rate"), 0.25);
        }
        RunRecorder recorder = new RunRecorder();
        Trainer.run(
                experiment,
                folder,
                control,
                event -> {
                    recorder.accept(event);
                    if (event instanceof RunEvent.EpochDone done
                            && done.record().epoch() == EPOCHS - 1) {
                        control.stop();
                    }
                });
        Path file = folder.resolve(name + ".gradlab");
        Columns columns = Columns.of(Trainer.prepare(experiment, folder));
        RunFiles.writeRun(file, recorder.saved(columns));
        return file;
    }

    private static Experiment knobs() {
        Experiment experiment = Runs.small(EPOCHS);
        experiment = Runs.tested(experiment);
        experiment = Runs.with(experiment, "weight_noise", 0.01);
        return Runs.with(
                experiment,
                "early_stopping",
                new EarlyStopping("val_loss", 5, 0, true, EarlyStopping.Trigger.NO_CHANGE));
    }

    private static Experiment classes() {
        Experiment experiment = Runs.small(EPOCHS);
        experiment = Runs.with(experiment, "loss", new SparseCategoricalCrossentropy());
        experiment = Runs.with(experiment, "metrics", List.of("accuracy"));
        experiment = Runs.with(experiment, "optimizer", new Adam());
        String data =
                """
                {"data": {"source": {"type": "csv", "path": "table.csv", "target": "kind"},
                          "scaling": {"inputs": "standard"}},
                 "model": {"layers": [{"type": "dense", "units": 1}]},
                 "training": {"loss": "mean_squared_error"}}
                """;
        return Knobs.set(experiment, Experiment::data)
                .to(ExperimentJson.fragment(data).data())
                .withModel(
                        new Model(
                                List.of(
                                        new Dense("hidden1", 4, new Tanh()),
                                        new Dropout().withName("drop"),
                                        new Dense("output", 3, new Softmax()))));
    }
}
