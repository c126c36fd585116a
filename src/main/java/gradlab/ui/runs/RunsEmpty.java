package gradlab.ui.runs;

import static gradlab.text.Text.tr;

import gradlab.chart.look.ChartTheme;
import gradlab.ui.app.BenchModel;
import gradlab.ui.app.RunEntry;
import gradlab.ui.app.RunsModel;
import gradlab.ui.app.SeedCloudModel;
import gradlab.ui.theme.Icons;

import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.text.Text;

import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;

import java.util.ArrayList;
import java.util.List;

/** What stands in the list of runs while there is little in it, and fills it. */
final class RunsEmpty {
    /** Of more runs than this, all curves together would show none. */
    private static final int MOST_CURVES = 20;

    private static final String PLACE = "\u0001";

    /** Why there is little to see. */
    enum Lack {
        /** None was trained. */
        RUNS,
        /** There is nothing to compare the only one with. */
        SECOND_RUN,
        /** The search finds none. */
        FINDS,
        /** The charts show none. */
        OPEN_EYES
    }

    private final BenchModel bench;
    private final RunsModel runs;
    private final RunListModel list;
    private final RunSheets sheets;
    private final Runnable example;

    /**
     * The cards of a bench.
     *
     * @param example opens one to begin with
     */
    RunsEmpty(
            BenchModel bench,
            RunsModel runs,
            RunListModel list,
            RunSheets sheets,
            Runnable example) {
        this.bench = bench;
        this.runs = runs;
        this.list = list;
        this.sheets = sheets;
        this.example = example;
    }

    /** What lacks now; null for nothing. */
    @Nullable Lack lack() {
        List<RunEntry> all = bench.run().runs();
        if (all.isEmpty()) {
            return Lack.RUNS;
        }
        if (list.shown().isEmpty()) {
            return Lack.FINDS;
        }
        if (all.size() == 1) {
            return Lack.SECOND_RUN;
        }
        return all.stream().noneMatch(runs::isSeen) ? Lack.OPEN_EYES : null;
    }

    /** The card about a lack. */
    EmptyCard card(Lack lack) {
        return switch (lack) {
            case RUNS -> none();
            case SECOND_RUN -> single(bench.run().runs().getFirst());
            case FINDS -> notFound();
            case OPEN_EYES -> hidden();
        };
    }

    private EmptyCard none() {
        Label space = new Label(tr("Space"));
        space.getStyleClass().add("key-cap");
        String words =
                tr(
                        "Press {0} to train what stands on the bench. Each run is kept here, with"
                                + " its curves, its seed, and what makes it different.",
                        PLACE);
        return new EmptyCard(new RunSketch(null, 0), tr("No run yet"), within(words, space))
                .offer(
                        button(
                                "runs-train",
                                Feather.PLAY,
                                tr("Train"),
                                true,
                                bench.transport()::play))
                .offer(
                        button(
                                "runs-example",
                                Feather.FOLDER,
                                tr("Open an example"),
                                false,
                                example));
    }

    private EmptyCard single(RunEntry run) {
        Text twin = new Text(tr("twin"));
        twin.getStyleClass().add("strong");
        String words =
                tr(
                        "Run it again with one change, from the same weights and the same batches:"
                                + " a {0}. Or with five seeds, to see how much is chance.",
                        PLACE);
        int colour = (run.number() - 1) % ChartTheme.RUNS;
        return new EmptyCard(
                        new RunSketch(run.history(), colour),
                        tr("One run proves little"),
                        within(words, twin))
                .framed()
                .offer(
                        button(
                                "runs-twin",
                                Feather.GIT_BRANCH,
                                tr("Twin with one change"),
                                true,
                                bench.twin()::open))
                .offer(
                        button(
                                "runs-seeds",
                                Feather.CLOUD,
                                tr("Five seeds"),
                                false,
                                () -> trainSeeds(run)));
    }

    private void trainSeeds(RunEntry run) {
        runs.selected().setAll(run);
        SeedCloudModel cloud = sheets.showSeedCloud();
        cloud.seeds().set(SeedCloudModel.USUAL);
        cloud.start(runs.chosen(), bench.editing().document(), bench.run());
    }

    private EmptyCard notFound() {
        int all = bench.run().runs().size();
        List<String> found = list.suggestions();
        List<Node> links = new ArrayList<>();
        for (String word : found) {
            Hyperlink link = new Hyperlink(word);
            link.setOnAction(event -> list.query().set(word));
            links.add(link);
        }
        String searched = tr("Names, notes, #tags and settings are searched.");
        String words =
                switch (found.size()) {
                    case 0 -> searched;
                    case 1 -> searched + " " + tr("Try {0}, which these runs have.", PLACE);
                    case 2 ->
                            searched
                                    + " "
                                    + tr("Try {0} or {1}, which these runs have.", PLACE, PLACE);
                    default ->
                            searched
                                    + " "
                                    + tr(
                                            "Try {0}, {1} or {2}, which these runs have.",
                                            PLACE, PLACE, PLACE);
                };
        return new EmptyCard(
                        large(Feather.SEARCH),
                        tr("None of {0} {0|run|runs} is like that", all),
                        within(words, links.toArray(Node[]::new)))
                .offer(
                        button(
                                "runs-show-all",
                                null,
                                tr("Show all runs"),
                                false,
                                () -> list.query().set("")));
    }

    private EmptyCard hidden() {
        List<RunEntry> all = bench.run().runs();
        List<RunEntry> some = all.subList(Math.max(0, all.size() - MOST_CURVES), all.size());
        String words =
                all.size() == 2
                        ? tr("Show both")
                        : all.size() <= MOST_CURVES
                                ? tr("Show all {0}", all.size())
                                : tr("Show the newest {0}", MOST_CURVES);
        return new EmptyCard(
                        large(Feather.EYE_OFF),
                        tr("Every eye is closed"),
                        within(
                                tr(
                                        "The charts show only runs whose eye is open, and the one"
                                                + " on the bench.")))
                .framed()
                .offer(
                        button(
                                "runs-show-eyes",
                                Feather.EYE,
                                words,
                                false,
                                () -> list.toggleEyes(List.copyOf(some))));
    }

    private static Node large(Feather icon) {
        Node drawn = Icons.of(icon);
        drawn.getStyleClass().add("empty-icon");
        return drawn;
    }

    private static Button button(
            String id, @Nullable Feather icon, String words, boolean first, Runnable action) {
        Button button = new Button(words);
        if (icon != null) {
            button.setGraphic(Icons.of(icon));
        }
        button.setId(id);
        if (first) {
            button.getStyleClass().add("primary");
        }
        button.setOnAction(event -> action.run());
        return button;
    }

    /** A sentence with nodes where its places are. */
    private static Node[] within(String sentence, Node... nodes) {
        String[] parts = sentence.split(PLACE, -1);
        List<Node> all = new ArrayList<>();
        for (int i = 0; i < parts.length; i++) {
            all.add(new Text(parts[i]));
            if (i < nodes.length && i < parts.length - 1) {
                all.add(nodes[i]);
            }
        }
        return all.toArray(Node[]::new);
    }
}
