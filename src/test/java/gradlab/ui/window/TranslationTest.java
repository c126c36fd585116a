package gradlab.ui.window;

import gradlab.data.DataSource;
import gradlab.engine.layer.Layer;
import gradlab.experiment.DataPlan;
import gradlab.experiment.Experiment;
import gradlab.experiment.edit.FreshLayer;
import gradlab.experiment.edit.LayerEdits;
import gradlab.experiment.preset.ShippedExperiments;
import gradlab.knob.Knobs;
import gradlab.lesson.json.Lessons;
import gradlab.text.PseudoLanguage;
import gradlab.text.Text;
import gradlab.ui.app.BackgroundWorkers;
import gradlab.ui.app.BenchModel;
import gradlab.ui.app.Selection;
import gradlab.ui.app.Toolkit;

import javafx.application.Platform;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.stage.Stage;
import javafx.stage.Window;

import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * The window in a language made up for it, whose sentences are longer by three tenths: every word
 * was translated, and every word can be read.
 */
@Timeout(300)
class TranslationTest {
    private static final Experiment EXPERIMENT = ShippedExperiments.opening();
    private static final int GAP = 2;
    private static WindowApplication.Shown window;
    private static Corner corner;
    private static SameInEveryLanguage same;

    private final SortedSet<String> bare = new TreeSet<>();
    private final List<String> cut = new ArrayList<>();

    @BeforeAll
    static void open() throws Exception {
        Toolkit.startHeadless();
        PseudoLanguage.speak();
        same = new SameInEveryLanguage(EXPERIMENT, Lessons.bundled());
        window =
                Toolkit.call(
                        () ->
                                WindowApplication.show(
                                        new Stage(),
                                        new BenchModel(EXPERIMENT, new BackgroundWorkers()),
                                        view -> {
                                            corner = new Corner(view);
                                            return new Scene(corner, 800, 600);
                                        }));
        train(2);
    }

    private static void train(int epochs) {
        for (int epoch = 1; epoch <= epochs; epoch++) {
            int wanted = epoch;
            Toolkit.call(
                    () -> {
                        window.bench().transport().stepEpoch();
                        return null;
                    });
            while (Toolkit.call(() -> window.bench().run().history().get().epochs() < wanted)) {
                Toolkit.awaitFrames(1);
            }
        }
    }

    @AfterAll
    static void close() {
        Text.language(Locale.ENGLISH);
        Toolkit.call(
                () -> {
                    window.bench().transport().stop();
                    window.stage().close();
                    return null;
                });
    }

    @Test
    void everyViewIsTranslatedAndCanBeRead() {
        for (String view : WindowView.VIEWS) {
            Parent part = view(view);
            Toolkit.awaitFrames(2);
            look(view, part);
            Toolkit.call(
                    () -> {
                        window.windowView().keys().setVisible(false);
                        return null;
                    });
        }
        assertNothingIsFound();
    }

    @Test
    void theFormOfEveryLayerIsTranslatedAndCanBeRead() {
        for (Class<? extends Record> kind : Knobs.permitted(Layer.class)) {
            Layer fresh = FreshLayer.of(kind, EXPERIMENT.model().layers(), GAP, 2);
            show(LayerEdits.insert(EXPERIMENT, GAP, fresh));
            look(Knobs.typeName(kind), view("layer"));
        }
        assertNothingIsFound();
    }

    @Test
    void theFormOfEveryKindOfDataIsTranslatedAndCanBeRead() {
        for (Class<? extends Record> kind : Knobs.permitted(DataSource.class)) {
            DataSource source = (DataSource) Knobs.defaults(kind);
            show(EXPERIMENT.withData(Knobs.set(EXPERIMENT.data(), DataPlan::source).to(source)));
            look(Knobs.typeName(kind), view("data").lookup("#source-kind").getParent());
        }
        assertNothingIsFound();
    }

    private static Parent view(String name) {
        return Toolkit.call(() -> (Parent) window.windowView().view(name));
    }

    private static void show(Experiment experiment) {
        Toolkit.call(
                () -> {
                    window.bench().editing().edit(Text.tr("Change notes"), before -> experiment);
                    window.bench().editing().selection().set(Selection.of(GAP));
                    return null;
                });
    }

    @Test
    void everyDialogIsTranslatedAndCanBeRead() {
        Toolkit.call(() -> window.windowView().view("data"));
        ask("paint", () -> ((Button) window.windowView().lookup("#paint")).fire());
        ask("new", () -> window.windowView().commands().chooseNew());
        show(EXPERIMENT.withNotes("Edited"));
        ask("unsaved", () -> window.windowView().commands().openNew(EXPERIMENT));
        assertNothingIsFound();
    }

    /** Looks at the dialog that something opens, and leaves it by its last button. */
    private void ask(String name, Runnable opening) {
        List<Window> before = Toolkit.call(() -> List.copyOf(Window.getWindows()));
        Platform.runLater(opening);
        Window dialog = null;
        while (dialog == null) {
            Toolkit.awaitFrames(1);
            dialog =
                    Toolkit.call(
                            () ->
                                    Window.getWindows().stream()
                                            .filter(each -> !before.contains(each))
                                            .findFirst()
                                            .orElse(null));
        }
        Window shown = dialog;
        Toolkit.awaitFrames(3);
        Toolkit.call(
                () -> {
                    Parent root = shown.getScene().getRoot();
                    root.applyCss();
                    root.layout();
                    cut.addAll(
                            CutWords.in(root, root).stream()
                                    .map(each -> name + " " + each)
                                    .toList());
                    bare.addAll(UntranslatedWords.in(root, same));
                    bare.addAll(UntranslatedWords.in(name, ((Stage) shown).getTitle(), same));
                    shown.hide();
                    return null;
                });
    }

    private void look(String name, Parent part) {
        Toolkit.call(
                () -> {
                    for (int i = 0; i < 2; i++) {
                        corner.applyCss();
                        corner.layout();
                    }
                    CutWords.in(part, window.windowView())
                            .forEach(words -> cut.add(name + " " + words));
                    return bare.addAll(UntranslatedWords.in(part, same));
                });
    }

    private void assertNothingIsFound() {
        SoftAssertions softly = new SoftAssertions();
        softly.assertThat(bare).as("words that were not translated").isEmpty();
        softly.assertThat(cut).as("words that nobody can read").isEmpty();
        softly.assertAll();
    }
}
