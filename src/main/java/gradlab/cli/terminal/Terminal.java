package gradlab.cli.terminal;

import java.io.Console;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/**
 * Where a command writes.
 *
 * @param out results
 * @param err progress and messages
 * @param width columns of the terminal that {@code err} is; 0 where it is none
 */
public record Terminal(PrintWriter out, PrintWriter err, int width) {
    private static final int USUAL_WIDTH = 80;

    /**
     * The process's own. The launcher knows whether standard error is a terminal, which Java cannot
     * tell by itself, and says so in {@code gradlab.terminal.width}.
     */
    public static Terminal system() {
        Charset charset = Charset.forName(System.getProperty("stdout.encoding", "UTF-8"));
        return new Terminal(
                writer(FileDescriptor.out, charset),
                writer(FileDescriptor.err, charset),
                columns());
    }

    private static PrintWriter writer(FileDescriptor descriptor, Charset charset) {
        boolean ascii = charset.equals(StandardCharsets.US_ASCII);
        OutputStream stream = new FileOutputStream(descriptor);
        return new PrintWriter(stream, true, ascii ? StandardCharsets.UTF_8 : charset);
    }

    private static int columns() {
        String told = System.getProperty("gradlab.terminal.width", "");
        if (told.matches("\\d{1,4}")) {
            return Integer.parseInt(told);
        }
        return Optional.ofNullable(System.console()).filter(Console::isTerminal).isPresent()
                ? USUAL_WIDTH
                : 0;
    }

    /** Whether progress may be drawn over itself. */
    public boolean isInteractive() {
        return width > 0;
    }
}
