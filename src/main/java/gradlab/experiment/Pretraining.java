package gradlab.experiment;

/** Training that comes before the training proper and needs no labels. */
public sealed interface Pretraining permits NoPretraining, StackedAutoencoder {}
