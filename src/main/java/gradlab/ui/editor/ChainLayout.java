package gradlab.ui.editor;

/**
 * Where the cards of a chain stand: they shrink as there are more of them and tell less, then the
 * chain scrolls.
 *
 * @param card width of a card
 * @param gap between two cards
 * @param opened the gap that is opened for something dragged; −1 for none
 * @param detail how much a card of that width can tell
 */
record ChainLayout(double card, double gap, int opened, Detail detail) {
    /** How much a card tells. */
    enum Detail {
        FULL,
        /** The same in smaller type. */
        NARROW,
        /** Name, width and gauge. */
        COMPACT,
        /** A bar as high as the gradient is large. */
        BAR
    }

    private static final double FROM = 16;
    private static final double WIDEST = 96;
    private static final double ROOMY = 66;
    private static final double READABLE = 50;
    private static final double COMPACT = 36;
    private static final double LEAST = 4;
    private static final double OPENING = 56;

    /**
     * For a number of cards in a pane this wide.
     *
     * @param scale of type
     * @param zoom the width of a card that is wished for, or {@link NetworkLook#AUTOMATIC} or
     *     {@link NetworkLook#ALL}
     */
    static ChainLayout of(int cards, double available, double scale, double zoom, int opened) {
        double wanted =
                zoom == NetworkLook.ALL
                        ? Math.min(fitting(cards, available), WIDEST * scale)
                        : zoom > 0 ? zoom * scale : automatic(cards, available, scale);
        double card = Math.max(LEAST, wanted);
        return new ChainLayout(card, gap(card), opened, detail(card / scale));
    }

    /** As wide as fits, but no narrower than can be read. */
    private static double automatic(int cards, double available, double scale) {
        double fits = fitting(cards, available);
        return fits >= READABLE * scale ? Math.min(fits, WIDEST * scale) : READABLE * scale;
    }

    /** The greatest width with which all cards fit, with the gaps that go with it. */
    private static double fitting(int cards, double available) {
        double room = available - 2 * FROM;
        double card = 0;
        for (double gap : new double[] {2, 3, 6, 10, 16}) {
            card = (room + gap) / cards - gap;
            if (gap(card) <= gap) {
                break;
            }
        }
        return card;
    }

    private static double gap(double card) {
        return card >= 76 ? 16 : card >= 60 ? 10 : card >= 24 ? 6 : card >= 12 ? 3 : 2;
    }

    private static Detail detail(double card) {
        return card >= ROOMY
                ? Detail.FULL
                : card >= READABLE - 2
                        ? Detail.NARROW
                        : card >= COMPACT - 6 ? Detail.COMPACT : Detail.BAR;
    }

    /** The left edge of a card; card 0 is the data, card i + 1 is layer i. */
    double x(int index) {
        double shift = opened >= 0 && index > opened ? OPENING : 0;
        return FROM + index * (card + gap) + shift;
    }

    /** The width of so many cards and both margins. */
    double width(int cards) {
        return x(cards) + (opened >= cards ? OPENING : 0) - gap + FROM;
    }

    /** The layer at a place; −1 for none. */
    int layerAt(double x, int layers) {
        int layer = (int) Math.floor((x - x(1)) / (card + gap));
        return layer < layers ? Math.max(-1, layer) : -1;
    }

    /** The gap (in front of layer i) nearest to a place. */
    int gapAt(double x, int layers) {
        double plain = x - FROM - (card + gap / 2);
        double shifted = opened >= 0 && plain > opened * (card + gap) ? plain - OPENING / 2 : plain;
        return Math.clamp(Math.round(shifted / (card + gap)), 0, layers);
    }
}
