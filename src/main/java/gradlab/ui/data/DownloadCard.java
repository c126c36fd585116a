package gradlab.ui.data;

import static gradlab.text.Text.tr;

import gradlab.data.Download;
import gradlab.data.RemoteSet;
import gradlab.experiment.DataPlan;
import gradlab.experiment.edit.SourceRole;
import gradlab.file.AppFolders;
import gradlab.text.Message;
import gradlab.ui.app.DataModel;
import gradlab.ui.app.Editing;
import gradlab.ui.app.Workers;
import gradlab.ui.notice.Notice.Until;
import gradlab.ui.notice.Notices;

import javafx.beans.property.DoubleProperty;
import javafx.beans.property.SimpleDoubleProperty;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

import org.jspecify.annotations.Nullable;

import java.util.concurrent.CancellationException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;

/** Offers to fetch a set of images that is not on this computer; nothing is fetched unasked. */
final class DownloadCard extends VBox {
    private final Editing editing;
    private final DataModel rows;
    private final Notices notices;
    private final Workers workers;
    private final Label words = new Label();
    private final Button start = new Button(tr("Download"));
    private final Button cancel = new Button(tr("Cancel"));
    private final ProgressBar bar = new ProgressBar(0);
    private final AtomicBoolean cancelled = new AtomicBoolean();
    private final AtomicLong done = new AtomicLong();
    private final DoubleProperty share = new SimpleDoubleProperty();
    private @Nullable RemoteSet set;
    private boolean underWay;

    DownloadCard(Editing editing, DataModel rows, Notices notices, Workers workers) {
        super(8);
        this.editing = editing;
        this.rows = rows;
        this.notices = notices;
        this.workers = workers;
        getStyleClass().add("field-help");
        words.setWrapText(true);
        bar.setMaxWidth(Double.MAX_VALUE);
        bar.progressProperty().bind(share);
        start.getStyleClass().add("primary");
        start.setOnAction(event -> start());
        cancel.setOnAction(event -> cancelled.set(true));
        getChildren().addAll(words, bar, new HBox(8, start, cancel));
        editing.experiment().addListener((value, old, now) -> show(now.data()));
        show(editing.experiment().get().data());
    }

    /** Whether it has something to offer, so that missing rows need no other word. */
    boolean offers() {
        return isVisible();
    }

    private void show(DataPlan plan) {
        if (!underWay) {
            set = missing(plan);
        }
        RemoteSet shown = set;
        boolean offered = underWay || (shown != null && !shown.isIn(AppFolders.standard().cache()));
        setVisible(offered);
        setManaged(offered);
        start.setDisable(underWay);
        cancel.setVisible(underWay);
        bar.setVisible(underWay);
        bar.setManaged(underWay);
        if (shown != null) {
            words.setText(
                    tr(
                            "{0} is not on this computer. It can be downloaded once, {1} MB, into"
                                    + " {2}, and then works offline.",
                            shown.name(),
                            Math.round(shown.bytes() / 1e6),
                            shown.folder(AppFolders.standard().cache())));
        }
    }

    /** The first that is named and not there; null for none. */
    private static @Nullable RemoteSet missing(DataPlan plan) {
        return Stream.of(SourceRole.values())
                .map(role -> role.in(plan))
                .flatMap(Stream::ofNullable)
                .flatMap(source -> source.remote().stream())
                .filter(remote -> !remote.isIn(AppFolders.standard().cache()))
                .findFirst()
                .orElse(null);
    }

    private void start() {
        RemoteSet wanted = set;
        if (wanted == null) {
            return;
        }
        underWay = true;
        cancelled.set(false);
        show(editing.experiment().get().data());
        Download download =
                new Download(
                        wanted,
                        AppFolders.standard().cache(),
                        bytes -> heard(bytes, wanted.bytes()),
                        cancelled::get);
        notices.passed(Until.DOWNLOADED);
        workers.compute(
                () -> {
                    download.run();
                    return wanted;
                },
                fetched -> ended(null),
                this::ended);
    }

    /** On the worker's thread; the bar is told a hundred times at most. */
    private void heard(long bytes, long all) {
        long before = done.getAndSet(bytes);
        if (100 * bytes / all != 100 * before / all) {
            workers.compute(() -> (double) bytes / all, share::set, failure -> share.set(0));
        }
    }

    private void ended(@Nullable Throwable failure) {
        underWay = false;
        show(editing.experiment().get().data());
        if (failure == null) {
            notices.passed(Until.DOWNLOADED);
            rows.reload(editing.experiment().get());
        } else if (!(failure instanceof CancellationException)) {
            notices.problem(
                    Until.DOWNLOADED,
                    tr("The download did not succeed."),
                    Message.from(failure).worded());
        }
    }
}
