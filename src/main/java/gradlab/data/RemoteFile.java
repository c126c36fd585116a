package gradlab.data;

/**
 * A file to be fetched.
 *
 * @param name under the set's address, and in the cache
 * @param bytes how long it is
 * @param sha256 its checksum, in hexadecimal
 */
public record RemoteFile(String name, long bytes, String sha256) {}
