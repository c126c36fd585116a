package gradlab.chart;

import gradlab.chart.look.ChartTheme;
import gradlab.chart.subject.ChartOptions;
import gradlab.chart.subject.ChartSubject;
import gradlab.run.history.Outcome;

import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.File;
import java.util.List;

import javax.imageio.ImageIO;

/** Draws every chart in both themes into one picture to look at: {@code Gallery FILE WIDTH}. */
public final class Gallery {
    private static final int GAP = 12;

    private Gallery() {}

    public static void main(String[] args) throws Exception {
        int width = Integer.parseInt(args[1]);
        for (ChartTheme theme : List.of(ChartTheme.LIGHT, ChartTheme.DARK)) {
            ImageIO.write(
                    gallery(theme, width), "png", new File(args[0] + "-" + theme.name() + ".png"));
        }
    }

    private static BufferedImage gallery(ChartTheme theme, int width) {
        int height = (int) Math.round(width * 0.56);
        List<ChartSubject> subjects = subjects();
        BufferedImage all =
                new BufferedImage(
                        subjects.size() * (width + GAP),
                        ChartKind.values().length * (height + GAP),
                        BufferedImage.TYPE_INT_RGB);
        Graphics2D g2 = all.createGraphics();
        g2.setPaint(theme.grid());
        g2.fillRect(0, 0, all.getWidth(), all.getHeight());
        for (ChartKind kind : ChartKind.values()) {
            for (int column = 0; column < subjects.size(); column++) {
                ChartOptions options =
                        new ChartOptions()
                                .withTheme(theme)
                                .withScale(kind.scale())
                                .withSize(width, height, 1)
                                .withHighlighted(column == 0 ? "hidden3" : null);
                int x = column * (width + GAP);
                int y = kind.ordinal() * (height + GAP);
                g2.drawImage(ChartImage.of(kind, subjects.get(column), options), x, y, null);
            }
        }
        return all;
    }

    private static List<ChartSubject> subjects() {
        SyntheticRun turned =
                new SyntheticRun(8).epochs(60).turn("learning_rate", "0.1", "0.05").epochs(68);
        SyntheticRun deep = new SyntheticRun(30).epochs(20_000).end(Outcome.Reason.EARLY_STOPPING);
        return List.of(
                turned.subject().at(Moments.circles()),
                new SyntheticRun(8).subject(),
                deep.subject().at(Moments.blobs()),
                diverged().subject().at(Moments.friedman()));
    }

    private static SyntheticRun diverged() {
        SyntheticRun run = new SyntheticRun(2);
        for (int i = 0; i < 30; i++) {
            run.add(0.7 * Math.pow(1.4, i), 0.7 * Math.pow(1.41, i), Math.pow(3, i));
        }
        run.add(Double.POSITIVE_INFINITY, Double.NaN, Double.NaN);
        return run.end(Outcome.Reason.DIVERGED);
    }
}
