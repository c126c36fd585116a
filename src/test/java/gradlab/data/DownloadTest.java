package gradlab.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CopyOnWriteArrayList;

/** Against a server on this machine that can behave badly. */
@Timeout(60)
class DownloadTest {
    private static final byte[] CONTENT = content();

    @TempDir Path cache;
    private HttpServer server;
    private final List<String> ranges = new CopyOnWriteArrayList<>();
    private final List<Long> heard = new ArrayList<>();

    private static byte[] content() {
        byte[] bytes = new byte[300_000];
        for (int i = 0; i < bytes.length; i++) {
            bytes[i] = (byte) (i * 31 + i / 256);
        }
        return bytes;
    }

    @BeforeEach
    void startServer() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.start();
    }

    @AfterEach
    void stopServer() {
        server.stop(0);
    }

    private void serve(String folder, byte[] bytes, int cutAfter) {
        server.createContext(
                folder,
                exchange -> {
                    int from = from(exchange);
                    int status = from > 0 ? 206 : 200;
                    exchange.sendResponseHeaders(status, bytes.length - from);
                    int to = Math.min(bytes.length, from + cutAfter);
                    OutputStream out = exchange.getResponseBody();
                    out.write(bytes, from, to - from);
                    out.flush();
                    if (to < bytes.length) {
                        throw new IOException("a handler that fails has its connection cut");
                    }
                    out.close();
                });
    }

    private int from(HttpExchange exchange) {
        String range = exchange.getRequestHeaders().getFirst("Range");
        ranges.add(Objects.requireNonNullElse(range, "all"));
        return range == null ? 0 : Integer.parseInt(range.replaceAll("\\D", ""));
    }

    private RemoteSet set(String... folders) throws Exception {
        byte[] sha256 = MessageDigest.getInstance("SHA-256").digest(CONTENT);
        List<URI> mirrors =
                Arrays.stream(folders)
                        .map(folder -> "http://127.0.0.1:" + server.getAddress().getPort() + folder)
                        .map(URI::create)
                        .toList();
        return new RemoteSet(
                "letters",
                mirrors,
                List.of(new RemoteFile("a.gz", CONTENT.length, HexFormat.of().formatHex(sha256))));
    }

    private void run(RemoteSet set) {
        new Download(set, cache, heard::add, () -> false).run();
    }

    private DataException refusal(RemoteSet set) {
        return catchThrowableOfType(DataException.class, () -> run(set));
    }

    private byte[] fetched() throws IOException {
        return Files.readAllBytes(cache.resolve("letters").resolve("a.gz"));
    }

    @Test
    void aFileIsFetchedOnceAndProgressIsHeard() throws Exception {
        serve("/good/", CONTENT, CONTENT.length);
        RemoteSet set = set("/good/");
        assertThat(set.isIn(cache)).isFalse();

        run(set);
        run(set);

        assertThat(fetched()).isEqualTo(CONTENT);
        assertThat(set.isIn(cache)).isTrue();
        assertThat(ranges).containsExactly("all");
        assertThat(heard).isSorted().endsWith(300_000L).hasSizeGreaterThan(3);
    }

    @Test
    void aConnectionThatIsCutGoesOnWhereItStopped() throws Exception {
        serve("/cut/", CONTENT, 110_000);
        run(set("/cut/"));

        assertThat(fetched()).isEqualTo(CONTENT);
        assertThat(ranges).hasSize(3).startsWith("all").last().asString().startsWith("bytes=");
    }

    @Test
    void whatIsThereFromAnEarlierTryIsKept() throws Exception {
        serve("/good/", CONTENT, CONTENT.length);
        Path unfinished = cache.resolve("letters").resolve("a.gz.part");
        Files.createDirectories(unfinished.getParent());
        Files.write(unfinished, Arrays.copyOf(CONTENT, 1000));
        run(set("/good/"));

        assertThat(ranges).containsExactly("bytes=1000-");
        assertThat(fetched()).isEqualTo(CONTENT);
    }

    @Test
    void aWrongFileIsThrownAwayAndSaid() throws Exception {
        byte[] wrong = CONTENT.clone();
        wrong[17]++;
        serve("/wrong/", wrong, wrong.length);

        assertThat(refusal(set("/wrong/")))
                .hasMessageContaining("another file than the one expected")
                .hasMessageContaining("place them in " + cache.resolve("letters"));
        assertThat(cache.resolve("letters")).isEmptyDirectory();
    }

    @Test
    void aFileTooLongIsRefused() throws Exception {
        serve("/long/", Arrays.copyOf(CONTENT, CONTENT.length + 5), CONTENT.length + 5);

        assertThat(refusal(set("/long/"))).hasMessageContaining("more than the 300,000 bytes");
    }

    @Test
    void aMissingFileIsNamedWithItsAddressAndTheWayByHand() throws Exception {
        assertThat(refusal(set("/nothing/")))
                .hasMessageMatching(
                        "a.gz could not be downloaded from http://.*/nothing/a.gz: the server"
                                + " answers 404. Check the connection and try again, or fetch a.gz"
                                + " from http://.*/nothing/ by hand and place them in .*/letters");
    }

    @Test
    void theNextMirrorIsTriedWhenOneFails() throws Exception {
        serve("/good/", CONTENT, CONTENT.length);
        run(set("/nothing/", "/good/"));

        assertThat(fetched()).isEqualTo(CONTENT);
    }

    @Test
    void cancellingKeepsWhatIsThere() throws Exception {
        serve("/good/", CONTENT, CONTENT.length);
        RemoteSet set = set("/good/");
        Download cancelled = new Download(set, cache, heard::add, () -> heard.size() > 1);

        assertThatThrownBy(cancelled::run).isInstanceOf(CancellationException.class);
        assertThat(Files.size(cache.resolve("letters").resolve("a.gz.part"))).isPositive();
        assertThat(set.isIn(cache)).isFalse();
    }

    @Test
    void withoutANetworkTheServerThatIsNotThereIsSaid() throws Exception {
        RemoteSet set = set("/good/");
        server.stop(0);

        assertThat(refusal(set)).hasMessageContaining("Connection refused");
    }

    @Test
    void loadingNeverDownloads() throws Exception {
        assertThatThrownBy(() -> set("/good/").load(cache, List.of()))
                .isInstanceOf(DataException.class)
                .hasMessageContaining("letters is not on this computer yet")
                .hasMessageContaining("by hand");
        assertThat(ranges).isEmpty();
    }

    @Test
    void unpackedFilesPlacedByHandCount() throws Exception {
        Files.createDirectories(cache.resolve("letters"));
        Files.write(cache.resolve("letters").resolve("a"), CONTENT);

        assertThat(set("/good/").isIn(cache)).isTrue();
    }
}
