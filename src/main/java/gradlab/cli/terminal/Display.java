package gradlab.cli.terminal;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Tells whether this machine has a display to open a window on, before a toolkit is started. */
public final class Display {
    private static final Pattern ADDRESS = Pattern.compile("([^:]*):(\\d+)(\\.\\d+)?");
    private static final int FIRST_PORT = 6000;
    private static final int PATIENCE_MILLISECONDS = 500;

    private Display() {}

    /** Whether a window can be opened. */
    public static boolean isPresent() {
        String system = System.getProperty("os.name").toLowerCase(Locale.ROOT);
        if (system.contains("windows") || system.contains("mac")) {
            return true;
        }
        String name = System.getenv("DISPLAY");
        return name != null && answers(name);
    }

    /** Whether an X server answers under a name such as {@code :0} or {@code localhost:10.0}. */
    public static boolean answers(String name) {
        Matcher address = ADDRESS.matcher(name);
        if (!address.matches()) {
            return false;
        }
        String host = address.group(1);
        int number = Integer.parseInt(address.group(2));
        if (host.isEmpty() || host.equals("unix")) {
            return Files.exists(Path.of("/tmp/.X11-unix/X" + number));
        }
        try (Socket socket = new Socket()) {
            socket.connect(new InetSocketAddress(host, FIRST_PORT + number), PATIENCE_MILLISECONDS);
            return true;
        } catch (IOException unreachable) {
            return false;
        }
    }
}
