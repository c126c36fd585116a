package gradlab.ui.sweep.picture;

import gradlab.chart.sweep.Brush;
import gradlab.chart.sweep.ParallelAxes;
import gradlab.chart.sweep.ParallelLayout;
import gradlab.run.sweep.SweepColumn;

import javafx.scene.input.KeyEvent;

/**
 * Parallel coordinates without a mouse: Tab and ← → go to an axis, Shift with ↑ ↓ moves the lower
 * end of its brush, ↑ ↓ the brush, Alt with ← → the axis, Enter turns it over, Delete takes its
 * brush off, Escape all of them.
 */
final class ParallelKeys {
    private static final double STEPS = 20;
    private static final double FIRST = 4;

    private final ParallelView view;
    private final PicturesModel model;

    ParallelKeys(ParallelView view, PicturesModel model) {
        this.view = view;
        this.model = model;
        view.surface().addEventHandler(KeyEvent.KEY_PRESSED, this::pressed);
    }

    private void pressed(KeyEvent event) {
        ParallelAxes axes = model.parallel().get();
        SweepColumn column = view.active();
        if (axes == null || column == null || event.isControlDown() || event.isMetaDown()) {
            return;
        }
        int axis = axes.order().indexOf(column);
        boolean taken =
                switch (event.getCode()) {
                    case TAB -> go(axes, axis + (event.isShiftDown() ? -1 : 1));
                    case LEFT, KP_LEFT -> sideways(event, axes, axis - 1);
                    case RIGHT, KP_RIGHT -> sideways(event, axes, axis + 1);
                    case HOME -> go(axes, 0);
                    case END -> go(axes, axes.order().size() - 1);
                    case UP, KP_UP -> along(event, axis, -1);
                    case DOWN, KP_DOWN -> along(event, axis, 1);
                    case ENTER -> {
                        model.parallel().set(axes.flipped(column));
                        yield true;
                    }
                    case DELETE, BACK_SPACE -> clear(model.brush().get().without(column));
                    case ESCAPE -> clear(Brush.NONE);
                    default -> false;
                };
        if (taken) {
            event.consume();
        }
    }

    /** Beyond the last axis Tab leaves the picture, as it leaves all others. */
    private boolean go(ParallelAxes axes, int to) {
        if (to < 0 || to >= axes.order().size()) {
            return false;
        }
        view.activate(axes.order().get(to));
        return true;
    }

    private boolean sideways(KeyEvent event, ParallelAxes axes, int to) {
        if (!event.isAltDown()) {
            boolean _ = go(axes, to);
        } else if (to >= 0 && to < axes.order().size()) {
            SweepColumn column = view.active();
            if (column != null) {
                model.parallel().set(axes.moved(column, to));
            }
        }
        return true;
    }

    private boolean along(KeyEvent event, int axis, int down) {
        ParallelLayout layout = view.parallelLayout();
        SweepColumn column = view.active();
        if (layout == null || column == null || event.isAltDown()) {
            return false;
        }
        double high = layout.bottom() - layout.top();
        double step = down * high / STEPS;
        Brush.Span before = model.brush().get().spans().get(column);
        if (before == null) {
            if (event.isShiftDown()) {
                double from = down < 0 ? layout.top() : layout.bottom() - high / FIRST;
                brush(column, layout.span(axis, from, from + high / FIRST));
            }
            return true;
        }
        double[] ends = layout.ends(axis, before);
        if (event.isShiftDown()) {
            double lower = Math.max(ends[1] + step, ends[0] + high / STEPS / 2);
            brush(column, layout.span(axis, ends[0], lower));
        } else if (ends[0] + step >= layout.top() - 1 && ends[1] + step <= layout.bottom() + 1) {
            brush(column, layout.span(axis, ends[0] + step, ends[1] + step));
        }
        return true;
    }

    private void brush(SweepColumn column, Brush.Span span) {
        model.brush().set(model.brush().get().with(column, span));
    }

    private boolean clear(Brush left) {
        boolean changes = !left.equals(model.brush().get());
        model.brush().set(left);
        return changes;
    }
}
