package gradlab.ui.race;

import gradlab.chart.race.RaceScene;
import gradlab.chart.race.Runner;
import gradlab.chart.race.RunnerStyle;
import gradlab.engine.optimizer.Optimizer;
import gradlab.surface.BestRate;
import gradlab.surface.DescentPath;
import gradlab.surface.Extent;
import gradlab.surface.NewtonStep;
import gradlab.surface.Place;
import gradlab.surface.Race;
import gradlab.surface.Racer;
import gradlab.surface.Surface;
import gradlab.ui.app.Workers;

import javafx.beans.property.BooleanProperty;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleIntegerProperty;
import javafx.beans.property.SimpleObjectProperty;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.Consumer;

/** The race that is looked at: its paths, the moment shown, the racer that is taken apart. */
public final class RaceModel {
    /** Where nobody is chosen. */
    public static final int NONE = -1;

    private static final int USUAL = 5;
    private static final double CLOSE = 0.01;

    private final Workers workers;
    private final Consumer<Throwable> failed;
    private final RaceDocument document = new RaceDocument();
    private final IntegerProperty step = new SimpleIntegerProperty(this, "step", 0);
    private final IntegerProperty chosen = new SimpleIntegerProperty(this, "chosen", USUAL);
    private final ObjectProperty<Extent> extent;
    private final BooleanProperty newton = new SimpleBooleanProperty(this, "newton", false);
    private final BooleanProperty log = new SimpleBooleanProperty(this, "log", true);
    private final BooleanProperty held = new SimpleBooleanProperty(this, "held", false);
    private final BooleanProperty searching = new SimpleBooleanProperty(this, "searching", false);
    private final ReadOnlyIntegerWrapper revision = new ReadOnlyIntegerWrapper(this, "revision", 0);
    private final Random random = new Random(1);
    private List<DescentPath> paths;
    private Race ran;

    /**
     * The usual race.
     *
     * @param failed hears what a search died of
     */
    public RaceModel(Workers workers, Consumer<Throwable> failed) {
        this.workers = workers;
        this.failed = failed;
        ran = document.race().get();
        paths = ran.run();
        extent = new SimpleObjectProperty<>(this, "extent", ran.surface().extent());
        document.race().subscribe(this::run);
        step.addListener(observable -> changed());
        chosen.addListener(observable -> changed());
        extent.addListener(observable -> changed());
        newton.addListener(observable -> changed());
        log.addListener(observable -> changed());
        held.addListener(observable -> changed());
    }

    private void run(Race race) {
        if (!race.surface().getClass().equals(ran.surface().getClass())) {
            newton.set(false);
        }
        boolean other = !race.surface().equals(ran.surface());
        ran = race;
        paths = race.run();
        if (other) {
            extent.set(race.surface().extent());
        }
        step.set(Math.min(step.get(), race.steps()));
        if (chosen.get() >= race.racers().size()) {
            chosen.set(race.racers().size() - 1);
        }
        changed();
    }

    private void changed() {
        revision.set(revision.get() + 1);
    }

    /** Moves on whenever there is something else to show. */
    public ReadOnlyIntegerProperty revision() {
        return revision.getReadOnlyProperty();
    }

    /** The race with its undo steps. */
    public RaceDocument document() {
        return document;
    }

    /** The race as it stands. */
    public Race race() {
        return ran;
    }

    /** The ways of all racers, in their order. */
    public List<DescentPath> paths() {
        return paths;
    }

    /** The moment shown. */
    public IntegerProperty step() {
        return step;
    }

    /** The index of the racer that is taken apart. */
    public IntegerProperty chosen() {
        return chosen;
    }

    /** What is to be seen of the surface. */
    public ObjectProperty<Extent> extent() {
        return extent;
    }

    /** Whether Newton's step from where the chosen one stands is drawn. */
    public BooleanProperty newton() {
        return newton;
    }

    /** Whether losses stand on a logarithmic axis. */
    public BooleanProperty log() {
        return log;
    }

    /** Whether the start is held by hand. */
    public BooleanProperty held() {
        return held;
    }

    /** Whether rates are being tried. */
    public BooleanProperty searching() {
        return searching;
    }

    // ---- the moment

    /** Shows a moment within the race. */
    public void show(int moment) {
        step.set(Math.clamp(moment, 0, ran.steps()));
    }

    // ---- the racers

    /** The chosen racer; null where there is none. */
    public @Nullable Racer racer() {
        int index = chosen.get();
        return index >= 0 && index < ran.racers().size() ? ran.racers().get(index) : null;
    }

    /** The way of the chosen racer; null where there is none. */
    public @Nullable DescentPath path() {
        return racer() == null ? null : paths.get(chosen.get());
    }

    /** Gives a racer another rule. */
    public void change(int index, Optimizer rule) {
        document.edit(race -> race.with(index, race.racers().get(index).with(rule)));
    }

    /** Shows a racer, or hides it. */
    public void see(int index, boolean seen) {
        document.edit(race -> race.with(index, race.racers().get(index).withSeen(seen)));
    }

    /** One more, which is chosen. */
    public void add(Optimizer rule) {
        if (ran.racers().size() < Race.MOST_RACERS) {
            document.edit(race -> race.plus(rule));
            chosen.set(ran.racers().size() - 1);
        }
    }

    /** One less. */
    public void remove(int index) {
        document.edit(race -> race.without(index));
    }

    /** Searches the best rate for each of the racers that are seen. */
    public void bestRates() {
        Race of = ran;
        searching.set(true);
        workers.compute(() -> best(of), this::take, this::over);
    }

    private static Race best(Race race) {
        List<Racer> racers = new ArrayList<>();
        for (Racer racer : race.racers()) {
            racers.add(
                    racer.seen()
                            ? racer.with(
                                    BestRate.of(
                                            race.surface(),
                                            race.start(),
                                            racer.optimizer(),
                                            race.steps()))
                            : racer);
        }
        return race.withRacers(racers);
    }

    private void take(Race best) {
        searching.set(false);
        document.edit(race -> race.withRacers(best.racers()));
    }

    private void over(Throwable failure) {
        searching.set(false);
        failed.accept(failure);
    }

    // ---- the start and the surface

    /** Begins somewhere else. */
    public void start(Place place) {
        if (place.isFinite()) {
            document.edit(race -> race.from(place));
        }
    }

    /** Begins somewhere at random within what is seen. */
    public void newStart() {
        Extent all = ran.surface().extent();
        Place place =
                new Place(
                        all.left() + (0.05 + 0.9 * random.nextDouble()) * all.width(),
                        all.bottom() + (0.05 + 0.9 * random.nextDouble()) * all.height());
        step.set(0);
        start(place);
    }

    /** Races on another surface. */
    public void surface(Surface other) {
        document.edit(race -> race.surface().equals(other) ? race : race.over(other));
    }

    // ---- what is shown

    /** How far a racer is from the nearest minimum at a moment. */
    public double distance(int index, int moment) {
        DescentPath path = paths.get(index);
        boolean lost = path.diverged() && path.at(moment) == path.steps();
        return lost
                ? Double.POSITIVE_INFINITY
                : ran.surface().distance(path.place(path.at(moment)));
    }

    /** The step from which a racer stays within a hundredth of its way; −1 where it never does. */
    public int arrival(int index) {
        double close = CLOSE * Math.max(1e-9, ran.surface().distance(ran.start()));
        int arrival = NONE;
        for (int moment = paths.get(index).steps(); moment >= 0; moment--) {
            if (!(distance(index, moment) <= close)) {
                break;
            }
            arrival = moment;
        }
        return arrival;
    }

    /** The racers in the order of the lanes: nearest first, those that are hidden last. */
    public List<Integer> order() {
        List<Integer> order = new ArrayList<>();
        for (int i = 0; i < ran.racers().size(); i++) {
            order.add(i);
        }
        order.sort(
                java.util.Comparator.<Integer, Boolean>comparing(i -> !ran.racers().get(i).seen())
                        .thenComparingDouble(i -> distance(i, step.get())));
        return order;
    }

    /** Newton's step from where the chosen racer stands; null where it stands nowhere. */
    public @Nullable NewtonStep newtonStep() {
        DescentPath path = path();
        Place from = path == null ? ran.start() : path.place(path.at(step.get()));
        return from.isFinite() ? NewtonStep.of(ran.surface(), from) : null;
    }

    /** The race at this moment, as it is drawn. */
    public RaceScene scene() {
        List<String> names = ran.names();
        List<Runner> runners = new ArrayList<>();
        for (int i = 0; i < paths.size(); i++) {
            Racer racer = ran.racers().get(i);
            runners.add(
                    new Runner(
                            names.get(i),
                            new RunnerStyle(racer.style()),
                            paths.get(i),
                            racer.seen()));
        }
        return new RaceScene(
                ran.surface(),
                extent.get(),
                ran.start(),
                step.get(),
                ran.steps(),
                runners,
                chosen.get(),
                newton.get() ? newtonStep() : null,
                held.get());
    }
}
