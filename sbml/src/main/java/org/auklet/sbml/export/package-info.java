/** Models written down as SBML Level 3 Version 2 core. */
@NullMarked
package org.auklet.sbml.export;

import org.jspecify.annotations.NullMarked;
