package gradlab.engine.tensor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class BackendTest {
    @Test
    void saysLibraryVersionProcessorAndThreads() {
        assertThat(Backend.name(1)).matches("OpenBLAS \\d+\\.\\d+\\.\\d+ \\(\\w+\\), 1 thread");
        assertThat(Backend.name(2)).endsWith(", 2 threads");
        assertThat(Backend.trouble()).isNull();
    }

    @Test
    void ejmlIsUsedWhereItIsAskedFor() {
        System.setProperty("gradlab.backend", "ejml");
        try {
            assertThat(Backend.name(2)).matches("EJML .+, 1 thread");
        } finally {
            System.clearProperty("gradlab.backend");
        }
    }

    @Test
    void noThreadsAreRefused() {
        assertThatThrownBy(() -> Backend.product(0))
                .hasMessage("a product needs at least one thread, not 0");
    }

    @Test
    void arraysTooShortForTheProductAreRefused() {
        assertThatThrownBy(
                        () ->
                                Backend.product(1)
                                        .multiply(
                                                100,
                                                100,
                                                100,
                                                new float[10_000],
                                                new float[9_999],
                                                new float[10_000],
                                                false))
                .isInstanceOf(IndexOutOfBoundsException.class);
    }
}
