/**
 * Expressions as immutable trees: built, parsed, differentiated, unit-checked and typeset.
 *
 * <p>Nothing here evaluates numbers fast; that is {@code org.auklet.equation.compile}. The trees are the single truth
 * from which compiled code, derivatives, units and the printed equation all come.
 */
@NullMarked
package org.auklet.equation.expression;

import org.jspecify.annotations.NullMarked;
