/** Models lowered to arrays and compiled to bytecode: rates, exact sparse Jacobians and their derivatives. */
@NullMarked
package org.auklet.equation.compile;

import org.jspecify.annotations.NullMarked;
