package gradlab.ui.window;

import static gradlab.text.Text.tr;

import gradlab.ui.app.TimeMark;
import gradlab.ui.theme.Hint;

import javafx.scene.control.Label;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;

import java.util.List;
import java.util.Locale;
import java.util.function.IntConsumer;

/**
 * The marks above the time slider: a small triangle each, which leads to its epoch, with its words
 * beside it where there is room and in a tip everywhere.
 */
final class TimeMarksRow extends Pane {
    private static final double TRIANGLE = 8;
    private static final double GAP = 6;

    private final IntConsumer go;
    private List<TimeMark> shown = List.of();
    private int end = 1;

    /**
     * A row without marks.
     *
     * @param go shows an epoch
     */
    TimeMarksRow(IntConsumer go) {
        this.go = go;
        getStyleClass().add("time-marks");
        setManaged(false);
        setPickOnBounds(false);
    }

    /** Shows marks on a line up to an epoch. */
    void show(List<TimeMark> marks, int lastEpoch) {
        if (!marks.equals(shown)) {
            shown = marks;
            getChildren().clear();
            marks.forEach(this::add);
        }
        end = lastEpoch;
        requestLayout();
    }

    private void add(TimeMark mark) {
        String style = "mark-" + mark.kind().name().toLowerCase(Locale.ROOT);
        Region triangle = new Region();
        triangle.getStyleClass().addAll("time-mark", style);
        Label words = new Label(mark.words());
        words.getStyleClass().add("time-mark-words");
        words.setMouseTransparent(true);
        String whole = tr("{0} (epoch {1})", mark.words(), mark.epoch());
        Hint.on(triangle, whole);
        triangle.setAccessibleText(whole);
        triangle.addEventHandler(
                MouseEvent.MOUSE_PRESSED,
                event -> {
                    go.accept(mark.epoch());
                    event.consume();
                });
        getChildren().addAll(triangle, words);
    }

    /**
     * Words stand behind their triangle, else before it, else nowhere; later marks choose first.
     */
    @Override
    protected void layoutChildren() {
        double free = getWidth() + GAP;
        for (int i = shown.size() - 1; i >= 0; i--) {
            Region triangle = (Region) getChildren().get(2 * i);
            Label words = (Label) getChildren().get(2 * i + 1);
            double x = place(i);
            triangle.resizeRelocate(
                    snapPositionX(x - TRIANGLE / 2),
                    snapPositionY(getHeight() - TRIANGLE),
                    TRIANGLE,
                    TRIANGLE - 2);
            words.autosize();
            double behind = x + TRIANGLE / 2 + GAP;
            double before = x - TRIANGLE / 2 - GAP - words.getWidth();
            double earlier = i == 0 ? -GAP : place(i - 1) + TRIANGLE / 2;
            boolean fitsBehind = behind + words.getWidth() <= free;
            boolean fitsBefore = before >= earlier + GAP;
            words.setVisible(fitsBehind || fitsBefore);
            words.relocate(snapPositionX(fitsBehind ? behind : before), 0);
            free = fitsBehind || !fitsBefore ? x - TRIANGLE / 2 - GAP : before - GAP;
        }
    }

    private double place(int mark) {
        return getWidth() * Math.min(shown.get(mark).epoch(), end) / end;
    }
}
