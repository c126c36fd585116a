package gradlab.chart.look;

import java.awt.Font;
import java.awt.FontFormatException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;

/** The type of every chart: Inter with figures of equal width, shipped with the program. */
public final class ChartFonts {
    /** Of tick labels, axis names and the labels of lines, in pixels. */
    public static final float SMALL = 11;

    private static final Font REGULAR = load("InterTabular-Regular.otf");
    private static final Font SEMIBOLD = load("InterTabular-SemiBold.otf");

    private ChartFonts() {}

    /** The usual weight. */
    public static Font regular(double size) {
        return REGULAR.deriveFont((float) size);
    }

    /** For what stands out. */
    public static Font semibold(double size) {
        return SEMIBOLD.deriveFont((float) size);
    }

    private static Font load(String file) {
        try (InputStream in =
                ChartFonts.class.getResourceAsStream("/gradlab/assets/fonts/" + file)) {
            if (in == null) {
                throw new IllegalStateException("The program is incomplete: no font " + file);
            }
            return Font.createFont(Font.TRUETYPE_FONT, in);
        } catch (FontFormatException e) {
            throw new IllegalStateException("The font " + file + " cannot be read", e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
