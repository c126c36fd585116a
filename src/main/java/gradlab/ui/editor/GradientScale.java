package gradlab.ui.editor;

import gradlab.chart.look.ColourMap;
import gradlab.diagram.GradientShade;

import javafx.scene.paint.Color;
import javafx.scene.paint.CycleMethod;
import javafx.scene.paint.LinearGradient;
import javafx.scene.paint.Paint;
import javafx.scene.paint.Stop;

import java.util.ArrayList;
import java.util.List;

/** Where a gradient norm stands between 10⁻⁸ and 1 on a logarithmic scale, and its colour there. */
final class GradientScale {
    private static final int STOPS = 12;

    private GradientScale() {}

    /** From 0 to 1; 0 as well for what is no number. */
    static double share(double norm) {
        return GradientShade.share(norm);
    }

    /** The colour of a share. */
    static Color colour(double share) {
        int rgb = ColourMap.VIRIDIS.rgb(share);
        return Color.rgb(rgb >> 16 & 0xff, rgb >> 8 & 0xff, rgb & 0xff);
    }

    /** The whole scale from left to right. */
    static Paint gradient() {
        List<Stop> stops = new ArrayList<>();
        for (int i = 0; i <= STOPS; i++) {
            double at = (double) i / STOPS;
            stops.add(new Stop(at, colour(at)));
        }
        return new LinearGradient(0, 0, 1, 0, true, CycleMethod.NO_CYCLE, stops);
    }
}
