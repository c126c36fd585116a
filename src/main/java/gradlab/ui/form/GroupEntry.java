package gradlab.ui.form;

import javafx.scene.Node;
import javafx.scene.layout.VBox;

import org.jspecify.annotations.Nullable;

import java.util.function.Consumer;

/** A record inside a record, as a form of its own below whatever chooses it. */
final class GroupEntry implements Entry {
    private final VBox node = new VBox(8);
    private final @Nullable Entry chooser;
    private final Commit commit;
    private final FormContext context;
    private @Nullable RecordForm form;

    /**
     * A group.
     *
     * @param chooser chooses which record it is; null where there is one kind only
     */
    GroupEntry(@Nullable Entry chooser, Commit commit, FormContext context) {
        this.chooser = chooser;
        this.commit = commit;
        this.context = context;
        if (chooser != null) {
            node.getChildren().add(chooser.node());
        }
    }

    @Override
    public Node node() {
        return node;
    }

    @Override
    public Node focus() {
        return chooser == null ? node : chooser.focus();
    }

    @Override
    public void show(@Nullable Object value) {
        if (chooser != null) {
            chooser.show(value);
        }
        Record record = value instanceof Record some ? some : null;
        if (form != null && record != null && form.shows(record.getClass())) {
            form.show(record);
            return;
        }
        if (form != null) {
            node.getChildren().remove(form);
            form = null;
        }
        if (record != null && RecordForm.hasFields(record.getClass())) {
            Consumer<Record> changed = commit::offer;
            form = new RecordForm(record, changed, context);
            if (chooser != null) {
                form.getStyleClass().add("nested-form");
            }
            node.getChildren().add(form);
        }
    }
}
