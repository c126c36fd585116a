package gradlab.run.control;

import gradlab.file.AtomicFile;

/**
 * Hears that the process is told to end (Ctrl-C) while no run is under way: a file that is being
 * written becomes whole, no other is begun, and it is said. A run ends by itself, see {@link
 * StopOnInterrupt}.
 */
public final class InterruptWatch implements AutoCloseable {
    private final Runnable said;
    private final Thread hook = new Thread(this::end, "interrupt-watch");

    /**
     * Watches over some work until closed.
     *
     * @param said says that the work was ended
     */
    public InterruptWatch(Runnable said) {
        this.said = said;
        try {
            Runtime.getRuntime().addShutdownHook(hook);
        } catch (IllegalStateException ending) {
            // The process is ending already: there is nothing left to watch over.
        }
    }

    private void end() {
        if (!StopOnInterrupt.isWatching()) {
            AtomicFile.closeDoors();
            said.run();
        }
    }

    @Override
    public void close() {
        try {
            Runtime.getRuntime().removeShutdownHook(hook);
        } catch (IllegalStateException ending) {
            // The process is ending already, and the hook says so.
        }
    }
}
