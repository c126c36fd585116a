package gradlab.ui.charts;

import gradlab.chart.ChartZoom;

import javafx.scene.input.KeyEvent;

import org.jfree.chart.plot.XYPlot;

/** Zoom and pan without a mouse: + and −, arrows once zoomed in, 0 for the whole run. */
final class ZoomKeys {
    private static final double CLOSER = 0.6;
    private static final double STEP = 0.2;

    private ZoomKeys() {}

    /** Moves the sight by a key; whether the key was one of these. */
    static boolean obey(KeyEvent event, XYPlot plot) {
        if (event.isShortcutDown() || event.isAltDown()) {
            return false;
        }
        ChartZoom zoom = new ChartZoom(plot);
        boolean zoomed = !plot.getDomainAxis().isAutoRange();
        switch (event.getCode()) {
            case PLUS, ADD, EQUALS -> zoom.scale(CLOSER);
            case MINUS, SUBTRACT -> zoom.scale(1 / CLOSER);
            case DIGIT0, NUMPAD0 -> zoom.reset();
            case LEFT -> {
                zoom.pan(-STEP);
                return zoomed;
            }
            case RIGHT -> {
                zoom.pan(STEP);
                return zoomed;
            }
            default -> {
                return false;
            }
        }
        return true;
    }
}
