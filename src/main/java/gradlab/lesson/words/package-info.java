/**
 * The words of lessons, apart from their structure: sections of Markdown, their parts, and the
 * figures in them.
 */
@NullMarked
package gradlab.lesson.words;

import org.jspecify.annotations.NullMarked;
