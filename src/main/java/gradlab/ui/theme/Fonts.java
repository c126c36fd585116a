package gradlab.ui.theme;

import javafx.scene.text.Font;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;

/** The one type family that comes with the program, so that it looks the same everywhere. */
public final class Fonts {
    /** Its name in style sheets; its figures are all equally wide. */
    public static final String FAMILY = "Inter Tabular";

    private static final List<String> WEIGHTS =
            List.of("Regular", "Italic", "Medium", "SemiBold", "Bold");

    private Fonts() {}

    /** Makes the family known to the toolkit; the system's own stands in for a missing file. */
    public static void load() {
        for (String weight : WEIGHTS) {
            try (InputStream in =
                    Fonts.class.getResourceAsStream(
                            "/gradlab/assets/fonts/InterTabular-" + weight + ".otf")) {
                if (in != null) {
                    Font.loadFont(in, 13);
                }
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
