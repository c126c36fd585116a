package gradlab.ui.window;

import static gradlab.text.Text.tr;

import gradlab.text.Message;
import gradlab.ui.app.BenchModel;
import gradlab.ui.classroom.Classroom;
import gradlab.ui.classroom.ClassroomJson;
import gradlab.ui.kept.UnsavedWork;
import gradlab.ui.notice.Notice.Until;
import gradlab.ui.theme.Look;

import javafx.scene.control.MenuItem;

import org.jspecify.annotations.Nullable;

import java.io.File;
import java.nio.file.Path;
import java.util.List;

/** Shows a class what its lecturer chose, and keeps that in files. */
final class ClassroomCommands {
    private final BenchModel bench;
    private final WindowCommands commands;

    ClassroomCommands(BenchModel bench, WindowCommands commands) {
        this.bench = bench;
        this.commands = commands;
    }

    /** Leads to the dialog. */
    MenuItem item(WindowView window) {
        MenuItem item =
                DocumentMenu.item(
                        tr("Classroom view…"),
                        "",
                        () ->
                                new ClassroomDialog(commands, Hideables.of(window))
                                        .showAndWait()
                                        .ifPresent(this::use));
        item.setId("classroom");
        return item;
    }

    /** Opens the last classroom file among others; the others are what is left. */
    List<Path> take(List<Path> files) {
        List<Path> rooms = files.stream().filter(ClassroomJson::isOne).toList();
        if (!rooms.isEmpty()) {
            open(rooms.getLast());
        }
        return files.stream().filter(file -> !rooms.contains(file)).toList();
    }

    /** Shows a class what a file says, or says what is wrong in it. */
    void open(Path file) {
        try {
            use(ClassroomJson.read(file, Hideables.names()));
        } catch (RuntimeException wrong) {
            bench.notices()
                    .problem(
                            Until.EDITED,
                            Message.from(wrong).worded(),
                            tr("Mend the file, or choose another one."));
        }
    }

    /** Shows a class what it is to see, and says how all comes back. */
    void use(Classroom classroom) {
        look().classroom().set(classroom);
        if (classroom.hidesAnything()) {
            bench.notices()
                    .info(
                            classroom.name().isBlank()
                                    ? tr(
                                            "This is the classroom view. What it hides comes back"
                                                + " with “Classroom view…” in the menu, or at the"
                                                + " next start.")
                                    : tr(
                                            "This is the classroom view “{0}”. What it hides comes"
                                                + " back with “Classroom view…” in the menu, or at"
                                                + " the next start.",
                                            classroom.name()));
        }
    }

    Look look() {
        return bench.look();
    }

    /** Asks for a file to read; null where none was chosen. */
    @Nullable Path toOpen() {
        File file = commands.chooser("", "json").showOpenDialog(commands.stage());
        return file == null ? null : file.toPath();
    }

    /** Asks for a file, and writes it. */
    void save(Classroom classroom) {
        String name = classroom.name().isBlank() ? tr("classroom") : classroom.name();
        WindowCommands.chosen(
                commands.chooser(UnsavedWork.stem(name), "json").showSaveDialog(commands.stage()),
                file ->
                        commands.files()
                                .write(
                                        file,
                                        () -> {
                                            ClassroomJson.write(classroom, file);
                                            return file;
                                        },
                                        () -> {}));
    }
}
