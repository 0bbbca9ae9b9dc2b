/**
 * Equations as data: a {@link org.auklet.equation.Model} is written once, as named parameters, states and rates.
 *
 * <p>From that one description come the unit check, the compiled right-hand side, the exact sparse Jacobian, forward
 * sensitivities and the typeset equations. Nothing in this module knows any biology.
 */
@NullMarked
package org.auklet.equation;

import org.jspecify.annotations.NullMarked;
