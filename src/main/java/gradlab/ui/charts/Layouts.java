package gradlab.ui.charts;

import java.util.ArrayList;
import java.util.List;

/**
 * What is kept of the chart tiles between two starts.
 *
 * @param own the user's layouts, in the order they were made
 * @param last the tiles shown last
 */
public record Layouts(List<Layout> own, List<TilePlan> last) {
    /** Nothing kept yet. */
    public Layouts() {
        this(List.of(), List.of());
    }

    /** Keeps its own copies. */
    public Layouts {
        own = List.copyOf(own);
        last = List.copyOf(last);
    }

    /** The same with other tiles shown last. */
    public Layouts withLast(List<TilePlan> tiles) {
        return new Layouts(own, tiles);
    }

    /** The same with a layout more, which takes the place of one of its name. */
    public Layouts with(Layout layout) {
        List<Layout> all = new ArrayList<>(own);
        int at = own.stream().map(Layout::name).toList().indexOf(layout.name());
        if (at < 0) {
            all.add(layout);
        } else {
            all.set(at, layout);
        }
        return new Layouts(all, last);
    }

    /** The same with a layout less. */
    public Layouts without(Layout layout) {
        return new Layouts(own.stream().filter(l -> !l.equals(layout)).toList(), last);
    }
}
