package gradlab.ui.editor;

/**
 * Where the cards of a chain stand: they shrink as there are more of them, then the chain scrolls.
 *
 * @param card width of a card
 * @param gap between two cards
 * @param opened the gap that is opened for something dragged; −1 for none
 * @param from where the first card begins
 */
record ChainLayout(double card, double gap, int opened, double from) {
    private static final double WIDEST = 96;
    private static final double NARROWEST = 50;
    private static final double OPENING = 56;

    /** For a number of cards in a pane this wide, at a type scale. */
    static ChainLayout of(int cards, double available, double scale, int opened) {
        double gap = cards > 10 ? 9 : cards > 8 ? 10 : 16;
        double fits = (available - 32 + gap) / cards - gap;
        double card = Math.clamp(fits, NARROWEST * scale, WIDEST * scale);
        return new ChainLayout(card, gap, opened, 16);
    }

    /** Whether cards are so narrow that their words have to be smaller. */
    boolean narrow(double scale) {
        return card < 60 * scale;
    }

    /** The left edge of a card; card 0 is the data, card i + 1 is layer i. */
    double x(int index) {
        double shift = opened >= 0 && index > opened ? OPENING : 0;
        return from + index * (card + gap) + shift;
    }

    /** The width of so many cards and both margins. */
    double width(int cards) {
        return x(cards) + (opened >= cards ? OPENING : 0) - gap + from;
    }

    /** The gap (in front of layer i) nearest to a place. */
    int gapAt(double x, int layers) {
        double plain = x - from - (card + gap / 2);
        double shifted = opened >= 0 && plain > opened * (card + gap) ? plain - OPENING / 2 : plain;
        return Math.clamp(Math.round(shifted / (card + gap)), 0, layers);
    }
}
