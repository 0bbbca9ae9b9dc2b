/** Units, dimensions, values with uncertainty and origin. */
@NullMarked
package org.auklet.quantity;

import org.jspecify.annotations.NullMarked;
