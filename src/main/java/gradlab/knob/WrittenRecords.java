package gradlab.knob;

/** Reads the records that files write as one text. */
public final class WrittenRecords {
    private WrittenRecords() {}

    /**
     * The record that a text is written for.
     *
     * @param record one that is {@link AsText}
     * @throws IllegalArgumentException saying what is wrong with the text
     */
    public static Object parse(Class<?> record, String text) {
        return Reflection.parse(record, text);
    }
}
