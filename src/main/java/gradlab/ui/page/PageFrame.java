package gradlab.ui.page;

import javafx.beans.value.ObservableValue;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Region;

import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.Supplier;

/**
 * What stands around a page that is a bench of its own, in the places of what stands around the
 * network.
 *
 * @param strip makes its transport, for a strip that is so wide
 * @param bar makes what takes the place of the way through time
 * @param tab the id of the part of the left panel that belongs to it
 * @param keys obeys a key while it is shown, or leaves it
 */
public record PageFrame(
        Function<ObservableValue<Number>, Region> strip,
        Supplier<Region> bar,
        String tab,
        Predicate<KeyEvent> keys) {}
