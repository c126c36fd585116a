package gradlab.ui.lesson;

/** A part of a step that follows the run. */
interface LiveTask {
    /** Shows what is recorded now. */
    void refresh();
}
