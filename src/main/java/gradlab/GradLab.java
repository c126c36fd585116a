package gradlab;

import gradlab.cli.Program;
import gradlab.cli.terminal.Terminal;
import gradlab.text.Text;

import java.util.Locale;

import javax.imageio.ImageIO;

/** The program's entry point: joins the commands and the window, which do not know each other. */
public final class GradLab {
    private GradLab() {}

    /** Starts the program. */
    public static void main(String[] arguments) {
        // Java2D only draws into images here; without a display of its own it leaves GTK's alone.
        System.setProperty("java.awt.headless", "true");
        // Pictures are put together in memory: a full disk for temporary files is no trouble.
        ImageIO.setUseCache(false);
        Text.language(Locale.forLanguageTag(System.getProperty("gradlab.language", "en")));
        System.exit(new Program(new GradLabWindow(), Terminal.system()).run(arguments));
    }
}
