package gradlab.ui.editor;

import javafx.scene.shape.CubicCurveTo;
import javafx.scene.shape.LineTo;
import javafx.scene.shape.MoveTo;
import javafx.scene.shape.Path;

/** The arrows between cards and the arcs over them. */
final class Links {
    private static final double HEAD = 4;

    private Links() {}

    /** A straight arrow to the right. */
    static Path arrow(double fromX, double toX, double y) {
        Path path = new Path(new MoveTo(fromX + 1, y), new LineTo(toX - 1, y));
        addHead(path, toX - 1, y, -1, 0);
        path.getStyleClass().add("chain-arrow");
        path.setMouseTransparent(true);
        return path;
    }

    /** An arc from the top of one card to the top of another, rising with its span. */
    static Path arc(double fromX, double toX, double top, double rise) {
        Path path =
                new Path(
                        new MoveTo(fromX, top),
                        new CubicCurveTo(
                                fromX + rise / 2,
                                top - rise,
                                toX - rise / 2,
                                top - rise,
                                toX,
                                top));
        addHead(path, toX, top, 0, -1);
        path.getStyleClass().add("skip-arc");
        path.setMouseTransparent(true);
        return path;
    }

    /** Two strokes back from the tip. */
    private static void addHead(Path path, double x, double y, int dx, int dy) {
        double sideX = dy * HEAD * 0.8;
        double sideY = dx * HEAD * 0.8;
        path.getElements()
                .addAll(
                        new MoveTo(x + dx * HEAD + sideX, y + dy * HEAD + sideY),
                        new LineTo(x, y),
                        new LineTo(x + dx * HEAD - sideX, y + dy * HEAD - sideY));
    }
}
