package gradlab.ui.page;

import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;

import java.util.HashMap;
import java.util.Map;

/** The centre of the window. A page is made when it is first shown, and kept as it was left. */
public final class PagesView extends StackPane {
    private final Map<String, Region> made = new HashMap<>();

    /** Follows a model. */
    public PagesView(PagesModel pages) {
        setId("pages");
        setMinSize(0, 0);
        pages.shown().subscribe(this::show);
    }

    private void show(Page page) {
        Region view = made.computeIfAbsent(page.id(), id -> make(page));
        made.values().forEach(each -> each.setVisible(each == view));
    }

    private Region make(Page page) {
        Region view = page.view().get();
        view.managedProperty().bind(view.visibleProperty());
        getChildren().add(view);
        return view;
    }
}
