package gradlab.ui.theme;

import atlantafx.base.controls.ToggleSwitch;

/** A switch that screen readers call by the words beside it. */
public final class WordedSwitch extends ToggleSwitch {
    /** With words. */
    public WordedSwitch(String words) {
        super(words);
        setAccessibleText(words);
    }
}
