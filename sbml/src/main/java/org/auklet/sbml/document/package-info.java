/** An SBML model as records, one for each kind of element, read from a tree of XML. */
@NullMarked
package org.auklet.sbml.document;

import org.jspecify.annotations.NullMarked;
