/** Sparse direct solution of the linear systems that stiff integration meets. */
@NullMarked
package org.auklet.equation.linear;

import org.jspecify.annotations.NullMarked;
