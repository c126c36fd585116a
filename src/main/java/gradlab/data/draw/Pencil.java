package gradlab.data.draw;

/** Draws on a canvas in the coordinates of the drawing plane. */
final class Pencil {
    private final Canvas canvas;
    private final Placement placement;

    Pencil(Canvas canvas, Placement placement) {
        this.canvas = canvas;
        this.placement = placement;
    }

    /** Fills an outline with cloth. */
    void fill(Outline outline, Fabric fabric) {
        canvas.fill(outline.at(placement), fabric);
    }

    /** Fills an outline and its mirror image. */
    void fillBoth(Outline outline, Fabric fabric) {
        fill(outline, fabric);
        fill(outline.flipped(), fabric);
    }

    /**
     * Draws along a line.
     *
     * @param thickness in units of the plane
     */
    void stroke(Outline line, double thickness, double shade) {
        canvas.stroke(line.at(placement), thickness * placement.scale(), Fabric.plain(shade));
    }

    /** Draws along a line and its mirror image. */
    void strokeBoth(Outline line, double thickness, double shade) {
        stroke(line, thickness, shade);
        stroke(line.flipped(), thickness, shade);
    }
}
