package gradlab.data.prepare;

/** One of the three parts that the rows are dealt out to. */
public enum Part {
    /** To learn from. */
    TRAINING {
        @Override
        public DataPart of(PreparedData data) {
            return data.train();
        }
    },
    /** To choose by. */
    VALIDATION {
        @Override
        public DataPart of(PreparedData data) {
            return data.validation();
        }
    },
    /** To judge by, once. */
    TEST {
        @Override
        public DataPart of(PreparedData data) {
            return data.test();
        }
    };

    /** Its rows; there may be none. */
    public abstract DataPart of(PreparedData data);
}
