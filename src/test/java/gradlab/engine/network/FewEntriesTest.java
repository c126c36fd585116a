package gradlab.engine.network;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

import java.util.LinkedHashMap;
import java.util.Map;

class FewEntriesTest {
    @Test
    void keepsTheOrderAndIsNoMoreTheMapItWasTakenFrom() {
        Map<String, Integer> linked = new LinkedHashMap<>();
        linked.put("kernel", 3);
        linked.put("bias", 1);
        linked.put("alpha", 2);
        Map<String, Integer> few = FewEntries.of(linked);
        linked.remove("bias");
        assertThat(few.keySet()).containsExactly("kernel", "bias", "alpha");
        assertThat(few.values()).containsExactly(3, 1, 2);
        assertThat(few.get("bias")).isEqualTo(1);
        assertThat(few).isEqualTo(Map.of("alpha", 2, "bias", 1, "kernel", 3));
        assertThat(few.get("gamma")).isNull();
        assertThat(few.containsKey("gamma")).isFalse();
        assertThat(few.getOrDefault("gamma", 7)).isEqualTo(7);
    }

    @Test
    void nobodyChangesIt() {
        Map<String, Integer> few = FewEntries.of(Map.of("kernel", 3));
        assertThatThrownBy(() -> few.put("bias", 1))
                .isInstanceOf(UnsupportedOperationException.class);
        assertThatThrownBy(() -> few.remove("kernel"))
                .isInstanceOf(UnsupportedOperationException.class);
        assertThat(FewEntries.of(few)).isSameAs(few);
    }
}
