package gradlab.ui.app;

/** Where the run of the window stands. */
public enum RunState {
    /** Nothing trained yet. */
    READY,
    /** Training. */
    RUNNING,
    /** Between two steps, waiting. */
    PAUSED,
    /** Over; its outcome says why. */
    ENDED
}
