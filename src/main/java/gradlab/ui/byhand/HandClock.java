package gradlab.ui.byhand;

import javafx.animation.Animation;
import javafx.animation.KeyFrame;
import javafx.animation.Timeline;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.util.Duration;

import java.util.Locale;

/** Plays the steps one after the other. */
final class HandClock {
    /** How fast. */
    enum Pace {
        HALF(0.5, "½×"),
        USUAL(1, "1×"),
        DOUBLE(2, "2×"),
        FAST(5, "5×");

        private final double perSecond;
        private final String words;

        Pace(double perSecond, String words) {
            this.perSecond = perSecond;
            this.words = words;
        }

        String words() {
            return words;
        }

        String id() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    private final HandModel model;
    private final ReadOnlyBooleanWrapper playing = new ReadOnlyBooleanWrapper(this, "playing");
    private final ObjectProperty<Pace> pace = new SimpleObjectProperty<>(this, "pace", Pace.USUAL);
    private final Timeline timeline = new Timeline();

    HandClock(HandModel model) {
        this.model = model;
        timeline.setCycleCount(Animation.INDEFINITE);
        pace.subscribe(this::set);
    }

    private void set(Pace now) {
        timeline.stop();
        timeline.getKeyFrames()
                .setAll(new KeyFrame(Duration.seconds(1 / now.perSecond), event -> tick()));
        if (playing.get()) {
            timeline.play();
        }
    }

    private void tick() {
        model.show(model.now().get() + 1);
        if (atEnd()) {
            pause();
        }
    }

    private boolean atEnd() {
        return model.now().get() >= model.steps().size();
    }

    ReadOnlyBooleanProperty playing() {
        return playing.getReadOnlyProperty();
    }

    ObjectProperty<Pace> pace() {
        return pace;
    }

    /** Goes on, from the first step where it is at the last; or waits. */
    void toggle() {
        if (playing.get()) {
            pause();
            return;
        }
        if (atEnd()) {
            model.show(1);
        }
        playing.set(true);
        timeline.play();
    }

    void pause() {
        playing.set(false);
        timeline.stop();
    }

    void show(int step) {
        pause();
        model.show(step);
    }

    void step(int by) {
        show(model.now().get() + by);
    }

    void nextGroup() {
        pause();
        model.nextGroup();
    }

    void previousGroup() {
        pause();
        model.previousGroup();
    }

    void newWeights() {
        pause();
        model.newWeights();
    }
}
