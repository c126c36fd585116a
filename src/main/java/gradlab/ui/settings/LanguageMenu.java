package gradlab.ui.settings;

import static gradlab.text.Text.tr;

import gradlab.text.Sentences;
import gradlab.ui.notice.Notices;
import gradlab.ui.theme.Look;

import javafx.scene.control.Menu;
import javafx.scene.control.RadioMenuItem;
import javafx.scene.control.ToggleGroup;

/**
 * The languages that the program can speak, of which the chosen one is spoken from the next start.
 */
public final class LanguageMenu extends Menu {
    private final Look look;
    private final Notices notices;
    private final ToggleGroup group = new ToggleGroup();

    /** Offers to choose the look's language, and says when it is spoken. */
    public LanguageMenu(Look look, Notices notices) {
        super(tr("Language"));
        this.look = look;
        this.notices = notices;
        setId("language");
    }

    /** Offers all that are there; looked for once, when they are first asked for. */
    public void fill() {
        if (getItems().isEmpty()) {
            add("", tr("System"));
            Sentences.languages()
                    .forEach(each -> add(each.toLanguageTag(), each.getDisplayName(each)));
        }
    }

    private void add(String language, String name) {
        RadioMenuItem item = new RadioMenuItem(name);
        item.setMnemonicParsing(false);
        item.setToggleGroup(group);
        item.setSelected(look.language().get().equals(language));
        item.setOnAction(
                event -> {
                    look.language().set(language);
                    notices.info(tr("{0}: this language is spoken from the next start on.", name));
                });
        getItems().add(item);
    }
}
