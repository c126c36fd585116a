package gradlab.ui.editor;

import javafx.geometry.Point2D;
import javafx.scene.control.Label;
import javafx.scene.input.MouseDragEvent;
import javafx.scene.layout.Pane;
import javafx.scene.shape.Path;

import org.jspecify.annotations.Nullable;

import java.util.List;

/** Shows the skip arc that is being led: cards it may end at are lit, and it is said why not. */
final class ArcGuide {
    private static final double RISE = 40;
    private static final double BESIDE = 14;
    private static final double WIDEST = 300;
    private final ArcModel arcs;
    private final Pane chain;
    private final Pane overlay;
    private final Label words = new Label();
    private Point2D pointer = Point2D.ZERO;
    private @Nullable Path draft;

    /**
     * A guide over a chain.
     *
     * @param overlay lies above all
     */
    ArcGuide(ArcModel arcs, Pane chain, Pane overlay) {
        this.arcs = arcs;
        this.chain = chain;
        this.overlay = overlay;
        words.setId("arc-words");
        words.getStyleClass().add("arc-words");
        words.setWrapText(true);
        words.setMaxWidth(WIDEST);
        words.setManaged(false);
        words.setVisible(false);
        overlay.getChildren().add(words);
    }

    /** Remembers where the mouse is. */
    void follow(MouseDragEvent event) {
        pointer = new Point2D(event.getX(), event.getY());
    }

    /** Shows where the arc is, or that there is none. */
    void show(List<LayerCard> cards, ChainLayout layout, double top) {
        ArcModel.Arc arc = arcs.arc().get();
        chain.getChildren().remove(draft);
        draft = null;
        for (int i = 0; i < cards.size(); i++) {
            LayerCard.End end =
                    arc == null || i == arc.from()
                            ? LayerCard.End.NONE
                            : !arcs.mayLeadTo(i)
                                    ? LayerCard.End.REFUSED
                                    : i == arc.to() ? LayerCard.End.CHOSEN : LayerCard.End.OFFERED;
            cards.get(i).showArc(end);
        }
        if (arc != null) {
            double from = middle(layout, arc.from());
            double to =
                    arcs.mayLeadTo(arc.to())
                            ? middle(layout, arc.to())
                            : Math.max(from, pointer.getX());
            if (arc.byKeys()) {
                pointer = new Point2D(to, top + BESIDE);
            }
            draft = Links.arc(from, to, top, RISE);
            chain.getChildren().add(draft);
        }
        say(arcs.words(), arc != null && !arcs.mayLeadTo(arc.to()));
    }

    private static double middle(ChainLayout layout, int layer) {
        return layout.x(layer + 1) + layout.card() / 2;
    }

    private void say(String sentence, boolean refused) {
        words.setVisible(!sentence.isEmpty());
        words.pseudoClassStateChanged(LayerCard.REFUSED, refused);
        if (sentence.isEmpty()) {
            return;
        }
        words.setText(sentence);
        words.applyCss();
        double width = Math.min(WIDEST, words.prefWidth(-1));
        double height = words.prefHeight(width);
        Point2D at = overlay.sceneToLocal(chain.localToScene(pointer));
        words.resizeRelocate(
                Math.clamp(at.getX() + BESIDE, 0, Math.max(0, overlay.getWidth() - width)),
                Math.clamp(at.getY() + BESIDE, 0, Math.max(0, overlay.getHeight() - height)),
                width,
                height);
    }

    /** Ends the arc where the mouse is; asks how the two are merged. */
    void drop(MouseDragEvent event) {
        ArcModel.Arc arc = arcs.arc().get();
        if (arc == null || !arcs.mayLeadTo(arc.to())) {
            return;
        }
        if (arcs.isMerging(arc.to()) || !arcs.mayAdd(arc)) {
            arcs.accept(false);
        } else {
            new MergingMenu(arcs, arc.from(), arc.to())
                    .show(chain, event.getScreenX(), event.getScreenY());
        }
    }
}
