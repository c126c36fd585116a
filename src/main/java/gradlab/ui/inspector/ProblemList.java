package gradlab.ui.inspector;

import gradlab.experiment.Problem;
import gradlab.ui.app.Editing;
import gradlab.ui.theme.ProblemCard;

import javafx.scene.layout.VBox;
import javafx.util.Subscription;

import java.util.List;
import java.util.function.Predicate;

/** The problems of one place, each with the button that mends it. */
public final class ProblemList extends VBox {
    private final Editing editing;
    private final Predicate<Problem> which;
    private final Subscription following;
    private List<Problem> shown = List.of();

    /** The problems that a condition picks. */
    public ProblemList(Editing editing, Predicate<Problem> which) {
        super(8);
        this.editing = editing;
        this.which = which;
        following = editing.problems().subscribe(this::refresh);
        refresh();
    }

    /** Follows the problems no more; for a list that is gone before the bench is. */
    void end() {
        following.unsubscribe();
    }

    /** Shows what is wrong now. */
    final void refresh() {
        List<Problem> now = editing.problems().get().stream().filter(which).toList();
        if (now.equals(shown)) {
            return;
        }
        shown = now;
        getChildren().setAll(now.stream().map(this::card).toList());
        setManaged(!now.isEmpty());
    }

    private ProblemCard card(Problem problem) {
        if (problem.isOpen()) {
            return ProblemCard.open(problem.message());
        }
        var fix = problem.fix();
        return fix == null
                ? new ProblemCard(problem.message())
                : new ProblemCard(
                        problem.message(),
                        problem.fixLabel(),
                        () -> editing.edit(problem.fixLabel(), fix));
    }
}
