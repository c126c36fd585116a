package gradlab.ui.editor;

import static gradlab.text.Text.tr;

import gradlab.chart.look.ChartTheme;
import gradlab.diagram.FaceScale;
import gradlab.diagram.NetworkDiagram;
import gradlab.diagram.UnitFace;
import gradlab.diagram.UnitFacts;
import gradlab.ui.drawing.PixelPage;

import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.image.ImageView;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.Rectangle2D;

/** What is known of the unit or link under the mouse. */
final class UnitCard extends VBox {
    private static final int SIDE = 112;
    private final Label title = new Label();
    private final Label numbers = new Label();
    private final Label faceWords = new Label();
    private final ImageView face = new ImageView();
    private final ImageView favourite = new ImageView();
    private final VBox favouriteBox;

    UnitCard() {
        super(6);
        setId("unit-card");
        getStyleClass().add("unit-card");
        setMouseTransparent(true);
        setManaged(false);
        setVisible(false);
        title.getStyleClass().add("strong");
        faceWords.getStyleClass().add("caption");
        Label most = new Label(tr("Excites it most"));
        most.getStyleClass().add("caption");
        favouriteBox = new VBox(4, favourite, most);
        HBox pictures = new HBox(8, new VBox(4, face, faceWords), favouriteBox);
        pictures.setAlignment(Pos.TOP_LEFT);
        getChildren().addAll(title, pictures, numbers);
    }

    /** Shows a unit. */
    void show(NetworkDiagram diagram, int column, int tile, ChartTheme theme) {
        UnitFacts facts = diagram.facts(column, tile);
        title.setText(diagram.name(column, tile));
        faceWords.setText(facts.face().words());
        face.setImage(picture(facts.face(), diagram.scale(column), theme));
        UnitFace.Pixels best = facts.favourite();
        favouriteBox.setVisible(best != null);
        favouriteBox.setManaged(best != null);
        if (best != null) {
            favourite.setImage(picture(best, diagram.scale(0), theme));
        }
        numbers.setText(UnitWords.of(facts));
        setVisible(true);
    }

    private static javafx.scene.image.Image picture(
            UnitFace face, FaceScale scale, ChartTheme theme) {
        PixelPage page = new PixelPage(SIDE, SIDE);
        Graphics2D g2 = page.canvas().createGraphics();
        try {
            g2.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
            g2.setColor(theme.surface());
            g2.fillRect(0, 0, SIDE, SIDE);
            face.paint(g2, new Rectangle2D.Double(0, 0, SIDE, SIDE), scale, theme);
        } finally {
            g2.dispose();
        }
        return page.shown();
    }
}
