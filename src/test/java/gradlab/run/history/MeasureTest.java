package gradlab.run.history;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

class MeasureTest {
    @Test
    void everyMeasureHasAPlaceOfItsOwnInAnEpoch() {
        EpochRecord record = new EpochRecord(3, 2, 4);
        int written = 0;
        for (Measure measure : Measure.values()) {
            for (int i = 0; i < record.count(measure); i++) {
                record.set(measure, i, written++);
            }
        }
        int read = 0;
        for (Measure measure : Measure.values()) {
            for (int i = 0; i < record.count(measure); i++) {
                assertThat(record.get(measure, i)).as("%s %d", measure, i).isEqualTo(read++);
            }
        }
    }

    @Test
    void whatIsNotWrittenIsNotANumber() {
        EpochRecord record = new EpochRecord(1, 1, 1);
        for (Measure measure : Measure.values()) {
            assertThat(record.get(measure)).isNaN();
        }
    }

    @Test
    void aLayerThatIsNotThereIsRefused() {
        EpochRecord record = new EpochRecord(1, 0, 2);
        assertThatThrownBy(() -> record.get(Measure.DEAD, 2))
                .isInstanceOf(IndexOutOfBoundsException.class)
                .hasMessageContaining("DEAD 2 of 2");
        assertThatThrownBy(() -> record.set(Measure.METRIC, 0, 1))
                .isInstanceOf(IndexOutOfBoundsException.class);
    }

    @Test
    void everyMeasureHasAKeyAWordAndALabelOfItsOwn() {
        List<Measure> all = Arrays.asList(Measure.values());
        assertThat(all).extracting(Measure::key).doesNotHaveDuplicates();
        assertThat(all).extracting(Measure::word).doesNotHaveDuplicates();
        assertThat(all).extracting(Measure::label).doesNotHaveDuplicates().doesNotContain("");
    }

    @Test
    void measuresOfOneGroupStandSideBySide() {
        String last = "";
        List<String> seen = new ArrayList<>();
        for (Measure measure : Measure.of(Measure.Per.LAYER)) {
            String group = measure.path().getFirst();
            if (!group.equals(last)) {
                assertThat(seen).doesNotContain(group);
                seen.add(group);
                last = group;
            }
        }
    }
}
