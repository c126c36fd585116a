package gradlab.ui.markdown;

import javafx.embed.swing.SwingFXUtils;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.image.ImageView;
import javafx.scene.layout.Region;
import javafx.stage.Screen;

import org.scilab.forge.jlatexmath.DefaultTeXFontParser;
import org.scilab.forge.jlatexmath.ParseException;
import org.scilab.forge.jlatexmath.TeXConstants;
import org.scilab.forge.jlatexmath.TeXFormula;
import org.scilab.forge.jlatexmath.TeXIcon;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;

/** A formula in the colour of the text around it: the picture is only the stencil. */
public final class Formula {
    static {
        // Its fonts are drawn with, never asked for by name: to register one makes Java read every
        // font of the system.
        DefaultTeXFontParser.registerFonts(false);
    }

    private Formula() {}

    /** Reads the fonts and tables of formulas, which takes a while, on whatever thread this is. */
    public static void prepare() {
        draw(new TeXFormula("x^2").createTeXIcon(TeXConstants.STYLE_DISPLAY, 1));
    }

    /**
     * A formula as a node; its source where it is no formula.
     *
     * @param display whether it stands alone
     * @param size of the type in pixels
     */
    public static Node of(String latex, boolean display, double size) {
        TeXIcon icon;
        double density = Screen.getPrimary().getOutputScaleX();
        try {
            int style = display ? TeXConstants.STYLE_DISPLAY : TeXConstants.STYLE_TEXT;
            icon = new TeXFormula(latex).createTeXIcon(style, (float) (size * density));
        } catch (ParseException unreadable) {
            return new Label(latex);
        }
        icon.setForeground(Color.BLACK);
        BufferedImage image = draw(icon);
        ImageView stencil = new ImageView(SwingFXUtils.toFXImage(image, null));
        double width = (double) image.getWidth() / density;
        double height = (double) image.getHeight() / density;
        stencil.setFitWidth(width);
        stencil.setFitHeight(height);
        stencil.setSmooth(true);
        Region ink = new Ink((double) icon.getIconHeight() - icon.getIconDepth(), density);
        ink.getStyleClass().add("formula-ink");
        ink.setMinSize(width, height);
        ink.setMaxSize(width, height);
        ink.setPrefSize(width, height);
        ink.setClip(stencil);
        ink.setAccessibleText(latex);
        return ink;
    }

    private static BufferedImage draw(TeXIcon icon) {
        BufferedImage image =
                new BufferedImage(
                        Math.max(1, icon.getIconWidth()),
                        Math.max(1, icon.getIconHeight()),
                        BufferedImage.TYPE_INT_ARGB);
        Graphics2D graphics = image.createGraphics();
        graphics.setRenderingHint(
                RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        icon.paintIcon(null, graphics, 0, 0);
        graphics.dispose();
        return image;
    }

    /** A region that stands on the line of the text around it. */
    private static final class Ink extends Region {
        private final double baseline;

        Ink(double ascent, double density) {
            baseline = ascent / density;
        }

        @Override
        public double getBaselineOffset() {
            return baseline;
        }
    }
}
