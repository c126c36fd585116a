package gradlab.ui.race;

import static gradlab.text.Text.tr;

import gradlab.surface.Surface;
import gradlab.ui.app.LessonLinks;
import gradlab.ui.form.FormContext;
import gradlab.ui.theme.Hint;
import gradlab.ui.theme.Icons;
import gradlab.ui.theme.Sideways;
import gradlab.ui.theme.TabStrip;

import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

import org.kordamp.ikonli.feather.Feather;

import java.util.function.LongSupplier;

/** The surface with all paths over it, their losses below, and a step taken apart at the right. */
public final class RacePage extends BorderPane {
    private static final double SIDE = 344;
    private static final double LEAST_SIDE = 280;
    private static final double SIDE_SHARE = 0.32;
    private static final double LOSS_SHARE = 0.29;
    private static final double LEAST_LOSS = 130;
    private static final double FORMULA = 14;
    private final RaceContext context;
    private final RaceModel model;
    private final MapView map;
    private final LossView loss;
    private final Filmstrip film;
    private final StackPane formula = new StackPane();
    private final Label losses = new Label();
    private final FormContext forms;
    private final Node side;

    RacePage(
            RaceContext context,
            RaceClock clock,
            NetSurface net,
            LongSupplier parameters,
            LessonLinks lessons) {
        this.context = context;
        model = context.model();
        forms = FormContext.atOnce(model.document()::beginGesture, model.document()::endGesture);
        setId("race-page");
        getStyleClass().addAll("sweep-page", "race-page");
        setMinSize(0, 0);
        map = MapView.of(context);
        loss = LossView.of(context, clock);
        film = new Filmstrip(context, net);
        side = side(parameters, lessons);
        Region mapTile = tile(map);
        VBox lossTile = lossTile();
        VBox body = new VBox(12, header(), new Sideways(film), mapTile, lossTile);
        body.getStyleClass().add("sweep-results");
        body.setMinSize(0, 0);
        VBox.setVgrow(mapTile, Priority.ALWAYS);
        setCenter(body);
        setRight(side);
        follow(clock);
    }

    private void follow(RaceClock clock) {
        model.document()
                .race()
                .subscribe(
                        (before, race) -> {
                            if (!race.surface().equals(before.surface())) {
                                showFormula();
                            }
                        });
        context.look().typeScale().subscribe(scale -> showFormula());
        model.revision().subscribe(number -> losses.setText(LossView.words(model)));
        visibleProperty()
                .subscribe(
                        shown -> {
                            if (shown) {
                                film.look();
                            } else {
                                clock.pause();
                            }
                        });
    }

    private VBox lossTile() {
        VBox lossTile = new VBox(4, lossHeader(), loss);
        VBox.setVgrow(loss, Priority.ALWAYS);
        lossTile.getStyleClass().addAll("sweep-tile", "loss-tile");
        lossTile.setMinSize(0, 0);
        lossTile.prefHeightProperty()
                .bind(
                        heightProperty()
                                .map(
                                        height ->
                                                Math.max(
                                                        LEAST_LOSS,
                                                        height.doubleValue() * LOSS_SHARE)));
        lossTile.minHeightProperty().bind(lossTile.prefHeightProperty());
        return lossTile;
    }

    private static Region tile(Region inside) {
        StackPane tile = new StackPane(inside);
        tile.getStyleClass().addAll("sweep-tile", "map-tile");
        tile.setMinSize(0, 0);
        return tile;
    }

    private void showFormula() {
        Surface surface = model.race().surface();
        double type = FORMULA * context.look().typeScale().get();
        Node drawn = FormulaWords.of(surface.formula(), false, type);
        StackPane.setAlignment(drawn, Pos.CENTER_LEFT);
        formula.getChildren().setAll(drawn);
    }

    private HBox header() {
        Label title = new Label(tr("Surface"));
        title.getStyleClass().add("panel-title");
        title.setMinWidth(USE_PREF_SIZE);
        formula.setMinWidth(0);
        formula.setId("surface-formula");
        HBox.setHgrow(formula, Priority.ALWAYS);
        formula.setPrefWidth(0);
        HBox header =
                new HBox(
                        10,
                        title,
                        formula,
                        zoom("zoom-out", Feather.MINUS, tr("Farther (−)"), () -> map.zoom(false)),
                        zoom("zoom-all", Feather.MAXIMIZE, tr("Show all (0)"), map::showAll),
                        zoom("zoom-in", Feather.PLUS, tr("Nearer (+)"), () -> map.zoom(true)));
        header.setAlignment(Pos.CENTER_LEFT);
        header.setMinWidth(0);
        return header;
    }

    private static Button zoom(String id, Feather icon, String words, Runnable action) {
        Button button = Icons.describe(new Button(), icon, words);
        button.setId(id);
        button.getStyleClass().addAll("quiet", "zoom");
        button.setOnAction(event -> action.run());
        button.setMinWidth(USE_PREF_SIZE);
        return button;
    }

    private TwoEnds lossHeader() {
        Label title = new Label(tr("Loss"));
        title.getStyleClass().add("tile-title");
        title.setMinWidth(USE_PREF_SIZE);
        ToggleButton log = new ToggleButton(tr("log"));
        log.setId("race-log");
        log.getStyleClass().addAll("small", "segment");
        log.selectedProperty().bindBidirectional(model.log());
        log.setMinWidth(USE_PREF_SIZE);
        Hint.on(log, tr("Logarithmic axis (L)"));
        Label of = new Label(tr("of every racer"));
        of.getStyleClass().add("caption");
        of.setMinWidth(0);
        of.setWrapText(true);
        losses.setWrapText(true);
        losses.getStyleClass().add("caption");
        losses.setId("race-losses");
        losses.setMinWidth(0);
        MenuButton menu = Icons.describe(new MenuButton(), Feather.MORE_HORIZONTAL, tr("Save"));
        menu.setId("race-menu");
        menu.getStyleClass().addAll("square", "quiet");
        menu.getItems().setAll(new RacePictureMenu(map, context, tr("Race")).items());
        menu.getItems().addAll(new RacePictureMenu(loss, context, tr("Loss")).items());
        HBox left = new HBox(8, title, log, of);
        left.setAlignment(Pos.CENTER_LEFT);
        HBox right = new HBox(8, losses, menu);
        right.setAlignment(Pos.CENTER_RIGHT);
        return new TwoEnds(left, right);
    }

    private TabStrip side(LongSupplier parameters, LessonLinks lessons) {
        TabStrip tabs = new TabStrip();
        tabs.setId("race-side");
        tabs.add("anatomy", tr("Anatomy"), () -> scrolling(new AnatomyPage(context, lessons)));
        tabs.add("racer", tr("Racer"), () -> scrolling(new RacerPage(model, forms)));
        tabs.add(
                "surface",
                tr("Surface"),
                () -> scrolling(new SurfacePage(context, forms, parameters)));
        tabs.getStyleClass().add("sweep-side");
        tabs.prefWidthProperty()
                .bind(
                        widthProperty()
                                .map(
                                        width ->
                                                Math.clamp(
                                                        width.doubleValue() * SIDE_SHARE,
                                                        LEAST_SIDE,
                                                        SIDE)));
        return tabs;
    }

    private static Node scrolling(Node page) {
        ScrollPane pane = new ScrollPane(page);
        pane.setFitToWidth(true);
        pane.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        return pane;
    }

    /** Whether the keys go to the map. */
    boolean isMapFocused() {
        return map.isFocused();
    }

    /** The map, for who drives it. */
    MapView map() {
        return map;
    }

    /** The losses, for who drives them. */
    LossView loss() {
        return loss;
    }

    /** Whether all pictures show the newest state. */
    boolean settled() {
        return map.settled() && loss.settled();
    }
}
