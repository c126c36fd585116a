package gradlab.ui.charts;

import gradlab.chart.ChartKind;
import gradlab.ui.drawing.LivePicture;
import gradlab.ui.theme.Icons;

import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

import java.util.Locale;

/** One chart of the gallery: a small picture, its name, and what it shows or why it cannot. */
final class GalleryCard extends Button {
    static final double WIDTH = 204;
    private static final double PICTURE_WIDTH = WIDTH - 18;
    private static final double PICTURE_HEIGHT = 104;
    // The chart is laid out as on a tile and then made smaller as a whole.
    private static final double REDUCED = 0.55;
    private static final PseudoClass LACKING = PseudoClass.getPseudoClass("lacking");

    private final ChartKind kind;
    private final ChartsContext context;
    private final SampleModel sample;
    private final LivePicture<String> picture;
    private final Label about = new Label();
    private final FontIcon mark = Icons.of(Feather.CHECK);

    GalleryCard(ChartKind kind, ChartsContext context, SampleModel sample) {
        this.kind = kind;
        this.context = context;
        this.sample = sample;
        picture = new LivePicture<>(context.thread(), context.window(), this::say);
        setId("gallery-" + kind.name().toLowerCase(Locale.ROOT).replace('_', '-'));
        getStyleClass().add("gallery-card");
        setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
        picture.setPrefSize(PICTURE_WIDTH, PICTURE_HEIGHT);
        picture.setMinSize(PICTURE_WIDTH, PICTURE_HEIGHT);
        picture.setMaxSize(PICTURE_WIDTH, PICTURE_HEIGHT);
        about.getStyleClass().add("caption");
        about.setWrapText(true);
        about.setMinHeight(Region.USE_PREF_SIZE);
        setGraphic(content());
        setAlignment(Pos.TOP_LEFT);
        setMaxSize(Double.MAX_VALUE, Double.MAX_VALUE);
        say("");
    }

    /** Of a fixed width, since a button does not ask how high its words get when they wrap. */
    private VBox content() {
        VBox content =
                new VBox(4, picture, name(), about) {
                    @Override
                    protected double computePrefHeight(double width) {
                        return super.computePrefHeight(PICTURE_WIDTH);
                    }

                    @Override
                    protected double computeMinHeight(double width) {
                        return super.computePrefHeight(PICTURE_WIDTH);
                    }
                };
        content.setMinWidth(PICTURE_WIDTH);
        content.setPrefWidth(PICTURE_WIDTH);
        content.setMaxWidth(PICTURE_WIDTH);
        return content;
    }

    private HBox name() {
        Label title = new Label(kind.title());
        title.getStyleClass().add("strong");
        title.setMaxWidth(Double.MAX_VALUE);
        title.setWrapText(true);
        title.setMinHeight(Region.USE_PREF_SIZE);
        HBox.setHgrow(title, Priority.ALWAYS);
        mark.getStyleClass().add("gallery-mark");
        return new HBox(4, title, mark);
    }

    ChartKind kind() {
        return kind;
    }

    private void say(String lacks) {
        about.setText(lacks.isEmpty() ? kind.about() : lacks);
        pseudoClassStateChanged(LACKING, !lacks.isEmpty());
        setAccessibleText(kind.title() + ". " + about.getText());
    }

    /**
     * Draws its picture as of now.
     *
     * @param shown whether a tile shows the chart already
     */
    void refresh(boolean shown) {
        mark.setVisible(shown);
        picture.show(
                new GalleryDrawing(
                        kind,
                        context.subject(kind),
                        sample.subject().get(),
                        context.options(
                                new ChartTile(kind),
                                PICTURE_WIDTH / REDUCED,
                                PICTURE_HEIGHT / REDUCED,
                                REDUCED)));
    }
}
