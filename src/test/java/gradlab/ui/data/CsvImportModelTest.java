package gradlab.ui.data;

import static org.assertj.core.api.Assertions.assertThat;

import gradlab.data.MissingCells;
import gradlab.data.prepare.Split;
import gradlab.run.history.RunEvent;
import gradlab.run.live.LiveRun;
import gradlab.ui.app.Toolkit;
import gradlab.ui.app.Workers;

import javafx.scene.Node;
import javafx.scene.control.ComboBox;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CancellationException;
import java.util.function.Consumer;

@Timeout(60)
class CsvImportModelTest {
    @TempDir Path folder;
    private final Held workers = new Held();
    private final List<Throwable> failures = new ArrayList<>();
    private CsvImportModel model;
    private Path file;

    @BeforeAll
    static void startToolkit() {
        Toolkit.startHeadless();
    }

    /** Reads when the test says so: what is called in between waits for nothing. */
    private static final class Held implements Workers {
        private final List<Runnable> tasks = new ArrayList<>();

        @Override
        public void train(
                LiveRun run, Consumer<List<RunEvent>> reader, Consumer<Throwable> failed) {}

        @Override
        public void execute(Runnable task) {
            tasks.add(task);
        }

        @Override
        public <T> void compute(
                Callable<T> task, Consumer<? super T> done, Consumer<Throwable> failed) {
            tasks.add(
                    () -> {
                        T result;
                        try {
                            result = task.call();
                        } catch (Exception failure) {
                            failed.accept(failure);
                            return;
                        }
                        done.accept(result);
                    });
        }

        void finish(int number) {
            tasks.get(number).run();
        }
    }

    @BeforeEach
    void openATable() throws IOException {
        file = Files.writeString(folder.resolve("t.csv"), "a,b,c\n1,2,3.5\n2,oops,4\n3,4,5.5\n");
        model = new CsvImportModel(workers, file, failures::add);
        model.open(folder, new Split(), read -> {});
    }

    private CsvImport shown() {
        CsvImport read = model.shown().get();
        assertThat(read).isNotNull();
        return read;
    }

    @Test
    void nothingIsReadOnTheThreadThatAsks() {
        assertThat(model.shown().get()).isNull();
        assertThat(model.reading().get()).isTrue();
        workers.finish(0);
        assertThat(model.reading().get()).isFalse();
        assertThat(shown().bad()).hasSize(1);

        CsvImport before = shown();
        model.decide(CsvImport::leaveOut);
        assertThat(shown()).isSameAs(before);
        assertThat(before.plan().missing()).isEqualTo(MissingCells.ERROR);
        assertThat(model.reading().get()).isTrue();

        workers.finish(1);
        assertThat(shown().plan().missing()).isEqualTo(MissingCells.DROP_ROWS);
        assertThat(shown().result().rows()).isEqualTo(2);
    }

    @Test
    void theNewestWishHoldsAllOpenOnesAndOlderAnswersAreDropped() {
        workers.finish(0);
        model.decide(one -> one.missing(MissingCells.DROP_ROWS));
        model.decide(one -> one.markers("oops"));

        workers.finish(2);
        assertThat(shown().plan().missing()).isEqualTo(MissingCells.DROP_ROWS);
        assertThat(shown().markers()).isEqualTo("oops");
        assertThat(shown().result().rows()).isEqualTo(2);

        CsvImport newest = shown();
        workers.finish(1);
        assertThat(shown()).isSameAs(newest);
        assertThat(model.reading().get()).isFalse();
    }

    @Test
    void anAnswerThatComesBeforeTheNewestIsNotShown() {
        workers.finish(0);
        CsvImport first = shown();
        model.decide(one -> one.delimiter(';'));
        model.decide(one -> one.delimiter(','));
        workers.finish(1);
        assertThat(shown()).isSameAs(first);
        assertThat(model.reading().get()).isTrue();

        workers.finish(2);
        assertThat(shown().delimiter()).isEqualTo(',');
    }

    @Test
    void cancellingKeepsWhatIsShownAndForgetsTheWishes() {
        workers.finish(0);
        CsvImport first = shown();
        model.decide(CsvImport::leaveOut);
        model.cancel();
        assertThat(model.reading().get()).isFalse();
        workers.finish(1);
        assertThat(shown()).isSameAs(first);

        model.decide(one -> one.use(1, ColumnRole.IGNORED));
        workers.finish(2);
        assertThat(shown().trouble()).isEmpty();
        assertThat(shown().plan().missing()).isEqualTo(MissingCells.ERROR);
        assertThat(failures).isEmpty();
    }

    @Test
    void aLongReadingTellsHowFarItIsAndEndsWhenTheNextBegins() throws IOException {
        Files.writeString(file, "a,b\n" + "0.12345,0.54321\n".repeat(200_000));
        List<String> told = new ArrayList<>();
        model.progress()
                .addListener(
                        (value, old, words) -> {
                            told.add(words);
                            if (!words.isEmpty()) {
                                model.open(folder, new Split(), read -> {});
                            }
                        });
        workers.finish(0);

        assertThat(told).hasSize(2).last().isEqualTo("");
        assertThat(told.getFirst()).startsWith("Reading t.csv: ");
        assertThat(model.shown().get()).isNull();
        assertThat(model.reading().get()).isTrue();
        assertThat(failures).isEmpty();
    }

    @Test
    void aFileThatIsNoTableIsRefusedAndACancelledOneIsNot() throws IOException {
        Files.write(file, new byte[] {(byte) 0x81, 0, 1, 2});
        workers.finish(0);
        assertThat(failures).hasSize(1).noneMatch(CancellationException.class::isInstance);
        assertThat(model.reading().get()).isFalse();
    }

    @Test
    void theDialogWaitsWithItsButtonAndShowsTheLastAnswerAfterACancel() {
        workers.finish(0);
        Toolkit.call(
                () -> {
                    CsvImportView view = new CsvImportView(model, shown());
                    assertThat(view.ready().get()).isFalse();
                    @SuppressWarnings("unchecked") // the box holds ways with missing cells
                    ComboBox<MissingCells> missing =
                            (ComboBox<MissingCells>) find(view, "csv-missing");
                    missing.setValue(MissingCells.MEAN);
                    assertThat(workers.tasks).hasSize(2);
                    model.cancel();
                    assertThat(missing.getValue()).isEqualTo(MissingCells.ERROR);
                    assertThat(workers.tasks).as("no wish comes of showing").hasSize(2);

                    model.decide(CsvImport::leaveOut);
                    assertThat(view.ready().get()).isFalse();
                    workers.finish(2);
                    assertThat(view.ready().get()).isTrue();
                    assertThat(missing.getValue()).isEqualTo(MissingCells.DROP_ROWS);
                    assertThat(workers.tasks).hasSize(3);
                    return view;
                });
    }

    private static Node find(Node view, String id) {
        Node found = view.lookup("#" + id);
        assertThat(found).isNotNull();
        return found;
    }
}
