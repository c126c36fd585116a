package gradlab.ui.page;

import gradlab.ui.theme.Sideways;
import gradlab.ui.theme.TabStrip;

import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.Region;

import org.jspecify.annotations.Nullable;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/**
 * What stands around the page that is shown: the transport, the bar and the panels of the bench, or
 * the page's own in their places.
 */
public final class PageSurroundings {
    private static final String BENCH_ONLY = "doctor";
    private final PagesModel pages;
    private final BorderPane frame;
    private final TabStrip left;
    private final ObservableValue<Number> width;
    private final Consumer<@Nullable Region> strip;
    private final Consumer<Boolean> right;
    private final Map<String, Region> strips = new HashMap<>();
    private final Map<String, Node> bars = new HashMap<>();
    private String before = "";

    /**
     * The surroundings of a window.
     *
     * @param frame whose foot is the bar
     * @param left the panel whose parts belong to pages
     * @param width of the strip
     * @param strip takes another transport; null for that of the bench
     * @param right shows the panel at the right, or hides it
     */
    public PageSurroundings(
            PagesModel pages,
            BorderPane frame,
            TabStrip left,
            ObservableValue<Number> width,
            Consumer<@Nullable Region> strip,
            Consumer<Boolean> right) {
        this.pages = pages;
        this.frame = frame;
        this.left = left;
        this.width = width;
        this.strip = strip;
        this.right = right;
    }

    /**
     * Follows the page that is shown.
     *
     * @param twin what stands below the strip of the bench
     * @param bar at the foot of the bench
     */
    public void follow(Region twin, Node bar) {
        pages.shown()
                .subscribe(
                        page -> {
                            PageFrame own = page.frame();
                            twin.setVisible(own == null);
                            twin.setManaged(own == null);
                            right.accept(own == null);
                            tabs(page);
                            strip.accept(own == null ? null : strip(page, own));
                            frame.setBottom(own == null ? bar : bar(page, own));
                        });
    }

    private Region strip(Page page, PageFrame own) {
        return strips.computeIfAbsent(
                page.id(),
                id -> {
                    Region made = own.strip().apply(width);
                    made.getStyleClass().add("transport");
                    return made;
                });
    }

    private Node bar(Page page, PageFrame own) {
        return bars.computeIfAbsent(page.id(), id -> new Sideways(own.bar().get()));
    }

    /** The part of the left panel that belongs to a page is there as long as the page is. */
    private void tabs(Page page) {
        PageFrame own = page.frame();
        Set<String> ofPages =
                pages.all().stream()
                        .filter(each -> each.frame() != null && !each.equals(page))
                        .map(each -> String.valueOf(each.frame().tab()))
                        .collect(Collectors.toSet());
        ofPages.forEach(tab -> left.offer(tab, false));
        left.offer(BENCH_ONLY, own == null);
        if (own != null) {
            before = left.shown().get();
            left.offer(own.tab(), true);
            left.show(own.tab());
        } else if (!before.isEmpty() && ofPages.contains(left.shown().get())) {
            left.show(before);
        }
    }
}
