/** Stiff integration of compiled models: error control, dense output, events, forward sensitivities. */
@NullMarked
package org.auklet.equation.integrate;

import org.jspecify.annotations.NullMarked;
