package gradlab.data;

import org.ejml.data.FMatrixRMaj;

import java.util.List;
import java.util.stream.IntStream;

/** Data sets made from drawn numbers, with the names that the generators share. */
final class Generated {
    private Generated() {}

    /** Rows with class numbers; the classes are named by their numbers. */
    static Dataset classes(FMatrixRMaj inputs, FMatrixRMaj labels, int count) {
        List<String> names = IntStream.range(0, count).mapToObj(Integer::toString).toList();
        return new Dataset(inputs, labels, inputNames(inputs.numCols), List.of("class"), names, 0);
    }

    /** Rows with one number to predict. */
    static Dataset regression(FMatrixRMaj inputs, FMatrixRMaj targets) {
        return new Dataset(inputs, targets, inputNames(inputs.numCols), List.of("y"), List.of(), 0);
    }

    /** A name for each value of an image. */
    static List<String> pixelNames(int count) {
        return IntStream.rangeClosed(1, count).mapToObj(i -> "pixel " + i).toList();
    }

    private static List<String> inputNames(int count) {
        return count == 1
                ? List.of("x")
                : IntStream.rangeClosed(1, count).mapToObj(i -> "x" + subscript(i)).toList();
    }

    private static String subscript(int number) {
        return Integer.toString(number)
                .chars()
                .map(digit -> '₀' + digit - '0')
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }
}
