package gradlab.run;

/** What {@link RunControl} tells the training thread to do between two steps. */
sealed interface Request {
    /** Train the next batch. */
    record Go() implements Request {}

    /** End as cancelled. */
    record Stop() implements Request {}

    /** Send a copy of the weights. */
    record TakeWeights() implements Request {}

    /** Send all that is needed to go on elsewhere. */
    record TakeCheckpoint() implements Request {}

    /** Turn a knob. */
    record Turn(String knob, double value) implements Request {}
}
