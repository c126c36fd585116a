package gradlab.engine.network;

/**
 * Where numbers stopped being finite.
 *
 * @param layer the layer's name
 * @param where which of its numbers, in words
 */
public record NonFinite(String layer, String where) {}
