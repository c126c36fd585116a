/** Experiments with one planted fault each, and healthy ones: what a doctor is tried on. */
@NullMarked
package gradlab.doctor.trial;

import org.jspecify.annotations.NullMarked;
