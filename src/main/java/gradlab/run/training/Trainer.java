package gradlab.run.training;

import gradlab.data.DataException;
import gradlab.data.prepare.PreparedData;
import gradlab.engine.loss.Targets;
import gradlab.engine.network.Network;
import gradlab.engine.network.NetworkState;
import gradlab.engine.network.Weights;
import gradlab.engine.tensor.Backend;
import gradlab.experiment.DataPlan;
import gradlab.experiment.Experiment;
import gradlab.experiment.Problem;
import gradlab.experiment.StackedAutoencoder;
import gradlab.experiment.StartFrom;
import gradlab.experiment.check.ExperimentCheck;
import gradlab.experiment.json.DocumentException;
import gradlab.run.control.RunControl;
import gradlab.run.history.Checkpoint;
import gradlab.run.history.Outcome;
import gradlab.run.history.RunEnvironment;
import gradlab.run.history.RunEvent;
import gradlab.run.predict.NetworkMaker;

import org.jspecify.annotations.Nullable;

import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;

/** Trains an experiment on the caller's thread and says what happens. */
public final class Trainer {
    private static final Weights NO_WEIGHTS = new Weights(List.of());

    private Trainer() {}

    /**
     * Runs to the end, to a stop, or to divergence.
     *
     * @param folder what relative paths in the experiment are relative to
     * @return how it ended, as the last event says
     * @throws DocumentException with all that keeps the experiment from running, memory foreseen
     * @throws DataException when the data cannot be read
     */
    public static Outcome run(
            Experiment experiment, Path folder, RunControl control, Consumer<RunEvent> listener) {
        return RunStart.fresh(experiment, folder).run(control, listener);
    }

    /**
     * Refuses what cannot run.
     *
     * @throws DocumentException with all that keeps the experiment from running
     */
    static void check(Experiment experiment, Path folder, RunData data) {
        List<Problem> errors =
                ExperimentCheck.check(experiment, folder, data::shape).stream()
                        .filter(Problem::isError)
                        .toList();
        if (!errors.isEmpty()) {
            throw new DocumentException("", errors);
        }
    }

    /**
     * The same over data that are already prepared, for an experiment that was checked.
     *
     * @throws IllegalArgumentException when the layers make no network
     */
    public static Outcome run(
            Experiment experiment,
            PreparedData data,
            Path folder,
            RunControl control,
            Consumer<RunEvent> listener) {
        StartFrom start = experiment.training().startFrom();
        Weights given = start == null ? NO_WEIGHTS : StartingWeights.of(start, experiment, folder);
        List<String> frozen = start != null && start.freeze() ? layers(given) : List.of();
        Experiment named = NetworkMaker.named(experiment, frozen);
        Network network = NetworkMaker.network(named, data);
        TrainingRun run = new TrainingRun(named, data, network, frozen, control, listener);
        network.load(given);
        listener.accept(run.started(experiment, layers(given)));
        return run.run(pretrain(named, data, network, control));
    }

    private static List<String> layers(Weights weights) {
        return weights.layers().stream().map(Weights.LayerWeights::layer).toList();
    }

    private static @Nullable Outcome pretrain(
            Experiment experiment, PreparedData data, Network network, RunControl control) {
        if (!(experiment.training().pretraining() instanceof StackedAutoencoder stacked)) {
            return null;
        }
        NetworkState before = network.state();
        Outcome end =
                new StackedPretraining(
                                experiment.training(),
                                data,
                                network,
                                control,
                                NetworkMaker.rows(experiment, data))
                        .run(stacked.epochsPerLayer());
        if (end != null && end.reason() == Outcome.Reason.CANCELLED) {
            network.restore(before);
        }
        return end;
    }

    /**
     * Goes on with a run where a checkpoint was taken. The first event is {@link RunEvent.Started}
     * again; after it come the rest of the run's events. A pretraining that was cut short begins
     * anew.
     */
    public static Outcome resume(
            Experiment experiment,
            PreparedData data,
            Checkpoint from,
            RunControl control,
            Consumer<RunEvent> listener) {
        Experiment named = NetworkMaker.named(experiment, from.frozen());
        Network network = NetworkMaker.network(named, data);
        TrainingRun run = new TrainingRun(named, data, network, from.frozen(), control, listener);
        run.resume(from);
        listener.accept(run.started(experiment, List.of()));
        run.turnWhatWaits();
        boolean pretrained = from.stage() != Checkpoint.Stage.PRETRAINING;
        return run.run(pretrained ? null : pretrain(named, data, network, control));
    }

    /**
     * The data of an experiment as its training sees them.
     *
     * @throws DataException when they cannot be read or do not fit
     */
    public static PreparedData prepare(Experiment experiment, Path folder) {
        return fitting(experiment, rows(experiment.data(), folder));
    }

    /** The rows of a plan, split and scaled. */
    static PreparedData rows(DataPlan plan, Path folder) {
        return PreparedData.of(plan.load(folder), plan.split(), plan.scaling(), plan.labelNoise());
    }

    /** Such rows as an experiment trains on them; refused where there are none. */
    static PreparedData fitting(Experiment experiment, PreparedData data) {
        if (data.train().rows() == 0) {
            throw new DataException(
                    "data.split.train: no row is left to train on; raise the share or add "
                            + "data");
        }
        return suited(experiment, data);
    }

    /** Data that are already split and scaled, with the targets its loss wants. */
    public static PreparedData suited(Experiment experiment, PreparedData data) {
        return experiment.training().loss().targets() == Targets.ONE_HOT
                ? data.withOneHotTargets()
                : data;
    }

    /** What a run of an experiment runs on, here and now. */
    public static RunEnvironment environment(Experiment experiment) {
        int threads = experiment.training().batches().threads();
        String version = Trainer.class.getPackage().getImplementationVersion();
        return new RunEnvironment(
                version == null ? "development" : version,
                Runtime.version().toString(),
                System.getProperty("os.name") + " " + System.getProperty("os.arch"),
                Backend.name(threads),
                threads);
    }
}
