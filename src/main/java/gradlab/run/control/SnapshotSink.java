package gradlab.run.control;

import gradlab.run.history.Checkpoint;

/** Takes states of a run at the ends of its epochs, on the training thread. */
public interface SnapshotSink {
    /** Whether the state after so many epochs is to be taken; asked after every epoch. */
    boolean wants(int epochs);

    /** Takes a state at an epoch's end. */
    void add(Checkpoint snapshot);

    /** Takes the state at the end of the run. */
    default void end(Checkpoint snapshot) {
        if (wants(snapshot.epochs())) {
            add(snapshot);
        }
    }
}
