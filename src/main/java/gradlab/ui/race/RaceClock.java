package gradlab.ui.race;

import javafx.animation.Animation;
import javafx.animation.KeyFrame;
import javafx.animation.Timeline;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.util.Duration;

import java.util.Locale;

/** Plays a race: moves the moment on, so many steps a second. */
final class RaceClock {
    /** How fast. */
    enum Pace {
        QUARTER(5, "¼×"),
        HALF(10, "½×"),
        USUAL(20, "1×"),
        DOUBLE(40, "2×"),
        FAST(100, "5×");

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

    private final RaceModel model;
    private final ReadOnlyBooleanWrapper playing = new ReadOnlyBooleanWrapper(this, "playing");
    private final ObjectProperty<Pace> pace = new SimpleObjectProperty<>(this, "pace", Pace.USUAL);
    private final Timeline timeline = new Timeline();

    RaceClock(RaceModel model) {
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
        model.show(model.step().get() + 1);
        if (model.step().get() >= model.race().steps()) {
            pause();
        }
    }

    ReadOnlyBooleanProperty playing() {
        return playing.getReadOnlyProperty();
    }

    ObjectProperty<Pace> pace() {
        return pace;
    }

    /** Goes on, from the start where it is at the end; or waits. */
    void toggle() {
        if (playing.get()) {
            pause();
            return;
        }
        if (model.step().get() >= model.race().steps()) {
            model.show(0);
        }
        playing.set(true);
        timeline.play();
    }

    void pause() {
        playing.set(false);
        timeline.stop();
    }

    /** So many steps on, or back. */
    void step(int by) {
        pause();
        model.show(model.step().get() + by);
    }

    /** Back to the start of the race. */
    void rewind() {
        pause();
        model.show(0);
    }
}
