/** Binding pairs: affinities as papers report them, rate constants, equilibria with plasma proteins. */
@NullMarked
package org.auklet.binding;

import org.jspecify.annotations.NullMarked;
