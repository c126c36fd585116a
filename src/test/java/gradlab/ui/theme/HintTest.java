package gradlab.ui.theme;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.scene.Node;
import javafx.scene.layout.Pane;

import org.junit.jupiter.api.Test;

import java.lang.ref.WeakReference;

class HintTest {
    private final StringProperty words = new SimpleStringProperty("first");

    @Test
    void wordsThatChangeAreFollowedUntilOthersTakeTheirPlace() {
        Node node = new Pane();
        Hint.on(node, words);
        assertThat(node.getAccessibleHelp()).isEqualTo("first");
        words.set("second");
        assertThat(node.getAccessibleHelp()).isEqualTo("second");
        Hint.on(node, "others");
        words.set("third");
        assertThat(node.getAccessibleHelp()).isEqualTo("others");
    }

    @Test
    void wordsDoNotKeepANodeThatIsGone() {
        WeakReference<Node> gone = hinted();
        for (int i = 0; i < 100 && gone.get() != null; i++) {
            System.gc();
        }
        assertThat(gone.get()).isNull();
        words.set("second");
    }

    private WeakReference<Node> hinted() {
        Node node = new Pane();
        Hint.on(node, words.map(said -> said + "!"));
        return new WeakReference<>(node);
    }
}
