/** The plausibility gate: named checks that data pass before a fit and results after it. */
@NullMarked
package org.auklet.gate;

import org.jspecify.annotations.NullMarked;
