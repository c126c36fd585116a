package gradlab.engine.network;

import org.jspecify.annotations.Nullable;

import java.util.AbstractMap;
import java.util.AbstractSet;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * A map of few names in their order, which nobody can change. Snapshots keep a hundred thousand of
 * them: each takes half the memory of a linked one.
 *
 * @param <V> what has a name
 */
final class FewEntries<V> extends AbstractMap<String, V> {
    private final List<Entry<String, V>> entries;

    private FewEntries(List<Entry<String, V>> entries) {
        this.entries = entries;
    }

    /** A copy, in the order of the map it is taken from. */
    static <V> Map<String, V> of(Map<String, V> map) {
        return map instanceof FewEntries<V>
                ? map
                : new FewEntries<>(
                        map.entrySet().stream()
                                .map(each -> Map.entry(each.getKey(), each.getValue()))
                                .toList());
    }

    @Override
    public @Nullable V get(Object name) {
        for (Entry<String, V> each : entries) {
            if (each.getKey().equals(name)) {
                return each.getValue();
            }
        }
        return null;
    }

    @Override
    public boolean containsKey(Object name) {
        return get(name) != null;
    }

    @Override
    public Set<Entry<String, V>> entrySet() {
        return new AbstractSet<>() {
            @Override
            public Iterator<Entry<String, V>> iterator() {
                return entries.iterator();
            }

            @Override
            public int size() {
                return entries.size();
            }
        };
    }
}
