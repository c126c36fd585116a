package gradlab.ui.sweep.picture;

import gradlab.chart.sweep.Brush;
import gradlab.chart.sweep.ParallelAxes;
import gradlab.chart.sweep.ParallelLayout;
import gradlab.run.sweep.SweepColumn;
import gradlab.run.sweep.SweepRuns;

import javafx.scene.Cursor;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;

import org.jspecify.annotations.Nullable;

/**
 * Along an axis a drag brushes, and moves a brush that is there; a drag of its name moves the axis;
 * a double click turns it over; a click beside the axes chooses a run.
 */
final class ParallelMouse {
    private static final double STILL = 3;

    private enum Drag {
        NOTHING,
        BRUSH,
        SHIFT,
        AXIS
    }

    private final ParallelView view;
    private final PicturesModel model;
    private Drag drag = Drag.NOTHING;
    private @Nullable SweepColumn held;
    private double from;
    private double[] ends = {0, 0};
    private boolean moved;

    ParallelMouse(ParallelView view, PicturesModel model) {
        this.view = view;
        this.model = model;
        PictureSurface surface = view.surface();
        surface.addEventHandler(MouseEvent.MOUSE_PRESSED, this::pressed);
        surface.addEventHandler(MouseEvent.MOUSE_DRAGGED, this::dragged);
        surface.addEventHandler(MouseEvent.MOUSE_RELEASED, this::released);
        surface.addEventHandler(MouseEvent.MOUSE_MOVED, this::moved);
        surface.addEventHandler(MouseEvent.MOUSE_EXITED, _ -> point(null));
    }

    private void pressed(MouseEvent event) {
        view.surface().requestFocus();
        ParallelLayout layout = view.parallelLayout();
        ParallelAxes axes = model.parallel().get();
        drag = Drag.NOTHING;
        moved = false;
        if (layout == null || axes == null || event.getButton() != MouseButton.PRIMARY) {
            return;
        }
        int axis = layout.axisAt(event.getX());
        SweepColumn column = axes.order().get(axis);
        boolean name = layout.isName(event.getY());
        if (!name && !layout.isOnAxis(event.getX())) {
            layout.runAt(event.getX(), event.getY(), model.focus()).ifPresent(model::choose);
            return;
        }
        held = column;
        from = event.getY();
        view.activate(column);
        if (event.getClickCount() == 2) {
            model.parallel().set(axes.flipped(column));
            return;
        }
        Brush.Span span = model.brush().get().spans().get(column);
        drag = name ? Drag.AXIS : Drag.BRUSH;
        if (!name && span != null) {
            ends = layout.ends(axis, span);
            drag = from >= ends[0] && from <= ends[1] ? Drag.SHIFT : Drag.BRUSH;
        }
    }

    private void dragged(MouseEvent event) {
        ParallelLayout layout = view.parallelLayout();
        ParallelAxes axes = model.parallel().get();
        SweepColumn column = held;
        if (layout == null || axes == null || column == null || drag == Drag.NOTHING) {
            return;
        }
        int axis = axes.order().indexOf(column);
        boolean far = drag == Drag.AXIS || Math.abs(event.getY() - from) > STILL;
        moved |= far;
        if (!moved) {
            return;
        }
        switch (drag) {
            case BRUSH -> brush(column, layout.span(axis, from, event.getY()));
            case SHIFT -> {
                double by = event.getY() - from;
                brush(column, layout.span(axis, ends[0] + by, ends[1] + by));
            }
            case AXIS -> {
                int to = layout.axisAt(event.getX());
                if (to != axis) {
                    model.parallel().set(axes.moved(column, to));
                }
            }
            case NOTHING -> {}
        }
    }

    private void brush(SweepColumn column, Brush.Span span) {
        model.brush().set(model.brush().get().with(column, span));
    }

    /** A click without a drag takes the brush off its axis. */
    private void released(MouseEvent event) {
        SweepColumn column = held;
        if (column != null && !moved && (drag == Drag.BRUSH || drag == Drag.SHIFT)) {
            model.brush().set(model.brush().get().without(column));
        }
        drag = Drag.NOTHING;
        held = null;
    }

    private void moved(MouseEvent event) {
        ParallelLayout layout = view.parallelLayout();
        if (layout == null) {
            return;
        }
        boolean name = layout.isName(event.getY());
        boolean axis = layout.isOnAxis(event.getX());
        view.surface().setCursor(name ? Cursor.HAND : axis ? Cursor.V_RESIZE : Cursor.DEFAULT);
        if (name || axis) {
            point(null);
            view.say(layout.axes().order().get(layout.axisAt(event.getX())).name().worded());
        } else {
            point(event);
        }
    }

    private void point(@Nullable MouseEvent event) {
        ParallelLayout layout = view.parallelLayout();
        SweepRuns runs = model.runs().get();
        if (event == null || layout == null || runs == null) {
            model.pointed().set(PicturesModel.NONE);
            view.say("");
            return;
        }
        layout.runAt(event.getX(), event.getY(), model.focus())
                .ifPresentOrElse(
                        run -> {
                            model.pointed().set(run.number());
                            view.say(CellText.run(runs, run));
                        },
                        () -> point(null));
    }
}
