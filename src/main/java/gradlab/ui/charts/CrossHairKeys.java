package gradlab.ui.charts;

import javafx.scene.input.KeyEvent;

/**
 * The cross-hair without a mouse: Alt with the arrows, with Shift ten epochs at once, and Enter to
 * show that epoch.
 */
final class CrossHairKeys {
    private static final int MANY = 10;

    private CrossHairKeys() {}

    /** Moves the cross-hair by a key; whether the key was one of these. */
    static boolean read(KeyEvent event, ChartsContext context) {
        int now = context.charts().readEpoch().get();
        int last = context.bench().run().history().get().epochs();
        int step = event.isShiftDown() ? MANY : 1;
        switch (event.getCode()) {
            case LEFT -> context.read(Math.max(1, now == 0 ? last : now - step));
            case RIGHT -> context.read(now == 0 ? last : now + step);
            case HOME -> context.read(1);
            case END -> context.read(last);
            case ENTER -> {
                if (now > 0) {
                    context.bench().time().show(now);
                }
            }
            default -> {
                return false;
            }
        }
        return true;
    }
}
