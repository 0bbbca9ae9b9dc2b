/** XML as a tree that knows its lines; nothing in it knows SBML. */
@NullMarked
package org.auklet.sbml.xml;

import org.jspecify.annotations.NullMarked;
