package gradlab.ui.sweep.picture;

import static gradlab.text.Text.tr;

import gradlab.chart.sweep.Brush;
import gradlab.chart.sweep.MapAxes;
import gradlab.chart.sweep.ParallelAxes;
import gradlab.chart.sweep.SweepFocus;
import gradlab.chart.sweep.SweepMap;
import gradlab.chart.sweep.SweepNumbers;
import gradlab.run.sweep.SweepCell;
import gradlab.run.sweep.SweepRun;
import gradlab.run.sweep.SweepRuns;

import javafx.beans.property.IntegerProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyLongProperty;
import javafx.beans.property.ReadOnlyLongWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleIntegerProperty;
import javafx.beans.property.SimpleObjectProperty;

import org.jspecify.annotations.Nullable;

import java.util.BitSet;
import java.util.Optional;

/**
 * What all pictures of a sweep share: its runs, the brush that holds some back, what is chosen, and
 * how the axes stand. For the window's thread.
 */
public final class PicturesModel {
    /** No run. */
    public static final int NONE = -1;

    private final ObjectProperty<@Nullable SweepRuns> runs =
            new SimpleObjectProperty<>(this, "runs");
    private final ObjectProperty<Brush> brush =
            new SimpleObjectProperty<>(this, "brush", Brush.NONE);
    private final IntegerProperty cell = new SimpleIntegerProperty(this, "cell", 0);
    private final IntegerProperty run = new SimpleIntegerProperty(this, "run", NONE);
    private final IntegerProperty pointed = new SimpleIntegerProperty(this, "pointed", NONE);
    private final ObjectProperty<@Nullable ParallelAxes> parallel =
            new SimpleObjectProperty<>(this, "parallel");
    private final ObjectProperty<@Nullable MapAxes> map = new SimpleObjectProperty<>(this, "map");
    private final IntegerProperty boxes = new SimpleIntegerProperty(this, "boxes", 0);
    private final ReadOnlyLongWrapper revision = new ReadOnlyLongWrapper(this, "revision");
    private final ReadOnlyStringWrapper count = new ReadOnlyStringWrapper(this, "count", "");
    private @Nullable SweepNumbers numbers;
    private @Nullable SweepMap drawnMap;
    private BitSet in = new BitSet();
    private boolean taking;

    /** No runs yet. */
    public PicturesModel() {
        runs.subscribe(this::take);
        brush.subscribe(_ -> rebrush());
        cell.subscribe(_ -> chosen());
        run.subscribe(_ -> changed());
        pointed.subscribe(_ -> changed());
        parallel.subscribe(_ -> changed());
        map.subscribe(_ -> remap());
        boxes.subscribe(_ -> changed());
    }

    /** The runs that are shown; a newer record of the same sweep leaves all else as it is. */
    public ObjectProperty<@Nullable SweepRuns> runs() {
        return runs;
    }

    /** Which runs are looked at; the others recede in all pictures. */
    public ObjectProperty<Brush> brush() {
        return brush;
    }

    /** The number of the combination that is chosen, from 1; 0 for none. */
    public IntegerProperty cell() {
        return cell;
    }

    /** The number of the chosen run in the order of the plan; {@link #NONE} for none. */
    public IntegerProperty run() {
        return run;
    }

    /** Likewise of the run under the mouse. */
    public IntegerProperty pointed() {
        return pointed;
    }

    /** How the axes of the parallel coordinates stand; null before there are runs. */
    public ObjectProperty<@Nullable ParallelAxes> parallel() {
        return parallel;
    }

    /** Which axes the map is over; null before there are runs. */
    public ObjectProperty<@Nullable MapAxes> map() {
        return map;
    }

    /** The axis by whose values the boxes stand; −1 where nothing varies. */
    public IntegerProperty boxes() {
        return boxes;
    }

    /** Grows whenever a picture of it would look otherwise. */
    public ReadOnlyLongProperty revision() {
        return revision.getReadOnlyProperty();
    }

    /** How many runs are in the brush, in words. */
    public ReadOnlyStringProperty count() {
        return count.getReadOnlyProperty();
    }

    private void take(@Nullable SweepRuns now) {
        SweepNumbers before = numbers;
        numbers = now == null ? null : new SweepNumbers(now);
        boolean same =
                now != null
                        && before != null
                        && before.runs().columns().equals(now.columns())
                        && before.runs().axes().equals(now.axes());
        if (!same) {
            // Nobody draws the new runs over the axes of those before.
            taking = true;
            brush.set(Brush.NONE);
            cell.set(0);
            run.set(NONE);
            pointed.set(NONE);
            parallel.set(now == null ? null : ParallelAxes.of(now));
            map.set(now == null ? null : MapAxes.of(now));
            boxes.set(now == null || now.axes().isEmpty() ? -1 : 0);
            taking = false;
        }
        remap();
        rebrush();
    }

    private void remap() {
        if (taking) {
            return;
        }
        SweepRuns now = runs.get();
        MapAxes axes = map.get();
        drawnMap = now == null || axes == null ? null : new SweepMap(now, axes);
        changed();
    }

    private void rebrush() {
        if (taking) {
            return;
        }
        SweepRuns now = runs.get();
        in = now == null ? new BitSet() : brush.get().of(now);
        count.set(now == null ? "" : words(now));
        changed();
    }

    private String words(SweepRuns now) {
        int all = now.runs().size();
        return brush.get().isEmpty()
                ? tr("{0} {0|run|runs}", all)
                : tr("{0} of {1} {1|run|runs} in the brush", in.cardinality(), all);
    }

    /** A run of another cell is no longer the chosen one. */
    private void chosen() {
        Optional<SweepRun> one = find(run.get());
        if (one.isPresent() && one.get().cell() != cell.get() - 1) {
            run.set(NONE);
        }
        changed();
    }

    private void changed() {
        if (!taking) {
            revision.set(revision.get() + 1);
        }
    }

    /** Chooses a run and the cell that it is in. */
    public void choose(SweepRun one) {
        run.set(one.number());
        cell.set(one.cell() + 1);
    }

    /** The run of a number, where it is over. */
    public Optional<SweepRun> find(int number) {
        SweepRuns now = runs.get();
        return now == null || number < 0
                ? Optional.empty()
                : now.runs().stream().filter(each -> each.number() == number).findFirst();
    }

    /** The cell that is chosen. */
    public Optional<SweepCell> chosenCell() {
        SweepRuns now = runs.get();
        int number = cell.get();
        return now == null || number < 1 || number > now.cells().size()
                ? Optional.empty()
                : Optional.of(now.cells().get(number - 1));
    }

    /** What stands out. */
    public SweepFocus focus() {
        return new SweepFocus(!brush.get().isEmpty(), in, cell.get(), run.get(), pointed.get());
    }

    /** All numbers of the runs; null before there are any. */
    @Nullable SweepNumbers numbers() {
        return numbers;
    }

    /** The map over the axes of now; null before there are runs. */
    @Nullable SweepMap drawnMap() {
        return drawnMap;
    }
}
