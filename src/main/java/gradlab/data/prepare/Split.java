package gradlab.data.prepare;

import gradlab.data.DataException;
import gradlab.data.Dataset;
import gradlab.data.Matrices;
import gradlab.engine.tensor.RandomSource;
import gradlab.knob.Knob;
import gradlab.knob.Knobs;
import gradlab.text.SentenceException;

import org.jspecify.annotations.Nullable;

import java.util.Arrays;
import java.util.stream.IntStream;

/** Which shares of the rows are for training, validation and test. */
public record Split(
        @Knob(
                        label = "Train",
                        min = 0,
                        max = 1,
                        minOpen = true,
                        step = 0.05,
                        help = "Share of the rows to learn from",
                        lesson = 11)
                double train,
        @Knob(
                        label = "Validation",
                        min = 0,
                        max = 1,
                        step = 0.05,
                        help = "Share of the rows to choose by",
                        lesson = 11)
                double validation,
        @Knob(
                        label = "Test",
                        min = 0,
                        max = 1,
                        step = 0.05,
                        help = "Share of the rows to judge by, once",
                        lesson = 11)
                double test,
        @Knob(label = "Stratify", help = "Keeps each class's share in every part") boolean stratify,
        @Knob(label = "Seed", step = 1, help = "The same seed gives the same parts") long seed,
        @Knob(
                        label = "Order",
                        lesson = 11,
                        help =
                                "Shuffled first, or as the rows stand: the first train, the next"
                                        + " validate, the last test")
                Order order,
        @Knob(
                        label = "Own test rows",
                        lesson = 11,
                        help =
                                "Tests on the test rows that the source brings, apart from the"
                                        + " others; the share of test is 0 then")
                boolean ownTest,
        @Knob(
                        label = "Fold",
                        lesson = 22,
                        help =
                                "Deals the training and validation rows into folds, of which one"
                                        + " validates and the others train")
                @Nullable Fold fold) {
    private static final double ROUNDING = 1e-9;

    /** In which order the rows are dealt out. */
    public enum Order {
        /** Mixed by the seed. */
        SHUFFLED,
        /** As the source has them: the first train, the next validate, the last test. */
        AS_IS
    }

    /** Half and half. */
    public Split() {
        this(0.5, 0.5, 0, false, 1);
    }

    /** Without folds. */
    public Split(
            double train,
            double validation,
            double test,
            boolean stratify,
            long seed,
            Order order,
            boolean ownTest) {
        this(train, validation, test, stratify, seed, order, ownTest, null);
    }

    /** Without test rows of the source's own. */
    public Split(
            double train,
            double validation,
            double test,
            boolean stratify,
            long seed,
            Order order) {
        this(train, validation, test, stratify, seed, order, false);
    }

    /** Of rows in a shuffled order. */
    public Split(double train, double validation, double test, boolean stratify, long seed) {
        this(train, validation, test, stratify, seed, Order.SHUFFLED);
    }

    /** Refuses shares that are more than all. */
    public Split {
        Knobs.require(Split.class, train, validation, test, stratify, seed, order, ownTest, fold);
        if (train + validation + test > 1 + ROUNDING) {
            throw new SentenceException(
                    "train {0} + validation {1} + test {2} is more than 1; make one of them "
                            + "smaller",
                    train, validation, test);
        }
        if (ownTest && test > 0) {
            throw new SentenceException(
                    "own_test tests on the source's own test rows, so that test must be 0, not"
                            + " {0}; set one of them to 0 or false",
                    test);
        }
        if (stratify && order == Order.AS_IS) {
            throw new SentenceException(
                    "stratify deals each class out evenly, but order is `as_is`, which "
                            + "leaves every row where it stands; set stratify to false or order to "
                            + "`shuffled`");
        }
    }

    /**
     * Deals out the rows: in a seeded shuffle or as they stand, cut at the shares. Stratified, each
     * class is spread evenly over the shuffled order first, so that every cut gets its share to
     * within one row. A fold deals out anew what the shares of training and validation have
     * together. The source's own test rows, where they are wanted, are the test part as they stand,
     * and no share of them goes elsewhere. Validation rows of another source are the validation
     * part.
     *
     * @throws DataException when a part that is asked for would get no rows
     */
    public Partition of(Dataset data) {
        RandomSource random = new RandomSource(seed).split("split");
        int own = data.rows() - data.validationRows();
        int[] rows = Matrices.range(own - (ownTest ? data.testRows() : 0));
        if (order == Order.SHUFFLED) {
            Shuffle.mix(rows, random);
        }
        if (stratify) {
            rows = Strata.spread(rows, data);
        }
        int trainEnd = (int) Math.round(train * rows.length);
        int validationEnd = (int) Math.round((train + validation) * rows.length);
        int testEnd = (int) Math.round(Math.min(1, train + validation + test) * rows.length);
        if (fold != null && data.validationRows() > 0) {
            throw new DataException(
                    "split.fold: a fold validates on rows of the source, and validation_source on"
                            + " its own; leave one of them out");
        }
        if (fold != null) {
            int[] dealt = fold.last(Arrays.copyOf(rows, validationEnd));
            System.arraycopy(dealt, 0, rows, 0, validationEnd);
            trainEnd = validationEnd - fold.size(validationEnd);
        }
        return new Partition(
                part("train", train, rows, 0, trainEnd, random),
                data.validationRows() > 0
                        ? ofOtherSource(data)
                        : part("validation", validation, rows, trainEnd, validationEnd, random),
                ownTest ? ownTest(data) : part("test", test, rows, validationEnd, testEnd, random));
    }

    /** In an order of their own, so that the others lie as they would without them. */
    private int[] ofOtherSource(Dataset data) {
        int[] rows = IntStream.range(data.rows() - data.validationRows(), data.rows()).toArray();
        if (order == Order.SHUFFLED) {
            Shuffle.mix(rows, new RandomSource(seed).split("validation"));
        }
        return rows;
    }

    /** The same with another fold; null for none. */
    public Split withFold(@Nullable Fold newFold) {
        return Knobs.set(this, Split::fold).to(newFold);
    }

    private static int[] ownTest(Dataset data) {
        if (data.testRows() == 0) {
            throw new DataException(
                    "split.own_test: there is no test row among the rows that are kept");
        }
        int end = data.rows() - data.validationRows();
        return IntStream.range(end - data.testRows(), end).toArray();
    }

    private int[] part(
            String name, double share, int[] from, int start, int end, RandomSource random) {
        if (share > 0 && end <= start) {
            throw new DataException(
                    "split.{0}: a share of {1} of {2} {2|row|rows} is no row at all; raise "
                            + "the share or get more rows",
                    name, share, from.length);
        }
        int[] rows = Arrays.copyOfRange(from, start, Math.max(start, end));
        if (stratify) {
            Shuffle.mix(rows, random);
        }
        return rows;
    }
}
