package gradlab.data;

/** A scaling of columns. */
public sealed interface Scaler permits NoScaler {}
