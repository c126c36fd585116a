package gradlab.engine.tensor;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.WeakHashMap;
import java.util.function.IntFunction;
import java.util.stream.IntStream;

/**
 * A few of the same for threads that work at the same time: each thread keeps the one it got, and a
 * new one gets one of its own, or one that is shared with the fewest. Those of threads that are
 * over are free again. For any thread.
 */
final class Copies<T> {
    private final IntFunction<Optional<T>> maker;
    private final List<T> made = new ArrayList<>();
    private final Map<Thread, Integer> held = new WeakHashMap<>();
    private int most;

    /**
     * None at first.
     *
     * @param most how many there are, at most
     * @param maker makes each, from number 0 on; where it cannot, those have to do that are there
     */
    Copies(int most, IntFunction<Optional<T>> maker) {
        this.most = most;
        this.maker = maker;
    }

    /**
     * That of the calling thread.
     *
     * @throws java.util.NoSuchElementException when not even the first can be made
     */
    synchronized T mine() {
        Integer mine = held.get(Thread.currentThread());
        if (mine == null) {
            held.keySet().removeIf(thread -> !thread.isAlive());
            mine = take();
            held.put(Thread.currentThread(), mine);
        }
        return made.get(mine);
    }

    private int take() {
        int fewest = fewest();
        if (made.isEmpty() || (holders(fewest) > 0 && made.size() < most)) {
            Optional<T> one = maker.apply(made.size());
            if (made.isEmpty()) {
                made.add(one.orElseThrow());
            } else {
                one.ifPresentOrElse(made::add, () -> most = made.size());
            }
            fewest = fewest();
        }
        return fewest;
    }

    private int fewest() {
        return IntStream.range(0, made.size())
                .boxed()
                .min((a, b) -> Long.compare(holders(a), holders(b)))
                .orElse(0);
    }

    private long holders(int copy) {
        return held.values().stream().filter(other -> other == copy).count();
    }
}
