package gradlab.data;

import gradlab.text.Message;

import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Files of images and labels on the internet, kept in the user's cache once fetched. It holds
 * training images and labels, then test images and labels.
 *
 * @param name its folder in the cache
 * @param mirrors addresses that end in a slash, the first tried first
 */
public record RemoteSet(String name, List<URI> mirrors, List<RemoteFile> files) {
    /** Handwritten digits, 70,000 images of 28×28 pixels. */
    public static final RemoteSet MNIST =
            new RemoteSet(
                    "mnist",
                    List.of(
                            URI.create("https://storage.googleapis.com/cvdf-datasets/mnist/"),
                            URI.create("https://ossci-datasets.s3.amazonaws.com/mnist/")),
                    List.of(
                            new RemoteFile(
                                    "train-images-idx3-ubyte.gz",
                                    9912422,
                                    "440fcabf73cc546fa21475e81ea370265605f56be210a4024d2ca8f20352360"
                                        + "9"),
                            new RemoteFile(
                                    "train-labels-idx1-ubyte.gz",
                                    28881,
                                    "3552534a0a558bbed6aed32b30c495cca23d567ec52cac8be1a0730e8010255"
                                        + "c"),
                            new RemoteFile(
                                    "t10k-images-idx3-ubyte.gz",
                                    1648877,
                                    "8d422c7b0a1c1c79245a5bcf07fe86e33eeafee792b84584aec276f5a2dbc4e"
                                        + "6"),
                            new RemoteFile(
                                    "t10k-labels-idx1-ubyte.gz",
                                    4542,
                                    "f7ae60f92e00ec6debd23a6088c31dbd2371eca3ffa0defaefb259924204aec"
                                        + "6")));

    /** How many of MNIST and its like, the last, are test images. */
    static final int TEST_IMAGES = 10_000;

    /** Of MNIST and its like: 70,000 images of 28×28 pixels, a byte each in the files. */
    static final Extent EXTENT = new Extent(70_000, 28 * 28 + 1, 70_000 * 28 * 28);

    /** Keeps its own copies. */
    public RemoteSet {
        mirrors = List.copyOf(mirrors);
        files = List.copyOf(files);
    }

    /** How much there is to fetch in all. */
    public long bytes() {
        return files.stream().mapToLong(RemoteFile::bytes).sum();
    }

    /** Its folder in a cache. */
    public Path folder(Path cache) {
        return cache.resolve(name);
    }

    /** Whether every file is in a cache, plain or gzipped. */
    public boolean isIn(Path cache) {
        return files.stream().allMatch(file -> Files.exists(place(cache, file)));
    }

    /** Where a file stands in a cache; one placed there by hand may be unpacked. */
    Path place(Path cache, RemoteFile file) {
        Path packed = folder(cache).resolve(file.name());
        Path plain = folder(cache).resolve(file.name().replaceFirst("\\.gz$", ""));
        return !Files.exists(packed) && Files.exists(plain) ? plain : packed;
    }

    /**
     * All its images, training images first.
     *
     * @throws DataException when it is not in the cache; nothing is fetched
     */
    Dataset load(Path cache, List<String> classNames) {
        if (!isIn(cache)) {
            throw new DataException(
                    "{0} is not on this computer yet. Download it once ({1} MB) from the Data tab"
                            + " of the window, or {2}",
                    name, Math.round(bytes() / 1e6), byHand(cache));
        }
        Path[] places = files.stream().map(file -> place(cache, file)).toArray(Path[]::new);
        return IdxPair.dataset(
                classNames,
                new IdxPair(IdxFile.read(places[0]), IdxFile.read(places[1])),
                new IdxPair(IdxFile.read(places[2]), IdxFile.read(places[3])));
    }

    /** What to do without {@link Download}. */
    Message byHand(Path cache) {
        return Message.of(
                "fetch {0} from {1} by hand and place them in {2}",
                files.stream().map(RemoteFile::name).collect(Collectors.joining(", ")),
                mirrors.getLast(),
                folder(cache));
    }
}
