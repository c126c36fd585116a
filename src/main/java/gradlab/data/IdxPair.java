package gradlab.data;

import org.ejml.data.FMatrixRMaj;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/** Images with their labels, from two IDX files that belong together. */
record IdxPair(IdxFile images, IdxFile labels) {
    private static final int FEW_CLASSES = 10;

    /** Refuses files that are no pair. */
    IdxPair {
        if (images.dimensions().length < 2) {
            throw new DataException(
                    "{0} holds one value an item, so it is a file of labels; name the images "
                            + "here",
                    images.name());
        }
        if (labels.dimensions().length != 1) {
            throw new DataException(
                    "{0} holds {1} {1|dimension|dimensions}, so it is no file of labels; "
                            + "name the labels here",
                    labels.name(), labels.dimensions().length);
        }
        if (images.items() != labels.items()) {
            throw new DataException(
                    "{0} holds {1} {1|image|images}, {2} {3} {3|label|labels}; they do not "
                            + "belong together",
                    images.name(), images.items(), labels.name(), labels.items());
        }
        if (images.items() == 0) {
            throw new DataException("{0} holds no images", images.name());
        }
    }

    /** How many classes the labels name: the greatest label and one more. */
    int classes() {
        boolean[] seen = new boolean[256];
        int greatest = 0;
        int where = 0;
        for (int i = 0; i < labels.items(); i++) {
            int label = labels.value(i);
            seen[label] = true;
            if (label > greatest) {
                greatest = label;
                where = i;
            }
        }
        long different = IntStream.range(0, seen.length).filter(i -> seen[i]).count();
        if (greatest >= FEW_CLASSES && greatest >= 2 * different) {
            throw new DataException(
                    "{0}: label {1} of item {2} is out of range, since only {3} different "
                            + "{3|label occurs|labels occur}; labels count up from 0",
                    labels.name(), greatest, where + 1, different);
        }
        return greatest + 1;
    }

    /** Writes the values as they are, 0 … 255, from a row on. */
    void copyInto(FMatrixRMaj inputs, FMatrixRMaj targets, int firstRow) {
        int start = firstRow * inputs.numCols;
        for (int i = 0; i < images.values().length; i++) {
            inputs.data[start + i] = images.value(i);
        }
        for (int i = 0; i < labels.items(); i++) {
            targets.data[firstRow + i] = labels.value(i);
        }
    }

    /** One data set of several pairs of the same size, one after the other. */
    static Dataset dataset(List<String> classNames, IdxPair... pairs) {
        IdxFile first = pairs[0].images();
        for (IdxPair pair : pairs) {
            IdxFile other = pair.images();
            if (other.valuesPerItem() != first.valuesPerItem()
                    || other.imageWidth() != first.imageWidth()) {
                throw new DataException(
                        "{0} holds images of {1} pixels in rows of {2}, {3} of {4} in rows of {5};"
                                + " both need the same size",
                        other.name(),
                        other.valuesPerItem(),
                        other.imageWidth(),
                        first.name(),
                        first.valuesPerItem(),
                        first.imageWidth());
            }
        }
        int rows = Arrays.stream(pairs).mapToInt(pair -> pair.images().items()).sum();
        FMatrixRMaj inputs = new FMatrixRMaj(rows, first.valuesPerItem());
        FMatrixRMaj targets = new FMatrixRMaj(rows, 1);
        int row = 0;
        for (IdxPair pair : pairs) {
            pair.copyInto(inputs, targets, row);
            row += pair.images().items();
        }
        return new Dataset(
                inputs,
                targets,
                Generated.pixelNames(first.valuesPerItem()),
                List.of("class"),
                classNames,
                first.imageWidth());
    }
}
