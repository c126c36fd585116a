package gradlab.surface;

import gradlab.text.Message;

import java.util.List;

/**
 * The loss of a network over a plane of its weights, as it was measured on a grid; between its
 * points it is a smooth interpolation.
 *
 * @param start where the run itself began, on the plane
 * @param lowest where the grid is lowest
 */
public record MeasuredLoss(HeightGrid grid, Place start, Place lowest) implements Surface {
    /** Where a run began, over what was measured around its path. */
    public MeasuredLoss(HeightGrid grid, Place start) {
        this(grid, start, grid.lowest());
    }

    @Override
    public Message title() {
        return Message.of("This net’s own loss");
    }

    @Override
    public String formula() {
        return "f(x, y) = J(\\theta_{\\mathrm{end}} + x\\,v_1 + y\\,v_2)";
    }

    @Override
    public Message about() {
        return Message.of(
                "The loss of the network on the bench over the two main directions of its own path:"
                        + " measured on a grid, smooth between its points, straight beyond them.");
    }

    @Override
    public double value(double x, double y) {
        return grid.value(x, y);
    }

    @Override
    public void gradient(double x, double y, double[] into) {
        grid.gradient(x, y, into);
    }

    @Override
    public double[] hessian(double x, double y) {
        return grid.hessian(x, y);
    }

    @Override
    public Extent extent() {
        return grid.extent();
    }

    @Override
    public List<Place> minima() {
        return List.of(lowest);
    }
}
