package gradlab.cli.terminal;

import gradlab.file.ReadingWatch;

import java.nio.file.Path;
import java.util.Locale;
import java.util.concurrent.TimeUnit;

/** Says on the terminal how far a long file was read, once that takes longer than a moment. */
public final class ReadingProgress implements ReadingWatch {
    private static final long MOMENT = TimeUnit.MILLISECONDS.toNanos(500);
    private static final long BETWEEN_LINES = TimeUnit.SECONDS.toNanos(2);

    private final Terminal terminal;
    private long told = System.nanoTime();
    private int length;

    public ReadingProgress(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public void read(Path file, double share) {
        long now = System.nanoTime();
        boolean drawn = terminal.isInteractive();
        if (share >= 1) {
            clear();
        } else if (now - told >= (drawn ? MOMENT : BETWEEN_LINES)) {
            told = now;
            say(
                    String.format(
                            Locale.ROOT, "reading %s  %.0f %%", file.getFileName(), 100 * share),
                    drawn);
        }
    }

    private void say(String words, boolean drawn) {
        if (drawn) {
            clear();
            String shown = words.substring(0, Math.min(words.length(), terminal.width() - 1));
            terminal.err().print("\r" + shown);
            terminal.err().flush();
            length = shown.length();
        } else {
            terminal.err().println(words);
        }
    }

    private void clear() {
        if (length > 0) {
            terminal.err().print("\r" + " ".repeat(length) + "\r");
            terminal.err().flush();
            length = 0;
        }
    }
}
