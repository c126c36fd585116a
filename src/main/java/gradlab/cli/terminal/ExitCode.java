package gradlab.cli.terminal;

/** What the program tells the shell. */
public final class ExitCode {
    /** All that was asked for is done. */
    public static final int DONE = 0;

    /**
     * A run diverged, a claim failed, results had to be kept in another place or could not be
     * printed.
     */
    public static final int FAILED = 1;

    /** Bad input or usage; nothing was written. */
    public static final int BAD_INPUT = 2;

    /** The window was asked for by name and there is no display. */
    public static final int NO_DISPLAY = 3;

    /** Ctrl-C; all so far is written. */
    public static final int INTERRUPTED = 130;

    private ExitCode() {}
}
