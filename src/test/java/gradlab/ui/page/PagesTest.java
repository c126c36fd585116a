package gradlab.ui.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;
import org.kordamp.ikonli.feather.Feather;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

import java.util.ArrayList;
import java.util.List;

@ExtendWith(ApplicationExtension.class)
@Timeout(60)
class PagesTest {
    private final List<String> made = new ArrayList<>();
    private PagesModel pages;
    private PageMenu menu;

    private Page page(String id) {
        return new Page(
                id,
                "Page " + id,
                Feather.LAYERS,
                () -> {
                    made.add(id);
                    return new StackPane(new Label("view of " + id));
                });
    }

    @Start
    void start(Stage stage) {
        pages = new PagesModel(List.of(page("bench"), page("race"), page("map")));
        menu = new PageMenu(pages, id -> new SimpleObjectProperty<>(true));
        stage.setScene(
                new Scene(new BorderPane(new PagesView(pages), menu, null, null, null), 500, 300));
        stage.sizeToScene();
        stage.show();
    }

    private static boolean shows(FxRobot robot, String words) {
        return robot.lookup(words)
                .tryQuery()
                .map(node -> node.getParent().isVisible())
                .orElse(false);
    }

    @Test
    void aPageIsMadeWhenItIsFirstChosenAndKept(FxRobot robot) {
        assertThat(made).containsExactly("bench");
        robot.clickOn("#page").clickOn("Page race");
        assertThat(made).containsExactly("bench", "race");
        assertThat(shows(robot, "view of race")).isTrue();
        assertThat(shows(robot, "view of bench")).isFalse();
        robot.clickOn("#page-back").clickOn("#page").clickOn("Page race");
        assertThat(made).containsExactly("bench", "race");
        assertThat(shows(robot, "view of race")).isTrue();
    }

    @Test
    void theArrowLeadsBackAndRestsAtHome(FxRobot robot) {
        assertThat(robot.lookup("#page-back").query().isDisabled()).isTrue();
        robot.interact(() -> pages.show("map"));
        assertThat(robot.lookup("#page-back").query().isDisabled()).isFalse();
        robot.clickOn("#page-back");
        assertThat(pages.atHome()).isTrue();
        assertThat(pages.back()).isFalse();
        assertThat(shows(robot, "view of bench")).isTrue();
    }

    @Test
    void aWindowWithOnePageHasNoMenu(FxRobot robot) {
        robot.interact(
                () ->
                        assertThat(
                                        new PageMenu(
                                                        new PagesModel(List.of(page("bench"))),
                                                        id -> new SimpleObjectProperty<>(true))
                                                .isManaged())
                                .isFalse());
        assertThat(menu.isManaged()).isTrue();
    }

    @Test
    void pagesAreKnownByIdsOfTheirOwn() {
        assertThat(pages.show("nowhere")).isFalse();
        assertThat(pages.shown().get().id()).isEqualTo("bench");
        List<Page> alike = List.of(page("bench"), page("bench"));
        assertThatThrownBy(() -> new PagesModel(alike)).hasMessageContaining("bench, bench");
        List<Page> none = List.of();
        assertThatThrownBy(() -> new PagesModel(none)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void aPageGivesItsRoomToTheOneShown(FxRobot robot) {
        robot.interact(() -> pages.show("race"));
        Region view = (Region) robot.lookup("view of race").query().getParent();
        assertThat(view.getWidth()).isEqualTo(500);
    }
}
