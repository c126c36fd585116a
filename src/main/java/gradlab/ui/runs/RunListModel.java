package gradlab.ui.runs;

import gradlab.ui.app.RunEntry;
import gradlab.ui.app.RunModel;
import gradlab.ui.app.RunsModel;

import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ListChangeListener;
import javafx.collections.ObservableList;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * Which runs are listed and in which order, and what the user says of them. The order follows what
 * a run recorded once that is over, so that nothing moves under the pointer meanwhile.
 */
final class RunListModel {
    private static final String SEPARATOR = ",";

    /** What can be said of a run. */
    enum Part {
        NAME,
        NOTE,
        TAG
    }

    /** A part of a run that is being typed. */
    record Typing(RunEntry run, Part part) {}

    private final RunModel onBench;
    private final RunsModel runs;
    private final StringProperty query = new SimpleStringProperty(this, "query", "");
    private final ObjectProperty<RunOrder> order =
            new SimpleObjectProperty<>(this, "order", RunOrder.NEWEST);
    private final BooleanProperty reversed = new SimpleBooleanProperty(this, "reversed");
    private final ObservableList<RunEntry> shown = FXCollections.observableArrayList();
    private final ObjectProperty<@Nullable Typing> typing =
            new SimpleObjectProperty<>(this, "typing");
    private final SearchedWords searched = new SearchedWords();
    private boolean changing;
    private boolean arranging;

    RunListModel(RunModel onBench, RunsModel runs) {
        this.onBench = onBench;
        this.runs = runs;
        onBench.runs().addListener((ListChangeListener<RunEntry>) change -> arrange());
        onBench.state().addListener(observable -> arrange());
        query.addListener(observable -> arrange());
        order.addListener(observable -> arrange());
        reversed.addListener(observable -> arrange());
        arrange();
    }

    /** What is searched for, as it is typed; see {@link RunSearch}. */
    StringProperty query() {
        return query;
    }

    /** In which order runs are listed. */
    ObjectProperty<RunOrder> order() {
        return order;
    }

    /** Whether it is the other way round. */
    BooleanProperty reversed() {
        return reversed;
    }

    /** The runs that are found, in order. */
    ObservableList<RunEntry> shown() {
        return shown;
    }

    /** What is being typed; null for nothing. */
    ObjectProperty<@Nullable Typing> typing() {
        return typing;
    }

    private void arrange() {
        if (changing) {
            return;
        }
        RunSearch search = new RunSearch(query.get());
        List<RunEntry> found = new ArrayList<>(onBench.runs());
        searched.keep(onBench.runs());
        if (!search.isEmpty()) {
            found.removeIf(run -> !search.finds(run.tags(), searched.lines(run)));
        }
        Comparator<RunEntry> comparator = order.get().comparator();
        found.sort(reversed.get() ? comparator.reversed() : comparator);
        if (!found.equals(shown)) {
            arranging = true;
            show(found);
            arranging = false;
            runs.selected().retainAll(new HashSet<>(found));
        }
    }

    /** One run more is put between the others, which leaves their rows and what is selected. */
    private void show(List<RunEntry> found) {
        int at = 0;
        while (at < shown.size() && at < found.size() && shown.get(at).equals(found.get(at))) {
            at++;
        }
        boolean oneMore =
                found.size() == shown.size() + 1
                        && found.subList(at + 1, found.size())
                                .equals(shown.subList(at, shown.size()));
        if (oneMore) {
            shown.add(at, found.get(at));
        } else {
            shown.setAll(found);
        }
    }

    /** Whether rows are being moved, which selects none. */
    boolean isArranging() {
        return arranging;
    }

    /** Changes many runs, and arranges them once. */
    private void change(Runnable changes) {
        changing = true;
        try {
            changes.run();
        } finally {
            changing = false;
        }
        arrange();
    }

    /** Begins to type a part of a run, or of all selected where it is one of them. */
    void type(RunEntry run, Part part) {
        typing.set(new Typing(run, part));
    }

    /** Takes over what was typed; a run without a name keeps the one it had. */
    void take(String text) {
        Typing done = typing.get();
        if (done == null) {
            return;
        }
        typing.set(null);
        String said = text.strip();
        switch (done.part()) {
            case NAME -> {
                if (!said.isEmpty()) {
                    done.run().name().set(said);
                }
            }
            case NOTE -> done.run().note().set(said);
            case TAG ->
                    change(() -> addTags(together(done.run()), List.of(said.split(SEPARATOR, -1))));
        }
    }

    /** What the field of a part begins with. */
    static String begun(Typing typing) {
        return switch (typing.part()) {
            case NAME -> typing.run().name().get();
            case NOTE -> typing.run().note().get();
            case TAG -> "";
        };
    }

    private static void addTags(Collection<RunEntry> some, List<String> tags) {
        for (RunEntry run : some) {
            Set<String> all = new LinkedHashSet<>(run.tags());
            tags.stream().map(String::strip).filter(tag -> !tag.isEmpty()).forEach(all::add);
            if (all.size() > run.tags().size()) {
                run.tags().setAll(all);
            }
        }
    }

    /** A run with those selected beside it; alone where it is not one of them. */
    List<RunEntry> together(RunEntry run) {
        return runs.selected().contains(run) ? runs.chosen() : List.of(run);
    }

    /** Opens the eyes of runs, or shuts them where all are open. */
    void toggleEyes(Collection<RunEntry> some) {
        boolean open = !some.stream().allMatch(run -> run.overlaid().get());
        change(() -> some.forEach(run -> run.overlaid().set(open)));
    }

    /** All tags there are, with how many runs have each. */
    Map<String, Integer> tags() {
        Map<String, Integer> counts = new TreeMap<>(new NaturalOrder());
        onBench.runs()
                .forEach(run -> run.tags().forEach(tag -> counts.merge(tag, 1, Integer::sum)));
        return new LinkedHashMap<>(counts);
    }

    /** Words that would find some of the runs there are. */
    List<String> suggestions() {
        return onBench.runs().isEmpty()
                ? List.of()
                : searched.suggestions(onBench.runs().getLast());
    }
}
