package gradlab.run;

import static gradlab.run.HandWritten.CIRCLES;
import static gradlab.run.HandWritten.assertSame;
import static gradlab.run.HandWritten.file;
import static gradlab.run.HandWritten.hidden;
import static gradlab.run.HandWritten.regression;
import static gradlab.run.HandWritten.source;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.GZIPOutputStream;

/**
 * Trains on every data source the experiment format names, in every way it says rows may be
 * changed, and sees that nothing is refused or ignored.
 */
class EveryNamedSourceTest {
    private static final int IMAGES = 40;
    private static final String SQUARED = "'loss': 'mean_squared_error', 'epochs': 2";
    private static final String CLASSES =
            "'loss': 'sparse_categorical_crossentropy', 'metrics': ['accuracy'], 'epochs': 2";

    @TempDir private Path folder;

    private void assertMatters(String with, String without) throws IOException {
        HandWritten.assertMatters(with, without, folder);
    }

    @BeforeEach
    void filesStandBesideTheExperiment() throws IOException {
        StringBuilder table = new StringBuilder("a;b;y;z\n");
        for (int i = 0; i < 60; i++) {
            table.append("%d;%s;%s;%d%n".formatted(i % 7, i * 0.1, (i % 7) * 0.5, i % 3));
        }
        Files.writeString(folder.resolve("table.csv"), table);
        Files.writeString(
                folder.resolve("bare.csv"),
                table.substring(table.indexOf("\n") + 1).replace(';', ','));
        byte[] images =
                ByteBuffer.allocate(16 + IMAGES * 4)
                        .putInt(0x803)
                        .putInt(IMAGES)
                        .putInt(2)
                        .putInt(2)
                        .array();
        byte[] labels = ByteBuffer.allocate(8 + IMAGES).putInt(0x801).putInt(IMAGES).array();
        for (int i = 0; i < IMAGES; i++) {
            images[16 + 4 * i + i % 4] = (byte) (i * 5);
            labels[8 + i] = (byte) (i % 4);
        }
        Files.write(folder.resolve("images"), images);
        try (OutputStream out =
                new GZIPOutputStream(Files.newOutputStream(folder.resolve("labels.gz")))) {
            out.write(labels);
        }
    }

    private static String classes(String source, String more) {
        return file(
                source(source) + more,
                hidden("'activation': 'tanh'")
                        + "{'type': 'dense', 'units': 10, 'activation': 'softmax'}",
                CLASSES);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{'type': 'circles', 'samples': 60, 'noise': 0.1, 'seed': 2, 'factor': 0.3}",
                "{'type': 'moons', 'samples': 60, 'noise': 0.1, 'seed': 2}",
                "{'type': 'spirals', 'samples': 60, 'noise': 0.1, 'seed': 2, 'turns': 2}",
                "{'type': 'xor', 'samples': 60, 'noise': 0.1, 'seed': 2}",
                "{'type': 'blobs', 'samples': 60, 'noise': 0.1, 'seed': 2, 'centers': 4, 'stddev':"
                        + " 0.5}",
                "{'type': 'garments', 'samples': 60, 'noise': 0.1, 'seed': 2}",
                "{'type': 'digits', 'samples': 60, 'noise': 0.1, 'seed': 2}",
                "{'type': 'sample', 'name': 'penguins'}",
                "{'type': 'sample', 'name': 'iris'}",
                "{'type': 'sample', 'name': 'wine'}",
                "{'type': 'sample', 'name': 'breast_cancer'}",
                "{'type': 'sample', 'name': 'optdigits', 'limit': 60}",
                "{'type': 'idx', 'images': 'images', 'labels': 'labels.gz'}",
                "{'type': 'idx', 'images': 'images', 'labels': 'labels.gz', 'limit': 24}",
                "{'type': 'idx', 'images': 'images', 'labels': 'labels.gz', 'classes': [3, 1]}",
                "{'type': 'garments', 'samples': 90, 'binary_of': [5, 7]}",
                "{'type': 'csv', 'path': 'table.csv', 'target': 'z', 'delimiter': ';', 'header':"
                        + " true}"
            })
    void everySourceOfClassesTrains(String source) throws IOException {
        assertMatters(classes(source, ""), classes("{'type': 'digits', 'samples': 48}", ""));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{'type': 'linear', 'samples': 60, 'noise': 0.1, 'seed': 2}",
                "{'type': 'friedman', 'samples': 60, 'noise': 0.1, 'seed': 2}",
                "{'type': 'regression', 'samples': 60, 'noise': 0.1, 'seed': 2, 'features': 4,"
                        + " 'informative': 2, 'target_scale': 2}",
                "{'type': 'sine', 'samples': 60, 'noise': 0.1, 'seed': 2}",
                "{'type': 'sample', 'name': 'auto_mpg'}",
                "{'type': 'csv', 'path': 'table.csv', 'target': 'y', 'delimiter': ';'}",
                "{'type': 'csv', 'path': 'table.csv', 'target': 'y', 'inputs': ['a'], 'delimiter':"
                        + " ';'}",
                "{'type': 'csv', 'path': 'bare.csv', 'target': '3', 'header': false}"
            })
    void everySourceOfNumbersTrains(String source) throws IOException {
        String training = SQUARED + ", 'optimizer': 'adam'";
        assertMatters(
                regression(source, "", training),
                regression("{'type': 'sine', 'samples': 50}", "", training));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            textBlock =
                    """
                    {'type': 'circles', 'samples': 60, 'factor': 0.3} | {'type': 'circles', 'samples': 60, 'factor': 0.7}
                    {'type': 'spirals', 'samples': 60, 'turns': 1} | {'type': 'spirals', 'samples': 60, 'turns': 3}
                    {'type': 'blobs', 'samples': 60, 'centers': 2} | {'type': 'blobs', 'samples': 60, 'centers': 3}
                    {'type': 'blobs', 'samples': 60, 'stddev': 2} | {'type': 'blobs', 'samples': 60, 'stddev': 3}
                    {'type': 'moons', 'samples': 60, 'noise': 0} | {'type': 'moons', 'samples': 60, 'noise': 0.5}
                    {'type': 'xor', 'samples': 60, 'seed': 1} | {'type': 'xor', 'samples': 60, 'seed': 2}
                    {'type': 'digits', 'samples': 60} | {'type': 'digits', 'samples': 60, 'limit': 40}
                    {'type': 'garments', 'samples': 60, 'classes': [1, 2]} | {'type': 'garments', 'samples': 60, 'classes': [2, 1]}
                    """)
    void everySettingOfASourceMatters(String one, String other) throws IOException {
        assertMatters(classes(one, ""), classes(other, ""));
    }

    @Test
    void severalColumnsMayBeTheTarget() throws IOException {
        String csv = "{'type': 'csv', 'path': 'table.csv', 'target': %s, 'delimiter': ';'}";
        String two = regression(csv.formatted("['y', 'b']"), "", SQUARED);
        HandWritten.train(two.replace("\"units\": 1", "\"units\": 2"), folder);
    }

    // ---- split, scaling, augmentation, label noise

    @ParameterizedTest
    @ValueSource(
            strings = {
                "'split': {'train': 0.7, 'validation': 0.2, 'test': 0.1}",
                "'split': {'stratify': true}",
                "'split': {'seed': 5}",
                "'scaling': {'inputs': 'standard'}",
                "'scaling': {'inputs': {'type': 'standard'}, 'fit_on': 'all'}",
                "'scaling': {'inputs': 'min_max'}",
                "'scaling': {'inputs': {'type': 'min_max', 'range': [-1, 1]}}",
                "'label_noise': 0.4",
                "'augment': [{'type': 'noise'}]",
                "'augment': [{'type': 'shift'}]",
                "'augment': [{'type': 'rotation'}]"
            })
    void everyChangeToTheRowsMatters(String change) throws IOException {
        String rows = change.contains("augment") ? "digits" : "circles";
        String data = "{'type': '%s', 'samples': 96}".formatted(rows);
        assertMatters(classes(data, ", " + change), classes(data, ""));
    }

    @ParameterizedTest
    @ValueSource(strings = {"'standard'", "'min_max'", "{'type': 'min_max', 'range': [-1, 1]}"})
    void everyScalingOfTargetsMatters(String scaler) throws IOException {
        String sine = "{'type': 'sine', 'samples': 60}";
        String scaling = ", 'scaling': {'targets': %s}".formatted(scaler);
        assertMatters(regression(sine, scaling, SQUARED), regression(sine, "", SQUARED));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            textBlock =
                    """
                    'split': {}   | 'split': {'train': 0.5, 'validation': 0.5, 'test': 0.0, 'stratify': false, 'seed': 1}
                    'scaling': {} | 'scaling': {'inputs': 'none', 'targets': 'none', 'fit_on': 'train'}
                    'augment': [] | 'label_noise': 0.0
                    'scaling': {'inputs': 'min_max'} | 'scaling': {'inputs': {'type': 'min_max', 'range': [0, 1]}}
                    """)
    void rowsHaveTheDefaultsOfTheDocument(String shortly, String inFull) {
        assertSame(classes(CIRCLES, ", " + shortly), classes(CIRCLES, ", " + inFull));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            textBlock =
                    """
                    {'type': 'circles'} | {'type': 'circles', 'samples': 1000, 'noise': 0.1, 'factor': 0.5, 'seed': 1}
                    {'type': 'csv', 'path': 'a', 'target': 'y'} | {'type': 'csv', 'path': 'a', 'target': ['y'], 'delimiter': ',', 'header': true}
                    'fashion_mnist' | {'type': 'fashion_mnist'}
                    'mnist' | {'type': 'mnist', 'classes': [], 'limit': 0}
                    """)
    void sourcesHaveTheDefaultsOfTheDocument(String shortly, String inFull) {
        assertSame(classes(shortly, ""), classes(inFull, ""));
    }
}
