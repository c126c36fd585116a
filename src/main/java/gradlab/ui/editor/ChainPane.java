package gradlab.ui.editor;

import static gradlab.text.Text.tr;

import gradlab.ui.app.BenchModel;
import gradlab.ui.app.Selection;

import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.css.PseudoClass;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseDragEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Pane;
import javafx.scene.shape.Path;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;

/** The cards of all layers in a row, with arrows, skip arcs, and the gap that opens for a drop. */
final class ChainPane extends Pane {
    private static final PseudoClass NARROW = PseudoClass.getPseudoClass("narrow");
    private static final PseudoClass COMPACT = PseudoClass.getPseudoClass("compact");
    private static final double BAR_HEIGHT = 92;
    private static final double ARC_STEP = 7;
    private static final double MOST_RISE = 40;
    private static final double TOP = 14;

    private final BenchModel bench;
    private final EditorModel model;
    private final Drags drags;
    private final NetworkLook look;
    private final PulseModel pulse;
    private final List<LayerCard> cards = new ArrayList<>();
    private final List<Path> links = new ArrayList<>();
    private final ReadOnlyObjectWrapper<double[]> norms =
            new ReadOnlyObjectWrapper<>(this, "norms", new double[0]);
    private List<LayerFacts> facts = List.of();
    private DataCard dataCard;
    private ChainLayout.@Nullable Detail detail;
    private double available = 600;
    private int opened = -1;
    private final ArcGuide guide;

    ChainPane(
            BenchModel bench, EditorModel model, Drags drags, NetworkLook look, PulseModel pulse) {
        this.bench = bench;
        this.model = model;
        this.drags = drags;
        this.look = look;
        this.pulse = pulse;
        guide = new ArcGuide(model.arcs(), this, drags.overlay());
        dataCard = new DataCard(bench.editing().experiment().get(), null);
        setId("chain");
        setFocusTraversable(true);
        getStyleClass().add("chain");
        setAccessibleText(tr("Chain of layers"));
        setOnKeyPressed(new ChainKeys(model));
        addEventFilter(KeyEvent.KEY_PRESSED, drags::escape);
        addEventHandler(KeyEvent.KEY_PRESSED, this::typeUnits);
        setOnContextMenuRequested(asked -> LayerMenu.offer(model, this, asked));
        addEventHandler(MouseDragEvent.MOUSE_DRAG_OVER, this::dragOver);
        addEventHandler(MouseDragEvent.MOUSE_DRAG_EXITED_TARGET, event -> openGap(-1));
        addEventHandler(MouseDragEvent.MOUSE_DRAG_RELEASED, this::drop);
        addEventHandler(MouseEvent.MOUSE_CLICKED, this::clickBeside);
        drags.cargo().addListener(observable -> dragChanged());
        model.arcs().arc().addListener((value, before, now) -> showArc(before, now));
        focusedProperty().addListener(observable -> endArcElsewhere());
        bench.editing().experiment().addListener(observable -> rebuild());
        bench.data().prepared().addListener(observable -> rebuild());
        bench.editing().problems().addListener(observable -> rebuild());
        bench.editing().selection().addListener(observable -> showSelection());
        bench.run().revision().addListener(observable -> showGradients());
        bench.run().history().addListener(observable -> showGradients());
        bench.time().shownEpoch().addListener(observable -> showGradients());
        bench.look().typeScale().addListener(observable -> requestLayout());
        look.zoom().addListener(observable -> requestLayout());
        pulse.pulse().addListener(observable -> showPulse());
        rebuild();
    }

    /** Tells how wide the part of it is that can be seen. */
    void fit(double width) {
        available = width;
        requestLayout();
    }

    private ChainLayout place() {
        double scale = bench.look().typeScale().get();
        return ChainLayout.of(facts.size() + 1, available, scale, look.zoom().get(), opened);
    }

    /** The width of a card, without the type's scale. */
    double cardWidth() {
        return place().card() / bench.look().typeScale().get();
    }

    /** From where to where a layer's card goes. */
    Span span(int layer) {
        ChainLayout layout = place();
        return new Span(layout.x(layer + 1), layout.x(layer + 1) + layout.card());
    }

    /** A part of the width. */
    record Span(double left, double right) {}

    @Override
    protected double computePrefWidth(double height) {
        return Math.max(available, place().width(facts.size() + 1));
    }

    @Override
    protected double computePrefHeight(double width) {
        return top() + cardHeight(place()) + 8;
    }

    /** Room above the cards for the arcs. */
    private double top() {
        boolean arcs = facts.stream().anyMatch(fact -> fact.source() >= 0);
        return TOP + (arcs ? MOST_RISE * 0.75 : 0);
    }

    @Override
    protected void layoutChildren() {
        ChainLayout layout = place();
        double top = top();
        show(layout.detail());
        double height = cardHeight(layout);
        dataCard.resizeRelocate(layout.x(0), top, layout.card(), height);
        for (int i = 0; i < cards.size(); i++) {
            cards.get(i).resizeRelocate(layout.x(i + 1), top, layout.card(), height);
        }
        drawLinks(layout, top, top + height / 2);
    }

    private double cardHeight(ChainLayout layout) {
        if (layout.detail() == ChainLayout.Detail.BAR) {
            return BAR_HEIGHT * bench.look().typeScale().get();
        }
        double height = dataCard.prefHeight(-1);
        for (LayerCard card : cards) {
            height = Math.max(height, card.prefHeight(layout.card()));
        }
        return height;
    }

    private void show(ChainLayout.Detail wanted) {
        if (wanted == detail) {
            return;
        }
        detail = wanted;
        pseudoClassStateChanged(NARROW, wanted != ChainLayout.Detail.FULL);
        pseudoClassStateChanged(COMPACT, wanted.compareTo(ChainLayout.Detail.COMPACT) >= 0);
        cards.forEach(card -> card.show(wanted));
        dataCard.show(wanted);
    }

    private void drawLinks(ChainLayout layout, double top, double middle) {
        getChildren().removeAll(links);
        links.clear();
        for (int i = 0; i < cards.size(); i++) {
            if (layout.gap() > 4) {
                links.add(Links.arrow(layout.x(i) + layout.card(), layout.x(i + 1), middle));
            }
            int source = facts.get(i).source();
            if (source >= 0) {
                double rise = Math.min(MOST_RISE, 20 + ARC_STEP * (i - source));
                double from = layout.x(source + 1) + layout.card() / 2;
                links.add(Links.arc(from, layout.x(i + 1) + layout.card() / 2, top, rise));
            }
        }
        getChildren().addAll(0, links);
    }

    private void rebuild() {
        facts =
                LayerFacts.of(
                        bench.editing().experiment().get(),
                        bench.data().prepared().get(),
                        bench.editing().problems().get());
        List<LayerCard> before = new ArrayList<>(cards);
        cards.clear();
        facts.forEach(fact -> cards.add(card(fact, before)));
        getChildren().removeAll(before);
        getChildren().removeAll(links);
        links.clear();
        getChildren().remove(dataCard);
        dataCard = new DataCard(bench.editing().experiment().get(), bench.data().prepared().get());
        getChildren().add(dataCard);
        for (LayerCard card : cards) {
            if (card.getParent() != this) {
                getChildren().add(card);
            }
        }
        detail = null;
        showSelection();
        showGradients();
        requestLayout();
    }

    /** A card that says the same already, taken from those before, or a new one. */
    private LayerCard card(LayerFacts fact, List<LayerCard> before) {
        for (LayerCard card : before) {
            if (card.facts().equals(fact)) {
                before.remove(card);
                return card;
            }
        }
        return card(fact);
    }

    private LayerCard card(LayerFacts fact) {
        LayerCard card = new LayerCard(fact);
        card.onUnits(units -> model.setUnits(cards.indexOf(card), units));
        card.onTyped(text -> model.setUnits(cards.indexOf(card), text), this::requestFocus);
        card.addEventHandler(
                MouseEvent.MOUSE_PRESSED,
                event -> {
                    requestFocus();
                    int index = cards.indexOf(card);
                    boolean partOfMany = bench.editing().selection().get().contains(index);
                    if (!partOfMany || event.isShiftDown() || event.isShortcutDown()) {
                        model.click(index, event.isShiftDown(), event.isShortcutDown());
                    }
                });
        drags.offer(card.handle(), () -> new Drags.Arc(cards.indexOf(card)), fact.name());
        drags.offer(card, () -> dragged(cards.indexOf(card)), fact.name());
        return card;
    }

    /** Enter on a selected card begins to type its units. */
    private void typeUnits(KeyEvent key) {
        int lead = bench.editing().selection().get().lead();
        if (key.getCode() == KeyCode.ENTER
                && key.getTarget() == this
                && lead >= 0
                && !model.arcs().isByKeys()) {
            cards.get(lead).typeUnits();
            key.consume();
        }
    }

    private Drags.Cargo dragged(int index) {
        Selection selection = bench.editing().selection().get();
        return new Drags.Layers(
                selection.contains(index) ? selection.layers() : new TreeSet<>(List.of(index)));
    }

    private void showSelection() {
        Selection selection = bench.editing().selection().get();
        for (int i = 0; i < cards.size(); i++) {
            cards.get(i).select(selection.contains(i));
        }
    }

    private void showGradients() {
        GradientReading reading =
                new GradientReading(bench.run().history().get(), bench.time().shownEpoch().get());
        double[] all = new double[cards.size()];
        for (int i = 0; i < all.length; i++) {
            double norm = pulse.norm(i);
            all[i] = Double.isNaN(norm) ? reading.norm(facts.get(i).name()) : norm;
            cards.get(i).showGradient(all[i]);
        }
        norms.set(all);
    }

    /** The gradient norms that the cards show, not numbers where there are none. */
    ReadOnlyObjectProperty<double[]> norms() {
        return norms.getReadOnlyProperty();
    }

    private void showPulse() {
        Pulse now = pulse.pulse().get();
        for (int i = 0; i < cards.size(); i++) {
            cards.get(i).showPulse(now.layer() == i ? now.phase() : null, pulse.dropped(i));
        }
        showGradients();
    }

    private void clickBeside(MouseEvent event) {
        if (event.getTarget() == this && event.getButton() == MouseButton.PRIMARY) {
            requestFocus();
            bench.editing().selection().set(Selection.NONE);
        }
    }

    private void dragOver(MouseDragEvent event) {
        if (drags.cargo().get() instanceof Drags.Arc) {
            guide.follow(event);
            model.arcs().over(place().layerAt(event.getX(), facts.size()));
        } else if (drags.cargo().get() != null) {
            openGap(place().gapAt(event.getX(), facts.size()));
        }
    }

    private void showArc(ArcModel.@Nullable Arc before, ArcModel.@Nullable Arc now) {
        if (before == null && now != null && now.byKeys()) {
            look.drawn().set(NetworkLook.Drawn.LAYERS);
            requestFocus();
        }
        guide.show(cards, place(), top());
    }

    private void endArcElsewhere() {
        if (!isFocused() && model.arcs().isByKeys()) {
            model.arcs().end();
        }
    }

    private void openGap(int gap) {
        if (gap != opened) {
            opened = gap;
            requestLayout();
        }
    }

    private void dragChanged() {
        if (drags.cargo().get() instanceof Drags.Arc arc) {
            model.arcs().drag(arc.from());
        } else if (drags.cargo().get() == null) {
            openGap(-1);
            model.arcs().end();
        }
    }

    private void drop(MouseDragEvent event) {
        Drags.Cargo cargo = drags.cargo().get();
        int gap = place().gapAt(event.getX(), facts.size());
        openGap(-1);
        switch (cargo) {
            case Drags.NewLayer fresh -> model.add(fresh.kind(), gap);
            case Drags.Layers layers -> model.moveTo(layers.indices(), gap);
            case Drags.Arc _ -> guide.drop(event);
            case null -> {}
        }
        requestFocus();
    }
}
