package gradlab.ui.theme;

import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;
import java.util.function.Supplier;

/**
 * A panel of parts under a row of quiet tabs, which wrap where they must; one part is shown. Parts
 * are known by an id of their own, since titles are translated.
 */
public final class TabStrip extends VBox {
    private final FlowPane tabs = new FlowPane();
    private final HBox row = new HBox(tabs);
    private final StackPane body = new StackPane();
    private final ToggleGroup group = new ToggleGroup();
    private final Map<String, ToggleButton> buttons = new LinkedHashMap<>();
    private final Set<String> unseen = new HashSet<>();
    private final Map<String, Supplier<? extends Node>> makers = new HashMap<>();
    private final Set<String> made = new HashSet<>();
    private final ReadOnlyStringWrapper shown = new ReadOnlyStringWrapper(this, "shown", "");

    /** An empty panel. */
    public TabStrip() {
        getStyleClass().add("panel");
        body.getStyleClass().add("tab-body");
        tabs.getStyleClass().add("tab-strip");
        tabs.setMinWidth(0);
        HBox.setHgrow(tabs, Priority.ALWAYS);
        row.getStyleClass().add("tab-row");
        getChildren().addAll(row, body);
        setVgrow(body, Priority.ALWAYS);
        group.selectedToggleProperty()
                .addListener(
                        (value, old, chosen) -> {
                            if (chosen == null) {
                                group.selectToggle(old);
                            }
                        });
        // Before the buttons hear of it: their group knows nothing of tabs that are not offered.
        tabs.addEventFilter(
                KeyEvent.KEY_PRESSED,
                key -> {
                    if (key.getCode() == KeyCode.LEFT || key.getCode() == KeyCode.RIGHT) {
                        step(key.getCode() == KeyCode.LEFT ? -1 : 1);
                        key.consume();
                    }
                });
    }

    /**
     * Adds a part; the first one added is shown.
     *
     * @param id what the program calls it
     * @param title on its tab, in the user's language
     * @param part makes it, once, when it is first shown
     */
    public ToggleButton add(String id, String title, Supplier<? extends Node> part) {
        ToggleButton tab = new ToggleButton(title);
        tab.setId("tab-" + id);
        tab.setToggleGroup(group);
        tab.setMnemonicParsing(false);
        tab.setMinWidth(USE_PREF_SIZE);
        buttons.put(id, tab);
        makers.put(id, part);
        tabs.getChildren().add(tab);
        tab.selectedProperty()
                .addListener(
                        (value, old, selected) -> {
                            if (selected) {
                                if (!made.contains(id)) {
                                    put(id);
                                }
                                shown.set(id);
                            }
                        });
        if (group.getSelectedToggle() == null) {
            tab.setSelected(true);
        }
        return tab;
    }

    /** Puts something at the end of the row of tabs. */
    public void setCorner(Node corner) {
        row.getChildren().setAll(tabs, corner);
    }

    /** Gives the focus to the tab of the part that is shown. */
    public void focusTab() {
        if (group.getSelectedToggle() instanceof ToggleButton tab) {
            tab.requestFocus();
        }
    }

    /** Puts a part where it is seen once its tab is chosen. */
    private Node put(String id) {
        ToggleButton tab = Objects.requireNonNull(buttons.get(id));
        Node part = Objects.requireNonNull(makers.get(id)).get();
        part.visibleProperty().bind(tab.selectedProperty());
        part.managedProperty().bind(tab.selectedProperty());
        body.getChildren().add(part);
        made.add(id);
        return part;
    }

    /**
     * Makes one part that nobody has looked at yet, dressed and laid out as it will be shown; false
     * when all are there.
     */
    public boolean prepare() {
        for (String id : buttons.keySet()) {
            if (!unseen.contains(id) && !made.contains(id)) {
                Node part = put(id);
                part.resize(body.getWidth(), body.getHeight());
                part.applyCss();
                if (part instanceof Parent parent) {
                    parent.layout();
                }
                return true;
            }
        }
        return false;
    }

    /** Shows a part by its id; nothing happens when there is none of that id. */
    public void show(String id) {
        ToggleButton tab = buttons.get(id);
        if (tab != null && !unseen.contains(id)) {
            tab.setSelected(true);
        }
    }

    /** Whether there is a way to a part; the others stay where they are. */
    public void offer(String id, boolean offered) {
        ToggleButton tab = buttons.get(id);
        if (tab != null) {
            tab.setVisible(offered);
            tab.setManaged(offered);
        }
    }

    /** Whether there is a way to a part. */
    public ReadOnlyBooleanProperty offered(String id) {
        return Objects.requireNonNull(buttons.get(id)).managedProperty();
    }

    /** The id of the part that is shown; empty while there is none. */
    public ReadOnlyStringProperty shown() {
        return shown.getReadOnlyProperty();
    }

    /** The ids of all parts, each with its title. */
    public Map<String, String> titles() {
        Map<String, String> titles = new LinkedHashMap<>();
        buttons.forEach((id, tab) -> titles.put(id, tab.getText()));
        return titles;
    }

    /** Lets some parts be seen and others not; where the one shown is among these, the first is. */
    public void show(Predicate<String> seen) {
        unseen.clear();
        buttons.keySet().stream().filter(seen.negate()).forEach(unseen::add);
        body.setVisible(unseen.size() < buttons.size());
        if (unseen.contains(shown.get())) {
            buttons.keySet().stream().filter(seen).findFirst().ifPresent(this::show);
        }
    }

    private void step(int by) {
        List<ToggleButton> all = new ArrayList<>();
        buttons.forEach(
                (id, tab) -> {
                    if (!unseen.contains(id) && tab.isManaged()) {
                        all.add(tab);
                    }
                });
        if (all.isEmpty()) {
            return;
        }
        int at = all.indexOf((ToggleButton) group.getSelectedToggle());
        ToggleButton next = all.get(Math.floorMod(at + by, all.size()));
        next.setSelected(true);
        next.requestFocus();
    }
}
