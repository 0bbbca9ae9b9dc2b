/** From an SBML file and settings to a table of results, in the formats of the public test suite. */
@NullMarked
package org.auklet.sbml.simulate;

import org.jspecify.annotations.NullMarked;
