package gradlab.ui.data;

import static gradlab.text.Text.tr;

import gradlab.data.Csv;
import gradlab.data.DataException;
import gradlab.data.DataSource;
import gradlab.data.Idx;
import gradlab.data.Selection;
import gradlab.experiment.edit.SourceRole;
import gradlab.file.AppFolders;
import gradlab.file.RelativePath;
import gradlab.text.Message;
import gradlab.ui.app.Editing;
import gradlab.ui.app.Workers;
import gradlab.ui.notice.Notice.Until;
import gradlab.ui.notice.Notices;
import gradlab.ui.theme.Appearance;
import gradlab.ui.theme.Icons;
import gradlab.ui.theme.Look;

import javafx.beans.property.BooleanProperty;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ButtonBar.ButtonData;
import javafx.scene.control.ButtonType;
import javafx.scene.control.Dialog;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.FlowPane;
import javafx.stage.FileChooser;

import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;

/** The ways to bring one's own data: a CSV file, or two IDX files. */
final class SourceFiles extends FlowPane {
    private final Editing editing;
    private final Look look;
    private final Notices notices;
    private final Workers workers;
    private final SourceRole role;
    private @Nullable CsvImportModel opening;

    SourceFiles(Editing editing, Look look, Notices notices, Workers workers, SourceRole role) {
        super(8, 8);
        this.editing = editing;
        this.look = look;
        this.notices = notices;
        this.workers = workers;
        this.role = role;
        Button csv = new Button(tr("Import CSV…"));
        csv.setGraphic(Icons.of(Feather.FILE_TEXT));
        csv.setId(role.id("import-csv"));
        csv.setOnAction(event -> chooseCsv());
        Button idx = new Button(tr("Open IDX images…"));
        idx.setGraphic(Icons.of(Feather.IMAGE));
        idx.setId(role.id("open-idx"));
        idx.setOnAction(event -> chooseIdx());
        Button paint = new Button(tr("Paint points…"));
        paint.setGraphic(Icons.of(Feather.EDIT_2));
        paint.setId(role.id("paint"));
        paint.setOnAction(event -> paint());
        getChildren().addAll(csv, idx, paint);
    }

    private void paint() {
        PaintedPoints painted = new PaintedPoints();
        PaintView view = new PaintView(painted);
        ButtonType save = new ButtonType(tr("Use these points"), ButtonData.OK_DONE);
        Dialog<ButtonType> dialog = dialog(tr("Paint points"), view, save, view.ready());
        dialog.setHeaderText(tr("Paint points of two or more classes with the mouse"));
        dialog.showAndWait().filter(save::equals).ifPresent(button -> keep(painted));
    }

    private void keep(PaintedPoints painted) {
        workers.compute(
                () -> painted.writeIn(AppFolders.standard().configuration().resolve("painted")),
                file -> {
                    use(tr("Paint points"), new Csv(name(file)));
                    notices.info(tr("The points are kept in {0}.", file));
                },
                this::refused);
    }

    private Dialog<ButtonType> dialog(
            String title, Node content, ButtonType take, BooleanProperty ready) {
        Dialog<ButtonType> dialog = new Dialog<>();
        dialog.initOwner(getScene().getWindow());
        dialog.setTitle(title);
        dialog.setResizable(true);
        dialog.getDialogPane().getButtonTypes().addAll(take, Appearance.cancel());
        ScrollPane scroll = new ScrollPane(content);
        scroll.setFitToWidth(true);
        scroll.setFocusTraversable(false);
        dialog.getDialogPane().setContent(scroll);
        dialog.getDialogPane().lookupButton(take).disableProperty().bind(ready.not());
        Appearance.dress(dialog, look);
        return dialog;
    }

    private void chooseCsv() {
        Path file = choose(tr("Import a CSV file"), tr("Tables"), "*.csv", "*.tsv", "*.txt");
        if (file == null) {
            return;
        }
        importCsv(file);
    }

    /** Reads the file and asks about it once it is read; until then it says how far it is. */
    void importCsv(Path file) {
        CsvImportModel before = opening;
        if (before != null) {
            before.cancel();
        }
        CsvImportModel model = new CsvImportModel(workers, file, this::refused);
        opening = model;
        ReadingRow row = new ReadingRow(model.progress(), model::cancel);
        row.managedProperty().bind(row.visibleProperty());
        getChildren().removeIf(ReadingRow.class::isInstance);
        getChildren().add(row);
        model.open(
                editing.document().folder(),
                editing.experiment().get().data().split(),
                read -> {
                    getChildren().remove(row);
                    askAbout(model, read);
                });
    }

    private void askAbout(CsvImportModel model, CsvImport read) {
        CsvImportView view = new CsvImportView(model, read);
        ButtonType take = new ButtonType(tr("Import"), ButtonData.OK_DONE);
        String title = tr("Import {0}", Objects.toString(model.file().getFileName()));
        Dialog<ButtonType> dialog = dialog(title, view, take, view.ready());
        if (dialog.getDialogPane().getContent() instanceof ScrollPane scroll) {
            scroll.setPrefViewportWidth(CsvImportView.WIDTH * look.typeScale().get());
        }
        dialog.setHeaderText(tr("Which columns are inputs, and which is to be predicted?"));
        boolean taken = dialog.showAndWait().filter(take::equals).isPresent();
        CsvImport decided = model.shown().get();
        model.cancel();
        if (taken && decided != null) {
            use(tr("Import CSV"), decided.source());
        }
    }

    private void chooseIdx() {
        Path images = choose(tr("Images in IDX format"), tr("IDX files"), "*ubyte*", "*.idx*", "*");
        if (images == null) {
            return;
        }
        Path guessed = labelsBeside(images);
        Path labels =
                Files.exists(guessed)
                        ? guessed
                        : choose(tr("Labels of these images"), tr("IDX files"), "*ubyte*", "*");
        if (labels != null) {
            open(images, labels);
        }
    }

    /** Uses two IDX files once they could be read; else the experiment stays as it was. */
    void open(Path images, Path labels) {
        Idx source = new Idx(name(images), name(labels), new Selection());
        workers.compute(
                () -> source.load(editing.document().folder()),
                read -> use(tr("Open IDX"), source),
                this::refused);
    }

    /** Where the labels usually stand: the same name with another middle. */
    static Path labelsBeside(Path images) {
        String name = Objects.toString(images.getFileName());
        return images.resolveSibling(name.replace("images", "labels").replace("idx3", "idx1"));
    }

    private String name(Path file) {
        return RelativePath.of(file, editing.document().folder());
    }

    private void use(String what, DataSource source) {
        editing.edit(what, e -> e.withData(role.put(e.data(), source)));
    }

    private void refused(Throwable failure) {
        String why = Message.from(failure).worded();
        if (failure instanceof DataException) {
            notices.problem(Until.EDITED, tr("This file cannot be imported."), why);
        } else {
            notices.problem(Until.EDITED, tr("This file cannot be imported."), why, failure);
        }
    }

    private @Nullable Path choose(String title, String kind, String... patterns) {
        File chosen = chooser(title, kind, patterns).showOpenDialog(getScene().getWindow());
        return chosen == null ? null : chosen.toPath();
    }

    private FileChooser chooser(String title, String kind, String... patterns) {
        FileChooser chooser = new FileChooser();
        chooser.setTitle(title);
        chooser.getExtensionFilters().add(new FileChooser.ExtensionFilter(kind, patterns));
        chooser.getExtensionFilters().add(new FileChooser.ExtensionFilter(tr("All files"), "*"));
        File folder = editing.document().folder().toFile();
        if (folder.isDirectory()) {
            chooser.setInitialDirectory(folder);
        }
        return chooser;
    }
}
