package gradlab.ui.editor;

import gradlab.ui.app.BenchModel;

import javafx.scene.layout.VBox;

/** The network. */
public final class EditorView extends VBox {
    /** The network of a bench. */
    public EditorView(BenchModel bench) {
        setId("network");
    }
}
