package gradlab.data.prepare;

import gradlab.data.DataException;
import gradlab.data.DataShape;
import gradlab.data.DataSource;
import gradlab.data.Dataset;
import gradlab.data.Matrices;
import gradlab.data.cell.NumberText;
import gradlab.data.cell.WordInputs;
import gradlab.text.Message;

import org.ejml.data.FMatrixRMaj;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;

/** Rows of another source with the columns and classes of a first, wherever they stand there. */
public final class AlikeRows {
    private final Dataset first;
    private final Dataset other;

    private AlikeRows(Dataset first, Dataset other) {
        this.first = first;
        this.other = other;
    }

    /**
     * Rows, and behind them those of another source to validate on, with the columns, words and
     * classes of the first.
     *
     * @param folder what relative paths are relative to
     * @throws DataException when they cannot be read, or saying in what they differ
     */
    public static Dataset behind(Dataset first, DataSource source, Path folder) {
        Dataset other = source.loadAlike(folder, first);
        if (!source.isTable()) {
            requireAlike(first.shape(), other.shape());
        }
        return first.withValidation(of(first, other));
    }

    /**
     * The other's rows as the first's are.
     *
     * @throws DataException saying what differs
     */
    private static Dataset of(Dataset first, Dataset other) {
        requireAlike(first.shape(), other.shape(), false);
        AlikeRows rows = new AlikeRows(first, other);
        return new Dataset(
                rows.inputs(),
                first.classification() ? rows.classes() : rows.targets(),
                first.inputNames(),
                first.targetNames(),
                first.classNames(),
                first.imageWidth(),
                other.gaps(),
                other.weights());
    }

    /**
     * Demands that rows of another shape can stand beside those of a first, as far as is known
     * without the names of columns.
     *
     * @throws DataException saying what differs
     */
    public static void requireAlike(DataShape first, DataShape other) {
        requireAlike(first, other, true);
    }

    /** Of words there may be fewer inputs. */
    private static void requireAlike(DataShape first, DataShape other, boolean counted) {
        if (first.classification() != other.classification()) {
            throw new DataException(
                    first.classification()
                            ? "its target is a number, and that of the source is a class; choose"
                                    + " rows with the same target"
                            : "its target is a class, and that of the source is a number; choose"
                                    + " rows with the same target");
        }
        if (first.imageWidth() > 0
                && other.imageWidth() > 0
                && (first.imageWidth() != other.imageWidth() || first.inputs() != other.inputs())) {
            throw new DataException(
                    "its images are {0}×{1} pixels, and those of the source {2}×{3}; choose images"
                            + " of the same size",
                    other.imageWidth(),
                    other.inputs() / other.imageWidth(),
                    first.imageWidth(),
                    first.inputs() / first.imageWidth());
        }
        if (counted && first.inputs() != other.inputs()) {
            throw new DataException(
                    "it has {0} {0|input|inputs}, and the source {1}; choose rows with the same"
                            + " columns",
                    other.inputs(), first.inputs());
        }
        if (first.targets() != other.targets()) {
            throw new DataException(
                    "it has {0} {0|target|targets}, and the source {1}; choose rows with the same"
                            + " targets",
                    other.targets(), first.targets());
        }
        other.classNames().forEach(name -> number(name, first.classNames()));
    }

    // ---- inputs

    private FMatrixRMaj inputs() {
        List<String> wanted = first.inputNames();
        List<String> found = other.inputNames();
        boolean images = first.imageWidth() > 0 && other.imageWidth() > 0;
        if (wanted.equals(found) || images) {
            return other.inputs();
        }
        refuseMore(found);
        return columns(
                other.inputs(), wanted.stream().mapToInt(name -> place(name, found)).toArray());
    }

    /** Where an input stands; −1 for a word that no row of the other holds. */
    private int place(String name, List<String> found) {
        int place = found.indexOf(name);
        if (place < 0
                && (WordInputs.column(name) == null
                        || !columns(found).contains(WordInputs.source(name)))) {
            throw new DataException(
                    "it has no column \"{0}\", which is an input of the source; its inputs are {1}",
                    WordInputs.source(name), said(found));
        }
        return place;
    }

    private void refuseMore(List<String> found) {
        Set<String> known = new HashSet<>(first.inputNames());
        Set<String> columns = columns(first.inputNames());
        for (String name : found) {
            String column = WordInputs.column(name);
            if (!known.contains(name) && column != null && columns.contains(column)) {
                throw new DataException(
                        "\"{0}\" in its column \"{1}\" is none of the words that were trained on",
                        WordInputs.word(name), column);
            }
            if (!known.contains(name)) {
                throw new DataException(
                        "it has the input \"{0}\", which the source has not; the inputs of the"
                                + " source are {1}",
                        name, said(first.inputNames()));
            }
        }
    }

    private static Set<String> columns(List<String> names) {
        Set<String> columns = new HashSet<>();
        names.forEach(name -> columns.add(WordInputs.source(name)));
        return columns;
    }

    private static Message said(List<String> names) {
        int shown = 12;
        String first = String.join(", ", names.subList(0, Math.min(shown, names.size())));
        return names.size() > shown
                ? Message.of("{0} and {1} more", first, names.size() - shown)
                : Message.plain(first);
    }

    private static FMatrixRMaj columns(FMatrixRMaj from, int[] places) {
        FMatrixRMaj some = new FMatrixRMaj(from.numRows, places.length);
        for (int row = 0; row < from.numRows; row++) {
            for (int i = 0; i < places.length; i++) {
                some.set(row, i, places[i] < 0 ? 0 : from.get(row, places[i]));
            }
        }
        return some;
    }

    // ---- targets

    /** By name where all are called alike, else in their order. */
    private FMatrixRMaj targets() {
        List<String> wanted = first.targetNames();
        List<String> found = other.targetNames();
        return !wanted.equals(found) && new HashSet<>(found).containsAll(wanted)
                ? columns(other.targets(), wanted.stream().mapToInt(found::indexOf).toArray())
                : other.targets();
    }

    private FMatrixRMaj classes() {
        int[] numbers =
                other.classNames().stream()
                        .mapToInt(name -> number(name, first.classNames()))
                        .toArray();
        if (Arrays.equals(numbers, Matrices.range(numbers.length))) {
            return other.targets();
        }
        FMatrixRMaj renumbered = other.targets().copy();
        for (int row = 0; row < other.rows(); row++) {
            renumbered.set(row, 0, numbers[other.label(row)]);
        }
        return renumbered;
    }

    /** The number of a class by its name; where none is called so, 1 and 1.0 are the same. */
    private static int number(String name, List<String> names) {
        int called = names.indexOf(name);
        if (called >= 0) {
            return called;
        }
        return IntStream.range(0, names.size())
                .filter(i -> areOneNumber(names.get(i), name))
                .findFirst()
                .orElseThrow(
                        () ->
                                new DataException(
                                        "it has the class \"{0}\", which the source has not; the"
                                                + " classes of the source are {1}",
                                        name, said(names)));
    }

    /** Of decimal numbers: a class may be called 1D or 1F. */
    private static boolean areOneNumber(String one, String other) {
        return NumberText.is(one, '.', '.')
                && NumberText.is(other, '.', '.')
                && Double.parseDouble(one) == Double.parseDouble(other);
    }
}
