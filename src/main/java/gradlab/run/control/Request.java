package gradlab.run.control;

import gradlab.experiment.setting.Setting;

/** What {@link RunControl} tells the training thread to do between two steps. */
public sealed interface Request {
    /** Train the next batch. */
    record Go() implements Request {}

    /** End as cancelled. */
    record Stop() implements Request {}

    /** Send a copy of the weights. */
    record TakeWeights() implements Request {}

    /** Send all that is needed to go on elsewhere. */
    record TakeCheckpoint() implements Request {}

    /**
     * Turn a knob.
     *
     * @param continued whether the hand held it since the turn before
     */
    record Turn(Setting setting, double value, boolean continued) implements Request {
        /** A turn in one go. */
        Turn(Setting setting, double value) {
            this(setting, value, false);
        }
    }
}
