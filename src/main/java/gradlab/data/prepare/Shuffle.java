package gradlab.data.prepare;

import gradlab.engine.tensor.RandomSource;

/** Seeded mixing of rows (Fisher and Yates, as Durstenfeld's algorithm 235 does it in place). */
final class Shuffle {
    private Shuffle() {}

    /** Mixes the numbers in place; every order is equally likely. */
    static void mix(int[] numbers, RandomSource random) {
        for (int i = numbers.length - 1; i > 0; i--) {
            int other = random.nextInt(i + 1);
            int kept = numbers[i];
            numbers[i] = numbers[other];
            numbers[other] = kept;
        }
    }
}
