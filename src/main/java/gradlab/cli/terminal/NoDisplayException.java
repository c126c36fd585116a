package gradlab.cli.terminal;

/** The window was asked for by name where there is nothing to show it on. */
public final class NoDisplayException extends RuntimeException {
    private static final long serialVersionUID = 1;

    public NoDisplayException() {
        super(
                "There is no display here, so the window cannot open. On a desktop it opens by"
                    + " itself; over SSH connect with `ssh -X`; without one, use `gradlab train` or"
                    + " `gradlab screenshot`.");
    }
}
