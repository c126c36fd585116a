/** What commands say and print of their work: tables, rankings, progress. */
@NullMarked
package gradlab.cli.report;

import org.jspecify.annotations.NullMarked;
