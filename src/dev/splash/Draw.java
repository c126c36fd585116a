import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.RoundRectangle2D;
import java.awt.image.BufferedImage;
import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import javax.imageio.ImageIO;

/**
 * Draws assets/splash anew, from the top of the project: java src/dev/splash/Draw.java. The name as
 * in the strip, over eleven layers whose gradients fade from the output back: what the program
 * opens on. Colours are the style sheets' own.
 */
final class Draw {
    private static final int WIDTH = 400;
    private static final int HEIGHT = 240;
    private static final int BARS = 11;
    private static final int BAR = 14;
    private static final int STEP = 22;
    private static final double TALLEST = 84;
    private static final double SHRINK = 0.8;
    private static final int FOOT = 142;
    private static final int BASELINE = 194;

    /** Viridis at even steps, as in gradlab.chart.look.ColourMap. */
    private static final int[] VIRIDIS = {
        0x440154, 0x414487, 0x2a788e, 0x22a884, 0x7ad151, 0xfde725
    };

    public static void main(String[] arguments) throws Exception {
        System.setProperty("java.awt.headless", "true");
        for (String theme : new String[] {"light", "dark", "contrast"}) {
            write(theme, 1, "assets/splash/" + theme + ".png");
            write(theme, 2, "assets/splash/" + theme + "@2x.png");
        }
    }

    private static void write(String theme, int scale, String file) throws Exception {
        String sheet = Files.readString(Path.of("assets/styles/" + theme + ".css"));
        BufferedImage image =
                new BufferedImage(WIDTH * scale, HEIGHT * scale, BufferedImage.TYPE_INT_RGB);
        Graphics2D g2 = image.createGraphics();
        g2.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        g2.setRenderingHint(
                RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
        g2.setRenderingHint(
                RenderingHints.KEY_FRACTIONALMETRICS, RenderingHints.VALUE_FRACTIONALMETRICS_ON);
        g2.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
        g2.scale(scale, scale);
        g2.setColor(colour(sheet, "surface"));
        g2.fillRect(0, 0, WIDTH, HEIGHT);
        g2.setColor(colour(sheet, "line"));
        g2.setStroke(new BasicStroke(1));
        g2.drawRect(0, 0, WIDTH - 1, HEIGHT - 1);
        bars(g2, theme.equals("light"));
        name(g2, sheet);
        g2.dispose();
        ImageIO.write(image, "png", new File(file));
    }

    private static void bars(Graphics2D g2, boolean light) {
        double left = (WIDTH - (BARS - 1) * STEP - BAR) / 2.0;
        for (int i = 0; i < BARS; i++) {
            double height = TALLEST * Math.pow(SHRINK, BARS - 1 - i);
            // Neither end of the scale stands out from its ground: the brightest on white, the
            // darkest on black.
            double share = (light ? 0.05 : 0.25) + (light ? 0.85 : 0.75) * i / (BARS - 1.0);
            g2.setColor(viridis(share));
            g2.fill(new RoundRectangle2D.Double(left + i * STEP, FOOT - height, BAR, height, 4, 4));
        }
    }

    private static void name(Graphics2D g2, String sheet) throws Exception {
        Font font =
                Font.createFont(Font.TRUETYPE_FONT, new File("assets/fonts/InterTabular-Bold.otf"))
                        .deriveFont(30f)
                        .deriveFont(Map.of(java.awt.font.TextAttribute.TRACKING, -0.01));
        g2.setFont(font);
        double first = font.getStringBounds("Grad", g2.getFontRenderContext()).getWidth();
        double whole = first + font.getStringBounds("Lab", g2.getFontRenderContext()).getWidth();
        float left = (float) ((WIDTH - whole) / 2);
        g2.setColor(colour(sheet, "text"));
        g2.drawString("Grad", left, BASELINE);
        g2.setColor(colour(sheet, "accent"));
        g2.drawString("Lab", (float) (left + first), BASELINE);
    }

    private static Color viridis(double share) {
        double at = share * (VIRIDIS.length - 1);
        int low = Math.min((int) at, VIRIDIS.length - 2);
        Color a = new Color(VIRIDIS[low]);
        Color b = new Color(VIRIDIS[low + 1]);
        float t = (float) (at - low);
        return new Color(
                Math.round(a.getRed() + t * (b.getRed() - a.getRed())),
                Math.round(a.getGreen() + t * (b.getGreen() - a.getGreen())),
                Math.round(a.getBlue() + t * (b.getBlue() - a.getBlue())));
    }

    private static Color colour(String sheet, String token) {
        Matcher matcher = Pattern.compile("-lab-" + token + ": (#[0-9a-f]{6});").matcher(sheet);
        if (!matcher.find()) {
            throw new IllegalStateException("no colour -lab-" + token);
        }
        return Color.decode(matcher.group(1));
    }
}
