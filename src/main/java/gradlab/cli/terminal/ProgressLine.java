package gradlab.cli.terminal;

import gradlab.text.Numbers;

import java.util.Locale;
import java.util.concurrent.TimeUnit;

/**
 * The progress of one run: a bar that is drawn over itself on a terminal, about twenty plain lines
 * elsewhere.
 */
public final class ProgressLine {
    private static final int PLAIN_LINES = 20;
    private static final int BAR = 20;
    private static final long REDRAW_NANOSECONDS = TimeUnit.MILLISECONDS.toNanos(80);

    private final Terminal terminal;
    private final String name;
    private final String unit;
    private final int total;
    private final long begin = System.nanoTime();
    private long drawn = begin - REDRAW_NANOSECONDS;
    private int length;

    /** Of a run's epochs. */
    public ProgressLine(Terminal terminal, String name, int total) {
        this(terminal, name, "epoch", total);
    }

    /** Of anything that is counted, by its name. */
    public ProgressLine(Terminal terminal, String name, String unit, int total) {
        this.terminal = terminal;
        this.name = name;
        this.unit = unit;
        this.total = total;
    }

    /**
     * Shows that so many are done, with a few words on how it goes.
     *
     * @param left more of them, for a bar alone, such as the time that is left
     */
    public void show(int done, String words, String left) {
        if (terminal.isInteractive()) {
            long now = System.nanoTime();
            if (done >= total || now - drawn >= REDRAW_NANOSECONDS) {
                drawn = now;
                draw(bar(done) + "  " + words + "  " + left);
            }
        } else if (done % Math.max(1, Math.ceilDiv(total, PLAIN_LINES)) == 0 || done >= total) {
            terminal.err().println(name + "  " + count(done) + "  " + words);
        }
    }

    /** Whether a bar would be drawn anew now, so that it is worth to ask how far all is. */
    public boolean isDue() {
        return terminal.isInteractive() && System.nanoTime() - drawn >= REDRAW_NANOSECONDS;
    }

    /** Clears the bar, so that what is written next stands alone. */
    public void clear() {
        if (length > 0) {
            terminal.err().print("\r" + " ".repeat(length) + "\r");
            terminal.err().flush();
            length = 0;
        }
    }

    private void draw(String text) {
        String shown = text.substring(0, Math.min(text.length(), terminal.width() - 1));
        terminal.err().print("\r" + shown + " ".repeat(Math.max(0, length - shown.length())));
        terminal.err().flush();
        length = shown.length();
    }

    private String bar(int done) {
        int full = (int) ((long) BAR * Math.min(done, total) / total);
        return name + "  " + "█".repeat(full) + "░".repeat(BAR - full) + "  " + count(done);
    }

    private String count(int done) {
        return String.format(Locale.ROOT, "%s %,d/%,d", unit, done, total);
    }

    /** The time that is left at the pace so far; empty while it cannot be told. */
    public String left(int done) {
        double each = (System.nanoTime() - begin) / 1e9 / done;
        return done == 0 || done >= total ? "" : left(each * (total - done));
    }

    /** A time that is left; empty for none that is known. */
    public static String left(double seconds) {
        if (Double.isNaN(seconds)) {
            return "";
        }
        return seconds < 90
                ? Numbers.brief(Math.ceil(seconds)) + " s left"
                : Numbers.brief(Math.ceil(seconds / 60)) + " min left";
    }
}
