package gradlab.chart.axis;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.NavigableSet;
import java.util.TreeSet;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;

/**
 * Moves labels apart as little as possible. Labels keep their order; those that would overlap form
 * a block that stands where the mean of its wishes is (pool adjacent violators, isotonic
 * regression).
 */
public final class Declutter {
    private Declutter() {}

    private static final class Block {
        private double sum;
        private int count;

        Block(double wish) {
            sum = wish;
            count = 1;
        }

        double start() {
            return sum / count;
        }
    }

    /**
     * Places labels on a line.
     *
     * @param wishes where the middle of each label would stand, in any order
     * @param height of a label
     * @param low the end of the line at one side; labels stay within
     * @param high the other end
     * @return the middles, in the order of the wishes; they overlap only where there is no room
     */
    static double[] place(double[] wishes, double height, double low, double high) {
        double[] places = new double[wishes.length];
        if (wishes.length == 0) {
            return places;
        }
        Integer[] order = new Integer[wishes.length];
        Arrays.setAll(order, i -> i);
        Arrays.sort(order, (a, b) -> Double.compare(wishes[a], wishes[b]));
        double step = Math.min(height, (high - low) / wishes.length);
        double lowest = low + step / 2;
        double highest = high - step / 2 - step * (wishes.length - 1);
        List<Block> blocks = new ArrayList<>();
        for (int rank = 0; rank < order.length; rank++) {
            push(blocks, wishes[order[rank]] - rank * step);
        }
        int rank = 0;
        for (Block block : blocks) {
            for (int i = 0; i < block.count; i++, rank++) {
                places[order[rank]] = Math.clamp(block.start(), lowest, highest) + rank * step;
            }
        }
        return places;
    }

    /**
     * Which of many labels to show where there is no room for all: the first, the last, others at
     * even distances between, and important ones in place of their neighbours.
     */
    public static List<Integer> choose(int count, int room, IntPredicate important) {
        if (count <= room) {
            return IntStream.range(0, count).boxed().toList();
        }
        int stride = Math.ceilDiv(count - 1, Math.max(1, room - 1));
        NavigableSet<Integer> chosen = new TreeSet<>();
        for (int i = count - 1; i >= stride; i -= stride) {
            chosen.add(i);
        }
        chosen.add(0);
        for (int i = 0; i < count; i++) {
            if (important.test(i)) {
                chosen.subSet(i - stride + 1, i + stride).clear();
                chosen.add(i);
            }
        }
        return List.copyOf(chosen);
    }

    private static void push(List<Block> blocks, double wish) {
        Block block = new Block(wish);
        while (!blocks.isEmpty() && blocks.getLast().start() >= block.start()) {
            Block before = blocks.removeLast();
            block.sum += before.sum;
            block.count += before.count;
        }
        blocks.add(block);
    }
}
