/** The mathematics of SBML as a small tree of its own, still with ids and units as the file has them. */
@NullMarked
package org.auklet.sbml.math;

import org.jspecify.annotations.NullMarked;
