package gradlab.chart.look;

import java.awt.Color;
import java.util.List;

/** A continuous scale of colours, from 0 to 1. */
public final class ColourMap {
    /** Even in lightness and safe for colour-blind readers (van der Walt and Smith, 2015). */
    public static final ColourMap VIRIDIS =
            new ColourMap(
                    List.of(
                            new Color(0x440154),
                            new Color(0x482878),
                            new Color(0x3E4989),
                            new Color(0x31688E),
                            new Color(0x26828E),
                            new Color(0x1F9E89),
                            new Color(0x35B779),
                            new Color(0x6ECE58),
                            new Color(0xB5DE2B),
                            new Color(0xFDE725)));

    private static final int STEPS = 256;
    private final int[] colours = new int[STEPS];

    /** A map through these colours at even distances. */
    public ColourMap(List<Color> stops) {
        for (int i = 0; i < STEPS; i++) {
            double place = i / (STEPS - 1.0) * (stops.size() - 1);
            int below = Math.min((int) place, stops.size() - 2);
            colours[i] =
                    Contrast.mix(stops.get(below), stops.get(below + 1), place - below).getRGB();
        }
    }

    /** From the theme's negative over its neutral to its positive. */
    public static ColourMap diverging(ChartTheme theme) {
        return new ColourMap(List.of(theme.negative(), theme.neutral(), theme.positive()));
    }

    /** The colour at a share; outside 0 … 1 that of the nearer end. */
    public Color at(double share) {
        return new Color(rgb(share));
    }

    /** The same, as 0xAARRGGBB. */
    public int rgb(double share) {
        return colours[(int) Math.round(Math.clamp(share, 0, 1) * (STEPS - 1))];
    }
}
