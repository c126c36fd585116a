package gradlab.ui.page;

import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

import java.util.HashSet;
import java.util.List;

/** The pages of a window and which of them is shown; the first is the one to come back to. */
public final class PagesModel {
    private final List<Page> all;
    private final ReadOnlyObjectWrapper<Page> shown;

    /**
     * Shows the first page.
     *
     * @throws IllegalArgumentException when there is none, or two have one id
     */
    public PagesModel(List<Page> pages) {
        all = List.copyOf(pages);
        List<String> ids = all.stream().map(Page::id).toList();
        if (ids.isEmpty() || new HashSet<>(ids).size() < ids.size()) {
            throw new IllegalArgumentException("pages need ids of their own: " + ids);
        }
        shown = new ReadOnlyObjectWrapper<>(this, "shown", all.getFirst());
    }

    /** In the order of their menu. */
    public List<Page> all() {
        return all;
    }

    /** The page in the centre of the window. */
    public ReadOnlyObjectProperty<Page> shown() {
        return shown.getReadOnlyProperty();
    }

    /** Whether the first page is shown. */
    public boolean atHome() {
        return shown.get().equals(all.getFirst());
    }

    /**
     * Shows a page.
     *
     * @return whether there is one of that id
     */
    public boolean show(String id) {
        for (Page page : all) {
            if (page.id().equals(id)) {
                shown.set(page);
                return true;
            }
        }
        return false;
    }

    /**
     * Leads back to the first page.
     *
     * @return whether another one was shown
     */
    public boolean back() {
        boolean away = !atHome();
        shown.set(all.getFirst());
        return away;
    }
}
