/** From the records of an SBML model to equations as data. */
@NullMarked
package org.auklet.sbml.translate;

import org.jspecify.annotations.NullMarked;
