package gradlab.ui.editor;

import static gradlab.text.Text.tr;

import javafx.animation.AnimationTimer;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;

import java.util.EnumMap;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** The five numbered steps of a batch in slow motion, the one under way lit, and what it does. */
final class PulseStrip extends HBox {
    private static final PseudoClass LIT = PseudoClass.getPseudoClass("lit");
    private final PulseModel model;
    private final Map<Pulse.Phase, Label> steps = new EnumMap<>(Pulse.Phase.class);
    private final Label words = new Label();
    private long began;
    private final AnimationTimer clock =
            new AnimationTimer() {
                @Override
                public void handle(long now) {
                    began = began == 0 ? now : began;
                    model.moveTo((now - began) / (double) TimeUnit.SECONDS.toNanos(1));
                    if (!model.isMoving()) {
                        stop();
                    }
                }
            };

    /**
     * A strip that is there as soon as a batch is.
     *
     * @param arrivals changes with every batch, after the model has heard of it
     */
    PulseStrip(PulseModel model, javafx.beans.Observable arrivals) {
        super(4);
        this.model = model;
        setId("pulse-strip");
        getStyleClass().add("pulse-strip");
        setAlignment(Pos.CENTER_LEFT);
        add(Pulse.Phase.BATCH, tr("batch"));
        add(Pulse.Phase.FORWARD, tr("forward"));
        add(Pulse.Phase.LOSS, tr("loss"));
        add(Pulse.Phase.BACKWARD, tr("backward"));
        add(Pulse.Phase.UPDATE, tr("update"));
        words.getStyleClass().add("pulse-words");
        words.setMinWidth(0);
        words.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(words, Priority.ALWAYS);
        getChildren().add(words);
        model.pulse().addListener(observable -> show());
        arrivals.addListener(observable -> begin());
        show();
    }

    private void add(Pulse.Phase phase, String name) {
        Label step = new Label(phase.number() + "  " + name);
        step.getStyleClass().add("pulse-step");
        step.setMinWidth(Region.USE_PREF_SIZE);
        steps.put(phase, step);
        getChildren().add(step);
    }

    private void begin() {
        began = 0;
        if (model.hasBatch()) {
            clock.start();
        }
        show();
    }

    private void show() {
        setVisible(model.hasBatch());
        setManaged(model.hasBatch());
        Pulse.Phase phase = model.pulse().get().phase();
        steps.forEach((each, step) -> step.pseudoClassStateChanged(LIT, each == phase));
        words.setText(model.caption());
    }
}
