/** What is wrong with a file, or right but not supported: all of it at once, with line and remedy. */
@NullMarked
package org.auklet.sbml.problem;

import org.jspecify.annotations.NullMarked;
