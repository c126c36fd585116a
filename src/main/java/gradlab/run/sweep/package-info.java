/**
 * The runs of a sweep: trained in number, kept in a folder, judged, ranked, planned for a cluster.
 */
@NullMarked
package gradlab.run.sweep;

import org.jspecify.annotations.NullMarked;
