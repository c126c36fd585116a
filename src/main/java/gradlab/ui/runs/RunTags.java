package gradlab.ui.runs;

import static gradlab.text.Text.tr;

import gradlab.ui.app.RunEntry;
import gradlab.ui.theme.Icons;

import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;

import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;

import java.util.ArrayList;
import java.util.List;

/** The tags of a run: press one to list only the runs that have it, its cross to take it off. */
final class RunTags extends FlowPane {
    private final RunListModel list;
    private @Nullable RunEntry run;
    private List<String> shown = List.of();
    private @Nullable Node field;

    RunTags(RunListModel list) {
        super(4, 3);
        this.list = list;
        getStyleClass().add("run-tags");
        arrange(List.of());
    }

    /** Shows the tags of a run, behind them the field in which more are typed; null for none. */
    void show(RunEntry of, @Nullable Node typed) {
        if (of.equals(run) && shown.equals(of.tags()) && field == typed) {
            return;
        }
        run = of;
        shown = List.copyOf(of.tags());
        field = typed;
        List<Node> all = new ArrayList<>();
        shown.forEach(tag -> all.add(chip(of, tag)));
        if (typed != null) {
            all.add(typed);
        }
        arrange(all);
    }

    private void arrange(List<Node> all) {
        getChildren().setAll(all);
        setVisible(!all.isEmpty());
        setManaged(!all.isEmpty());
    }

    private HBox chip(RunEntry of, String tag) {
        Button words = Icons.describe(new Button(tag), tr("List only runs with the tag {0}", tag));
        words.getStyleClass().add("tag-words");
        words.setFocusTraversable(false);
        words.setOnAction(event -> list.query().set(RunSearch.forTag(tag)));
        Button off = Icons.describe(new Button(), Feather.X, tr("Take the tag {0} off", tag));
        off.getStyleClass().add("tag-off");
        off.setFocusTraversable(false);
        off.setOnAction(event -> of.tags().remove(tag));
        HBox chip = new HBox(words, off);
        chip.setAlignment(Pos.CENTER_LEFT);
        chip.getStyleClass().add("tag");
        return chip;
    }
}
