package gradlab.ui.theme;

import javafx.scene.control.TextField;

/**
 * A text field that has its skin from the start. The toolkit keeps what it computes for fields of
 * one place and state; of a field still without a skin that is all but the colour of its words,
 * which then stay black in every theme.
 */
public final class InkField extends TextField {
    /** Without words. */
    public InkField() {
        this("");
    }

    /** With words. */
    public InkField(String words) {
        super(words);
        setSkin(createDefaultSkin());
    }
}
