package gradlab.ui.form;

import atlantafx.base.controls.ToggleSwitch;

import javafx.scene.Node;

import org.jspecify.annotations.Nullable;

/** Yes or no. */
final class SwitchEntry implements Entry {
    private final ToggleSwitch node = new ToggleSwitch();
    private boolean showing;

    SwitchEntry(Commit commit) {
        node.selectedProperty()
                .addListener(
                        (value, old, on) -> {
                            if (!showing) {
                                commit.offer(on);
                            }
                        });
    }

    @Override
    public Node node() {
        return node;
    }

    @Override
    public void show(@Nullable Object value) {
        showing = true;
        node.setSelected(Boolean.TRUE.equals(value));
        showing = false;
    }
}
