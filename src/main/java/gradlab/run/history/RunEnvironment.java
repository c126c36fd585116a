package gradlab.run.history;

import gradlab.text.Message;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What a run ran on. */
public record RunEnvironment(String gradlab, String java, String os, String backend, int threads) {
    private static final Pattern COUNTED = Pattern.compile("(.+), (\\d+) threads?");

    /** What multiplied matrices, and on how many threads. */
    public Message products() {
        return products(backend);
    }

    /** The same of a backend's name, as it stands in files. */
    public static Message products(String backend) {
        Matcher counted = COUNTED.matcher(backend);
        return counted.matches()
                ? Message.of(
                        "{0}, {1} {1|thread|threads}",
                        counted.group(1), Integer.valueOf(counted.group(2)))
                : Message.plain(backend);
    }
}
