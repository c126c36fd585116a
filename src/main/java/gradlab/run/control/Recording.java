package gradlab.run.control;

import gradlab.run.history.Recorded;

import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;
import java.util.function.Predicate;

/**
 * What is recorded beside losses, metrics and learning rate. What is not asked for is not computed;
 * nothing here changes the training.
 */
public record Recording(Set<Recorded> what) {
    /** Keeps its own copy. */
    public Recording {
        what = Set.copyOf(what);
    }

    /** Nothing but losses, metrics and learning rate. */
    public static Recording none() {
        return new Recording(Set.of());
    }

    /** Everything an epoch has to tell: what a run's files hold. */
    public static Recording epochs() {
        return new Recording(EnumSet.range(Recorded.GRADIENT_NORMS, Recorded.ACTIVATIONS));
    }

    /** Everything. */
    public static Recording all() {
        return new Recording(EnumSet.allOf(Recorded.class));
    }

    /** Whether this is recorded. */
    public boolean has(Recorded one) {
        return what.contains(one);
    }

    /** The same and these. */
    public Recording with(Recorded... more) {
        return changed(all -> Collections.addAll(all, more));
    }

    /** The same with this switched on or off. */
    public Recording with(Recorded one, boolean wanted) {
        return changed(all -> wanted ? all.add(one) : all.remove(one));
    }

    private Recording changed(Predicate<Set<Recorded>> change) {
        Set<Recorded> all = EnumSet.noneOf(Recorded.class);
        all.addAll(what);
        return change.test(all) ? new Recording(all) : this;
    }

    /** All that either asks for. */
    public Recording and(Recording other) {
        return with(other.what.toArray(Recorded[]::new));
    }
}
