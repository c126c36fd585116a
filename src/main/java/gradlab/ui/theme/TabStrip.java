package gradlab.ui.theme;

import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.scene.Node;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

/** A panel of pages under a row of quiet tabs, which wrap where they must; one page is shown. */
public final class TabStrip extends VBox {
    private final FlowPane tabs = new FlowPane();
    private final HBox row = new HBox(tabs);
    private final StackPane body = new StackPane();
    private final ToggleGroup group = new ToggleGroup();
    private final Map<String, ToggleButton> buttons = new LinkedHashMap<>();
    private final Map<String, Node> made = new HashMap<>();
    private final ReadOnlyStringWrapper shown = new ReadOnlyStringWrapper(this, "shown", "");

    /** An empty panel. */
    public TabStrip() {
        getStyleClass().add("panel");
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
        tabs.setOnKeyPressed(
                key -> {
                    if (key.getCode() == KeyCode.LEFT || key.getCode() == KeyCode.RIGHT) {
                        step(key.getCode() == KeyCode.LEFT ? -1 : 1);
                        key.consume();
                    }
                });
    }

    /**
     * Adds a page; the first one added is shown.
     *
     * @param page makes it, once, when it is first shown
     */
    public ToggleButton add(String name, Supplier<? extends Node> page) {
        ToggleButton tab = new ToggleButton(name);
        tab.setToggleGroup(group);
        tab.setMnemonicParsing(false);
        tab.setMinWidth(USE_PREF_SIZE);
        buttons.put(name, tab);
        tabs.getChildren().add(tab);
        tab.selectedProperty()
                .addListener(
                        (value, old, selected) -> {
                            if (selected) {
                                made.computeIfAbsent(name, first -> put(page.get(), tab));
                                shown.set(name);
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

    /** Gives the focus to the tab of the page that is shown. */
    public void focusTab() {
        if (group.getSelectedToggle() instanceof ToggleButton tab) {
            tab.requestFocus();
        }
    }

    private Node put(Node page, ToggleButton tab) {
        page.visibleProperty().bind(tab.selectedProperty());
        page.managedProperty().bind(tab.selectedProperty());
        body.getChildren().add(page);
        return page;
    }

    /** Shows a page by its name; nothing happens when there is none of that name. */
    public void show(String name) {
        ToggleButton tab = buttons.get(name);
        if (tab != null) {
            tab.setSelected(true);
        }
    }

    /** The name of the page that is shown. */
    public ReadOnlyStringProperty shown() {
        return shown.getReadOnlyProperty();
    }

    /** The names of all pages. */
    public List<String> names() {
        return List.copyOf(buttons.keySet());
    }

    private void step(int by) {
        List<ToggleButton> all = new ArrayList<>(buttons.values());
        int at = all.indexOf((ToggleButton) group.getSelectedToggle());
        ToggleButton next = all.get(Math.floorMod(at + by, all.size()));
        next.setSelected(true);
        next.requestFocus();
    }
}
