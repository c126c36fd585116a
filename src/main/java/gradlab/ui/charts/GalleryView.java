package gradlab.ui.charts;

import static gradlab.text.Text.tr;

import gradlab.chart.ChartKind;
import gradlab.ui.theme.Icons;
import gradlab.ui.theme.InkField;
import gradlab.ui.theme.TabWithin;

import javafx.geometry.Bounds;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.TilePane;
import javafx.scene.layout.VBox;

import org.kordamp.ikonli.feather.Feather;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/**
 * The gallery over the charts: type to search, arrows to walk, Enter to choose, Escape to leave.
 * Nothing stands in it before it is first opened.
 */
final class GalleryView extends StackPane {
    private final GalleryModel model;
    private final ChartsContext context;
    private final Consumer<ChartTile> chosen;
    private final SampleModel sample;
    private final TextField search = new InkField();
    private final VBox shelves = new VBox();
    private final ScrollPane scroll = new ScrollPane(shelves);
    private final Label title = new Label();
    private final Map<ChartKind, GalleryCard> cards = new EnumMap<>(ChartKind.class);

    /**
     * A closed gallery.
     *
     * @param chosen hears which tile shows the chart that was chosen
     */
    GalleryView(GalleryModel model, ChartsContext context, Consumer<ChartTile> chosen) {
        this.model = model;
        this.context = context;
        this.chosen = chosen;
        sample = new SampleModel(context.bench().workers());
        sample.subject().addListener(observable -> refresh());
        getStyleClass().add("gallery-veil");
        setId("gallery");
        setVisible(false);
        TabWithin.keep(this);
        setOnMouseClicked(
                click -> {
                    if (click.getTarget() == this) {
                        model.close();
                    }
                });
        addEventFilter(KeyEvent.KEY_PRESSED, this::key);
        model.open().addListener((value, old, open) -> show(open));
        model.shelves()
                .addListener(
                        observable -> {
                            if (isVisible()) {
                                fill();
                            }
                        });
    }

    private void build() {
        shelves.getStyleClass().add("gallery-shelves");
        scroll.setFitToWidth(true);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        scroll.setFocusTraversable(false);
        VBox.setVgrow(scroll, Priority.ALWAYS);
        VBox card = new VBox(header(), scroll);
        card.getStyleClass().add("gallery");
        getChildren().add(card);
    }

    private HBox header() {
        title.getStyleClass().add("panel-title");
        title.setMinWidth(USE_PREF_SIZE);
        search.setId("gallery-search");
        search.setPromptText(tr("Search charts"));
        search.setAccessibleText(tr("Search charts"));
        search.textProperty().bindBidirectional(model.search());
        search.setOnAction(action -> chooseFirst());
        HBox.setHgrow(search, Priority.ALWAYS);
        Button close = Icons.describe(new Button(), Feather.X, tr("Close the gallery (Esc)"));
        close.getStyleClass().addAll("quiet", "square");
        close.setOnAction(action -> model.close());
        HBox header = new HBox(title, search, close);
        header.getStyleClass().add("gallery-header");
        header.setAlignment(Pos.CENTER_LEFT);
        return header;
    }

    private void show(boolean open) {
        setVisible(open);
        if (open) {
            if (getChildren().isEmpty()) {
                build();
            }
            title.setText(model.changes() ? tr("Change chart") : tr("Add a chart"));
            fill();
            sample.want();
            refresh();
            scroll.setVvalue(0);
            search.requestFocus();
        }
    }

    private void refresh() {
        if (isVisible()) {
            cards.forEach((kind, card) -> card.refresh(model.shown(kind)));
        }
    }

    private void fill() {
        shelves.getChildren().clear();
        for (GalleryModel.Shelf shelf : model.shelves().get()) {
            Label name = new Label(shelf.group().title());
            name.getStyleClass().add("overline");
            TilePane row = new TilePane();
            row.setTileAlignment(Pos.TOP_LEFT);
            row.getStyleClass().add("gallery-row");
            shelf.kinds().forEach(kind -> row.getChildren().add(card(kind)));
            shelves.getChildren().add(new VBox(8, name, row));
        }
        if (shelves.getChildren().isEmpty()) {
            Label none = new Label(tr("No chart is called so. Try fewer letters."));
            none.getStyleClass().add("muted");
            shelves.getChildren().add(none);
        }
    }

    private GalleryCard card(ChartKind kind) {
        return cards.computeIfAbsent(kind, this::make);
    }

    private GalleryCard make(ChartKind kind) {
        GalleryCard card = new GalleryCard(kind, context, sample);
        card.setOnAction(action -> choose(kind));
        card.focusedProperty()
                .addListener(
                        (value, old, focused) -> {
                            if (focused) {
                                reveal(card);
                            }
                        });
        return card;
    }

    private void chooseFirst() {
        ChartKind first = model.first();
        if (first != null) {
            choose(first);
        }
    }

    private void choose(ChartKind kind) {
        chosen.accept(model.choose(kind));
    }

    private void key(KeyEvent event) {
        boolean typing = search.isFocused();
        KeyCode code = event.getCode();
        if (code == KeyCode.ESCAPE) {
            model.close();
        } else if (typing && code == KeyCode.DOWN) {
            focus(0);
        } else if (typing || !walked(code)) {
            return;
        }
        event.consume();
    }

    private boolean walked(KeyCode code) {
        List<GalleryCard> order = order();
        int at = order.indexOf(getScene().getFocusOwner());
        if (at < 0) {
            return false;
        }
        switch (code) {
            case LEFT -> focus(at - 1);
            case RIGHT -> focus(at + 1);
            case DOWN -> focus(nextRow(order, at, 1));
            case UP -> focus(nextRow(order, at, -1));
            default -> {
                return false;
            }
        }
        return true;
    }

    private List<GalleryCard> order() {
        List<GalleryCard> order = new ArrayList<>();
        model.shelves().get().forEach(shelf -> shelf.kinds().forEach(k -> order.add(card(k))));
        return order;
    }

    /** Before the first card stands the search field. */
    private void focus(int index) {
        List<GalleryCard> order = order();
        if (index < 0) {
            search.requestFocus();
        } else if (index < order.size()) {
            order.get(index).requestFocus();
        }
    }

    /** The card nearest below or above; −1 above the first row, the same one below the last. */
    private int nextRow(List<GalleryCard> order, int at, int way) {
        Bounds here = place(order.get(at));
        int best = way < 0 ? -1 : at;
        double nearest = Double.POSITIVE_INFINITY;
        for (int i = 0; i < order.size(); i++) {
            Bounds there = place(order.get(i));
            double down = way * (there.getMinY() - here.getMinY());
            double distance = 4 * down + Math.abs(there.getCenterX() - here.getCenterX());
            if (down > 1 && distance < nearest) {
                nearest = distance;
                best = i;
            }
        }
        return best;
    }

    private Bounds place(Node card) {
        return shelves.sceneToLocal(card.localToScene(card.getLayoutBounds()));
    }

    private void reveal(Node card) {
        Bounds there = place(card);
        double sight = scroll.getViewportBounds().getHeight();
        double hidden = shelves.getHeight() - sight;
        double top = scroll.getVvalue() * hidden;
        double wanted =
                Math.clamp(
                        top,
                        there.getMaxY() + 8 - sight,
                        Math.max(there.getMaxY() + 8 - sight, there.getMinY() - 32));
        if (hidden > 0) {
            scroll.setVvalue(Math.clamp(wanted / hidden, 0, 1));
        }
    }
}
