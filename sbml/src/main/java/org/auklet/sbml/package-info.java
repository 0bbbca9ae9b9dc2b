/**
 * SBML Level 2 and 3 core (and the package {@code comp}, flattened) read into equations as data.
 *
 * <p>A file becomes a tree of elements with line numbers ({@code xml}), the tree an SBML document as records ({@code
 * document}, mathematics in {@code math}), and the document an {@link org.auklet.equation.Model}. What cannot be
 * translated is a named error, never a different model.
 */
@NullMarked
package org.auklet.sbml;

import org.jspecify.annotations.NullMarked;
