/** Many subjects of one model advanced together: their numbers lie side by side, so that one loop serves them all. */
@NullMarked
package org.auklet.equation.population;

import org.jspecify.annotations.NullMarked;
