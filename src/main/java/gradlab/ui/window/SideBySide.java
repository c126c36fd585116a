package gradlab.ui.window;

import static gradlab.text.Text.tr;

import gradlab.ui.inspector.InspectorView;
import gradlab.ui.theme.Look;
import gradlab.ui.theme.TabStrip;

import javafx.scene.Node;
import javafx.scene.control.SplitPane;
import javafx.scene.layout.Region;

import org.jspecify.annotations.Nullable;

import java.util.List;

/**
 * The three parts of the window side by side. The panels at the sides fold when the user wants it,
 * and one of them where there is no room for both: the one that was not asked for last.
 */
final class SideBySide extends SplitPane {
    private static final double LEFT_LEAST = 248;
    private static final double RIGHT_LEAST = 316;
    private static final double CENTRE_LEAST = 420;
    private static final double LEFT_SHARE = 0.19;
    private static final double RIGHT_SHARE = 0.22;
    private static final double LEFT_MOST = 320;
    private static final double RIGHT_MOST = 380;

    private final Look look;
    private final Region centre;
    private final SidePanel left;
    private final SidePanel right;
    private final HiddenTabs hidden;
    private boolean rightShown = true;
    private boolean rightLast;
    private boolean placed;
    private boolean crowded;
    private double leftWidth;
    private double rightWidth;
    private @Nullable Node focused;

    SideBySide(TabStrip pages, Region centre, InspectorView inspector, Look look) {
        this.look = look;
        this.centre = centre;
        left =
                new SidePanel(
                        pages,
                        pages,
                        true,
                        new SidePanel.Words(
                                tr("Fold the lessons and runs (Ctrl B)"),
                                tr("Show the lessons and runs (Ctrl B)")));
        right =
                new SidePanel(
                        inspector,
                        inspector.tabs(),
                        false,
                        new SidePanel.Words(
                                tr("Fold the settings (Ctrl Shift B)"),
                                tr("Show the settings (Ctrl Shift B)")));
        hidden = new HiddenTabs(List.of(pages, inspector.tabs()));
        left.decide(() -> look.leftFolded().set(true), () -> want(false));
        right.decide(() -> look.rightFolded().set(true), () -> want(true));
        setMinSize(0, 0);
        getItems().addAll(left, centre, right);
        setResizableWithParent(left, false);
        setResizableWithParent(right, false);
        look.presenting().addListener((value, old, now) -> present(now));
        look.leftFolded().addListener(observable -> fold());
        look.rightFolded().addListener(observable -> fold());
        look.typeScale().addListener(observable -> place());
        widthProperty().addListener(observable -> grow());
    }

    /** Makes what is behind the panels' tabs while the user rests. */
    void prepareWhileIdle() {
        hidden.prepareWhileIdle(getScene());
    }

    /** Shows the centre alone, or the panels again, as wide as they were. */
    private void present(boolean now) {
        if (now) {
            focused = getScene() == null ? null : getScene().getFocusOwner();
            leftWidth = left.folded().get() ? leftWidth : left.getWidth();
            rightWidth = right.folded().get() ? rightWidth : right.getWidth();
            getItems().setAll(centre);
        } else {
            getItems().setAll(parts());
            begin(leftWidth / grown(), rightWidth / grown());
            if (focused != null && focused.getScene() == getScene()) {
                focused.requestFocus();
            }
            focused = null;
        }
    }

    private boolean presents() {
        return look.presenting().get();
    }

    /** Whether the panel at the right stands there, as beside a page that has none of its own. */
    void showRight(boolean shown) {
        rightShown = shown;
        if (!presents() && shown != getItems().contains(right)) {
            getItems().setAll(parts());
            fold();
        }
    }

    private List<Node> parts() {
        return rightShown ? List.of(left, centre, right) : List.of(left, centre);
    }

    /** Folds the panel on one side, or opens it. */
    void toggle(boolean rightSide) {
        if (presents()) {
            return;
        }
        SidePanel panel = rightSide ? right : left;
        if (panel.folded().get()) {
            want(rightSide);
        } else {
            (rightSide ? look.rightFolded() : look.leftFolded()).set(true);
        }
    }

    /** Opens the left panel. */
    void openLeft() {
        if (left.folded().get()) {
            want(false);
        }
    }

    /** Opens the right panel. */
    void openRight() {
        if (right.folded().get()) {
            want(true);
        }
    }

    /** Widths to begin with, without the type's scale; 0 for the usual ones. */
    void begin(double leftSide, double rightSide) {
        placed = false;
        leftWidth = leftSide * grown();
        rightWidth = rightSide * grown();
        fold();
    }

    /** The width of the left panel, without the type's scale; 0 where nobody knows. */
    double leftWidth() {
        return (presents() || left.folded().get() ? leftWidth : left.getWidth()) / grown();
    }

    /** The same of the right panel. */
    double rightWidth() {
        return (presents() || right.folded().get() ? rightWidth : right.getWidth()) / grown();
    }

    private void want(boolean rightSide) {
        rightLast = rightSide;
        (rightSide ? look.rightFolded() : look.leftFolded()).set(false);
        fold();
    }

    /** Side panels grow half as fast as their type. */
    private double grown() {
        return 1 + Math.max(0, look.ownScale() - 1) / 2;
    }

    /** Gives both panels their usual widths. */
    private void place() {
        if (presents()) {
            return;
        }
        leftWidth = 0;
        rightWidth = 0;
        placed = false;
        fold();
    }

    /** The first time the width is known the parts are placed; from then on the user decides. */
    private void grow() {
        if (presents()) {
            return;
        }
        if (!placed && getWidth() - leftWidth - rightWidth >= CENTRE_LEAST * grown()) {
            fold();
        } else if (!placed) {
            place();
        } else if (getWidth() - left.getWidth() - right.getWidth() < CENTRE_LEAST * grown()) {
            crowded = true;
        } else if (left.folded().get() != folds(false) || right.folded().get() != folds(true)) {
            fold();
        }
    }

    /**
     * Panels keep their widths in a window that shrinks; where that crowds the centre they yield.
     * Their first widths hold exactly once the dividers between them are there.
     */
    @Override
    protected void layoutChildren() {
        super.layoutChildren();
        if (!placed && divider() != null) {
            grow();
            super.layoutChildren();
        }
        if (crowded) {
            crowded = false;
            place();
            super.layoutChildren();
        }
    }

    private boolean folds(boolean rightSide) {
        boolean both = !look.leftFolded().get() && !look.rightFolded().get();
        double least = (LEFT_LEAST + CENTRE_LEAST + RIGHT_LEAST) * grown();
        boolean wanted = !(rightSide ? look.rightFolded() : look.leftFolded()).get();
        return !wanted || (both && least > getWidth() && rightLast != rightSide);
    }

    private void fold() {
        double width = getWidth();
        if (width == 0 || presents()) {
            return;
        }
        if (placed && isLaidOutOpen(left, LEFT_LEAST)) {
            leftWidth = left.getWidth();
        }
        if (placed && isLaidOutOpen(right, RIGHT_LEAST)) {
            rightWidth = right.getWidth();
        }
        Region divider = divider();
        placed = divider != null;
        double first = size(left, folds(false), leftWidth, LEFT_SHARE, LEFT_LEAST, LEFT_MOST);
        double last = size(right, folds(true), rightWidth, RIGHT_SHARE, RIGHT_LEAST, RIGHT_MOST);
        // A position is the middle of a divider, whose other half stands in the panel's neighbour.
        double half = divider == null ? 0 : divider.getWidth() / 2;
        setDividerPositions((first + half) / width, 1 - (last + half) / width);
    }

    /** One of both dividers, which are alike; null until they are laid out for the first time. */
    private @Nullable Region divider() {
        return lookup(".split-pane-divider") instanceof Region divider && divider.getWidth() > 0
                ? divider
                : null;
    }

    /** A panel that was opened just now is as narrow as its rail until it is laid out. */
    private boolean isLaidOutOpen(SidePanel panel, double least) {
        return !panel.folded().get() && panel.getWidth() >= least * grown();
    }

    /** Folds or opens a panel, and tells how wide it is to be. */
    private double size(
            SidePanel panel, boolean fold, double own, double share, double least, double most) {
        panel.setFolded(fold);
        double rail = fold ? panel.railWidth() : 0;
        panel.setMinWidth(fold ? rail : least * grown());
        panel.setMaxWidth(fold ? rail : Double.MAX_VALUE);
        double usual = Math.clamp(share * getWidth(), least * grown(), most * grown());
        return fold ? rail : own > 0 ? own : usual;
    }
}
