/** Pictures of rows: how their targets and other columns are spread, and what is missing. */
@org.jspecify.annotations.NullMarked
package gradlab.ui.data.picture;
