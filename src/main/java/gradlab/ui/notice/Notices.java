package gradlab.ui.notice;

import gradlab.ui.notice.Notice.Until;

import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

import java.util.StringJoiner;

/** The one door for messages: what happened, what to do, and details to copy. */
public final class Notices {
    private static final int KEPT = 4;
    private final ObservableList<Notice> shown = FXCollections.observableArrayList();
    private final ObservableList<Notice> readOnly = FXCollections.unmodifiableObservableList(shown);

    /** What is shown now, the newest last. */
    public ObservableList<Notice> shown() {
        return readOnly;
    }

    /** Says that something is so. */
    public void info(String what) {
        add(new Notice(Notice.Kind.INFO, what, "", "", Until.DISMISSED));
    }

    /** Says that something is so, as long as it is true. */
    public void info(Until until, String what) {
        add(new Notice(Notice.Kind.INFO, what, "", "", until));
    }

    /** Says that something is so, and offers to change it, for as long as that can be done. */
    public void offer(Until until, String what, Notice.Offer offer) {
        add(new Notice(Notice.Kind.INFO, what, "", "", until, offer));
    }

    /** Says that something the user asked for is done. */
    public void success(String what) {
        add(new Notice(Notice.Kind.SUCCESS, what, "", "", Until.DISMISSED));
    }

    /** Says what went wrong and what to do. */
    public void problem(String what, String mend) {
        problem(Until.DISMISSED, what, mend);
    }

    /** Says what went wrong and what to do, as long as it is true. */
    public void problem(Until until, String what, String mend) {
        add(new Notice(Notice.Kind.PROBLEM, what, mend, "", until));
    }

    /** Says what went wrong and what to do, with a failure's trace to copy. */
    public void problem(String what, String mend, Throwable failure) {
        problem(Until.DISMISSED, what, mend, failure);
    }

    /** The same, as long as it is true. */
    public void problem(Until until, String what, String mend, Throwable failure) {
        StringJoiner trace = new StringJoiner("\n    at ");
        trace.add(failure.toString());
        for (StackTraceElement frame : failure.getStackTrace()) {
            trace.add(frame.toString());
        }
        add(new Notice(Notice.Kind.PROBLEM, what, mend, trace.toString(), until));
    }

    /** Takes away what has become untrue. */
    public void passed(Until event) {
        shown.removeIf(notice -> notice.until() == event);
    }

    /** Takes a message away. */
    public void dismiss(Notice notice) {
        shown.remove(notice);
    }

    private void add(Notice notice) {
        shown.remove(notice);
        if (shown.size() == KEPT) {
            shown.removeFirst();
        }
        shown.add(notice);
    }
}
