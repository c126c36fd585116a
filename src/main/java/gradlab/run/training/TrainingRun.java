package gradlab.run.training;

import gradlab.data.augment.Augmenter;
import gradlab.data.prepare.PreparedData;
import gradlab.engine.network.Network;
import gradlab.engine.network.NetworkState;
import gradlab.engine.network.NonFinite;
import gradlab.experiment.Experiment;
import gradlab.experiment.Training;
import gradlab.run.control.Recording;
import gradlab.run.control.Request;
import gradlab.run.control.RunControl;
import gradlab.run.control.SnapshotSink;
import gradlab.run.history.Checkpoint;
import gradlab.run.history.EpochRecord;
import gradlab.run.history.Monitor;
import gradlab.run.history.Outcome;
import gradlab.run.history.Recorded;
import gradlab.run.history.RunEvent;
import gradlab.run.predict.NetworkMaker;
import gradlab.text.Message;

import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.ToDoubleFunction;

/** One run under way, on the training thread alone. */
final class TrainingRun {
    private final RunControl control;
    private final Consumer<RunEvent> listener;
    private final Network network;
    private final BatchFeed feed;
    private final LearningRates rates;
    private final LiveSettings settings;
    private final KnobTurns turns;
    private final EpochTally tally;
    private final TrainingStep stepper;
    private final EpochRecorder recorder;
    private final Evaluation test;
    private final CallbackList callbacks;
    private final ToDoubleFunction<EpochRecord> awaited;
    private final List<String> frozen;
    private Recording recording;
    private int epoch = 1;
    private long step;
    private long phaseStep;
    private long clock;

    TrainingRun(
            Experiment experiment,
            PreparedData data,
            Network network,
            List<String> frozen,
            RunControl control,
            Consumer<RunEvent> listener) {
        this.control = control;
        this.listener = listener;
        this.network = network;
        this.frozen = frozen;
        Training training = experiment.training();
        Augmenter augmenter =
                new Augmenter(
                        experiment.data().augment(),
                        data.train().inputs().numCols,
                        data.imageWidth());
        feed =
                new BatchFeed(
                        data.train(),
                        training.batches(),
                        augmenter,
                        RowWeights.ofClasses(data, training.batches().classWeight()));
        rates =
                new LearningRates(
                        training.schedule(), training.optimizer(), feed.batchesPerEpoch());
        settings = new LiveSettings(training, experiment.model(), network, rates);
        turns = new KnobTurns(settings, listener);
        tally =
                new EpochTally(
                        network.kernelLayers().size(),
                        new MetricTally(
                                training.metrics(), network.outputWidth(), data.targetScaler()));
        stepper = new TrainingStep(network, feed, rates, settings, tally);
        recorder =
                new EpochRecorder(
                        network, tally, data, training, NetworkMaker.rows(experiment, data));
        test = new Evaluation(network, data.test(), data.targetScaler(), training.metrics());
        callbacks = new CallbackList(training);
        awaited = Monitor.reading(training.metrics(), training.schedule().monitor());
        recording = control.recording();
    }

    /** Goes on where a run over the same data stopped. */
    void resume(Checkpoint from) {
        for (RunEvent.KnobTurned knob : from.turned()) {
            settings.enterPhaseOf(knob.epoch());
            settings.turn(knob.setting(), Double.parseDouble(knob.to()));
        }
        feed.resume(from.feed());
        // Between two epochs the phase of the next, which may be a new one, has yet to begin.
        settings.enterPhaseOf(feed.hasNext() ? from.epoch() : from.epoch() - 1);
        turns.takeOver(from.turned());
        epoch = from.epoch();
        step = from.step();
        phaseStep = from.phaseStep();
        network.restore(whole(from.network()));
        tally.resume(from.tally());
        rates.resume(from.plateau());
        callbacks.resume(from);
    }

    /** The state with the product of momenta, which older files lack. */
    private NetworkState whole(NetworkState state) {
        return Double.isNaN(state.momentumProduct())
                ? state.withMomentumProduct(rates.momentumProduct(state.steps()))
                : state;
    }

    /** The first event. */
    RunEvent.Started started(Experiment asWritten, List<String> copied) {
        control.start(feed.batchesPerEpoch());
        return new RunEvent.Started(
                asWritten,
                Trainer.environment(asWritten),
                network.kernelLayers(),
                feed.batchesPerEpoch(),
                feed.rows(),
                copied);
    }

    /**
     * Trains to the end, to a stop, or to divergence.
     *
     * @param already how the run ended before its first step; null when it did not
     */
    Outcome run(@Nullable Outcome already) {
        Outcome outcome = already == null ? trained() : already;
        if (isDone(outcome)) {
            keepLastSnapshot();
        }
        Checkpoint end = checkpoint(stage(outcome, already != null));
        listener.accept(new RunEvent.WeightsTaken(outcome.epoch(), step, end.weights()));
        listener.accept(new RunEvent.CheckpointTaken(end));
        boolean broken = outcome.reason() == Outcome.Reason.DIVERGED && outcome.givenBack() == null;
        if (already == null && !broken) {
            measureTest(end);
        }
        listener.accept(new RunEvent.Ended(outcome));
        return outcome;
    }

    /** Once, with the weights it ends with, which may be those of an earlier epoch. */
    private void measureTest(Checkpoint end) {
        if (test.rows() > 0) {
            network.load(end.weights());
            listener.accept(new RunEvent.TestTaken(test.figures(network.penalty())));
        }
    }

    private Checkpoint.Stage stage(Outcome outcome, boolean pretraining) {
        if (pretraining) {
            return Checkpoint.Stage.PRETRAINING;
        }
        return outcome.givenBack() == null ? Checkpoint.Stage.TRAINING : Checkpoint.Stage.RESTORED;
    }

    private static boolean isDone(Outcome outcome) {
        return outcome.reason() == Outcome.Reason.COMPLETED
                || outcome.reason() == Outcome.Reason.EARLY_STOPPING;
    }

    private Outcome trained() {
        Outcome end = train();
        return end.givingBack(callbacks.givenBack(end.reason()));
    }

    private Outcome train() {
        while (epoch <= settings.epochs()) {
            startEpoch();
            while (feed.hasNext()) {
                if (control.isCalling() && !obey()) {
                    return outcome(Outcome.Reason.CANCELLED, null, Endings.STOPPED);
                }
                if (!step()) {
                    return diverged();
                }
            }
            Outcome early = endEpoch();
            if (early != null) {
                return early;
            }
        }
        return new Outcome(Outcome.Reason.COMPLETED, epoch - 1, step, null, Endings.DONE);
    }

    private void startEpoch() {
        int phaseBefore = settings.phaseStart();
        settings.enterPhaseOf(epoch);
        if (settings.phaseStart() != phaseBefore) {
            phaseStep = step;
        }
        keepSnapshot();
        recording = control.recording();
        clock = System.nanoTime();
        if (!feed.hasNext()) {
            tally.clear();
            feed.startEpoch();
        }
    }

    private boolean step() {
        rates.moveTo(epoch - 1L - settings.phaseStart(), step - phaseStep);
        if (!stepper.train(recording)) {
            return false;
        }
        step++;
        if (control.recording().has(Recorded.BATCHES)) {
            listener.accept(stepper.passed(epoch, step));
        }
        if (control.recording().has(Recorded.STEPS)) {
            listener.accept(stepper.done(epoch, step, recording));
        }
        return true;
    }

    private @Nullable Outcome endEpoch() {
        tally.addSeconds((System.nanoTime() - clock) / (double) TimeUnit.SECONDS.toNanos(1));
        EpochRecord record = recorder.complete(epoch, recording);
        // Before it is told: who asks for another epoch on hearing of this one means the next.
        control.epochEnded(step);
        listener.accept(new RunEvent.EpochDone(record));
        if (recording.has(Recorded.HISTOGRAMS)) {
            recorder.sendHistograms(epoch, listener);
        }
        rates.epochEnded(awaited.applyAsDouble(record));
        Message early = callbacks.epochEnded(record, network::weights);
        Outcome end = early == null ? null : outcome(Outcome.Reason.EARLY_STOPPING, null, early);
        epoch++;
        return end;
    }

    private Outcome diverged() {
        NonFinite origin = stepper.watch().origin();
        step++;
        if (control.recording().has(Recorded.STEPS)) {
            listener.accept(stepper.done(epoch, step, Recording.none()));
        }
        tally.addSeconds((System.nanoTime() - clock) / (double) TimeUnit.SECONDS.toNanos(1));
        listener.accept(new RunEvent.EpochDone(recorder.diverged(epoch)));
        return outcome(
                Outcome.Reason.DIVERGED,
                origin == null ? null : origin.layer(),
                Endings.diverged(stepper.loss(), origin));
    }

    private Outcome outcome(Outcome.Reason reason, @Nullable String layer, Message message) {
        return new Outcome(reason, epoch, step, layer, message);
    }

    // ---- requests

    /** Obeys what is asked for; false when the run is to end. */
    private boolean obey() {
        long before = System.nanoTime();
        while (true) {
            Request request = control.take(step);
            switch (request) {
                case Request.Go _ -> {
                    clock += System.nanoTime() - before;
                    return true;
                }
                case Request.Stop _ -> {
                    return false;
                }
                case Request.TakeWeights _ ->
                        listener.accept(new RunEvent.WeightsTaken(epoch, step, network.weights()));
                case Request.TakeCheckpoint _ ->
                        listener.accept(new RunEvent.CheckpointTaken(checkpoint()));
                case Request.Turn turn -> turn(turn);
            }
        }
    }

    /** Turns knobs before the first step: of a run that was over, the epochs may be among them. */
    void turnWhatWaits() {
        Request.Turn turn = control.nextTurn();
        while (turn != null) {
            turn(turn);
            turn = control.nextTurn();
        }
    }

    private void turn(Request.Turn turn) {
        turns.turn(turn, epoch, step);
    }

    /** Leaves a snapshot between two epochs, before the next one is dealt. */
    private void keepSnapshot() {
        SnapshotSink sink = control.snapshots();
        if (sink != null && !feed.hasNext() && sink.wants(epoch - 1)) {
            sink.add(checkpoint());
        }
    }

    /** The last epoch's own weights, whichever the run ends with. */
    private void keepLastSnapshot() {
        SnapshotSink sink = control.snapshots();
        if (sink != null) {
            sink.end(checkpoint());
        }
    }

    private Checkpoint checkpoint() {
        return checkpoint(Checkpoint.Stage.TRAINING);
    }

    private Checkpoint checkpoint(Checkpoint.Stage stage) {
        return new Checkpoint(
                epoch,
                step,
                phaseStep,
                network.state(),
                feed.state(),
                tally.state(),
                rates.plateau(),
                callbacks.stopping(),
                callbacks.best(),
                turns.all(),
                frozen,
                stage);
    }
}
