package gradlab.cli.terminal;

import gradlab.data.DataException;
import gradlab.experiment.json.DocumentException;

import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.Locale;

/** Says what went wrong in a sentence, and which exit code it means. */
public final class Complaint {
    private Complaint() {}

    /**
     * Writes the sentence and answers with the code.
     *
     * @param place the file it is about, where the sentence does not name it; else empty
     */
    public static int code(Terminal terminal, String place, Exception failure) {
        boolean named = String.valueOf(failure.getMessage()).startsWith(place + ": ");
        String before = place.isEmpty() || named ? "" : place + ": ";
        return switch (failure) {
            case NoDisplayException _ -> say(terminal, "", failure, ExitCode.NO_DISPLAY);
            case BadInputException _, DocumentException _ ->
                    say(terminal, "", failure, ExitCode.BAD_INPUT);
            case DataException _, IllegalArgumentException _, UncheckedIOException _ ->
                    say(terminal, before, failure, ExitCode.BAD_INPUT);
            default -> unexpected(terminal, failure);
        };
    }

    private static int say(Terminal terminal, String before, Exception failure, int code) {
        terminal.err().println(before + failure.getMessage());
        return code;
    }

    private static int unexpected(Terminal terminal, Exception failure) {
        String place =
                Arrays.stream(failure.getStackTrace())
                        .filter(frame -> frame.getClassName().startsWith("gradlab."))
                        .findFirst()
                        .map(StackTraceElement::toString)
                        .orElse("place unknown");
        terminal.err()
                .printf(
                        Locale.ROOT,
                        "GradLab failed in a way it should not have: %s (%s). Please report it.%n",
                        failure,
                        place);
        return ExitCode.FAILED;
    }
}
