package gradlab.engine.layer;

/**
 * All run-time state and buffers of one layer: parameters, gradients, activations. Made once, then
 * reused.
 */
public abstract class Cell {}
