package gradlab.data;

import static org.assertj.core.api.Assertions.assertThat;

import gradlab.knob.KnobField;
import gradlab.knob.Knobs;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** What every generated source promises. */
class DataSourceTest {
    private static final Path HERE = Path.of("");

    static Stream<DataSource> generators() {
        return Knobs.permitted(DataSource.class).stream()
                .map(type -> (DataSource) Knobs.defaults(type))
                .filter(DataSourceTest::isGenerator);
    }

    private static boolean isGenerator(DataSource source) {
        return Knobs.fields(((Record) source).getClass()).stream()
                .anyMatch(field -> field.word().equals("samples"));
    }

    private static DataSource with(DataSource source, String knob, Object value) {
        return (DataSource)
                Knobs.with((Record) source, Knobs.field(((Record) source).getClass(), knob), value);
    }

    @ParameterizedTest
    @MethodSource("generators")
    void rowsFitTheShape(DataSource source) {
        Dataset data = with(source, "samples", 101).load(HERE);

        assertThat(data.rows()).isEqualTo(101);
        assertThat(data.targets().numRows).isEqualTo(101);
        assertThat(data.inputNames()).hasSize(data.inputs().numCols);
        assertThat(data.targetNames()).hasSize(data.targets().numCols);
        assertThat(source.shape(HERE)).isEqualTo(data.shape());
        for (float x : data.inputs().data) {
            assertThat(Float.isFinite(x)).isTrue();
        }
    }

    @ParameterizedTest
    @MethodSource("generators")
    void theSameSeedMakesTheSameRowsAndAnotherSeedOthers(DataSource source) {
        DataSource small = with(source, "samples", 60);

        float[] rows = small.load(HERE).inputs().data;
        assertThat(small.load(HERE).inputs().data).isEqualTo(rows);
        assertThat(with(with(small, "noise", 0.1), "seed", 2L).load(HERE).inputs().data)
                .isNotEqualTo(rows);
    }

    @ParameterizedTest
    @MethodSource("generators")
    void classesAreNumberedFromZeroAndEachOccurs(DataSource source) {
        Dataset data = with(source, "samples", 200).load(HERE);

        List<Integer> found =
                IntStream.range(0, data.classification() ? data.rows() : 0)
                        .mapToObj(data::label)
                        .distinct()
                        .sorted()
                        .toList();
        assertThat(found).isEqualTo(IntStream.range(0, data.classNames().size()).boxed().toList());
    }

    @ParameterizedTest
    @MethodSource("generators")
    void everySettingIsDescribed(DataSource source) {
        assertThat(Knobs.fields(((Record) source).getClass()))
                .allSatisfy(
                        field ->
                                assertThat(field.knob())
                                        .as(field.word())
                                        .isNotNull()
                                        .satisfies(knob -> assertThat(knob.help()).isNotEmpty()));
    }

    @ParameterizedTest
    @MethodSource("generators")
    void aLimitKeepsTheFirstRows(DataSource source) {
        DataSource limited = with(source, "limit", 7);
        Dataset few = limited.load(HERE);

        assertThat(few.rows()).isEqualTo(7);
        assertThat(few.inputs().get(6, 0)).isEqualTo(source.load(HERE).inputs().get(6, 0));
        assertThat(((Record) limited).toString()).contains("limit=7");
    }

    @ParameterizedTest
    @MethodSource("generators")
    void wordsInFilesAreUnique(DataSource source) {
        assertThat(Knobs.fields(((Record) source).getClass()).stream().map(KnobField::word))
                .doesNotHaveDuplicates();
    }
}
