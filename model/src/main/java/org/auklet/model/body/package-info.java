/** Body: plasma clearance and glomerular filtration against size, permeability-limited organs. */
@NullMarked
package org.auklet.model.body;

import org.jspecify.annotations.NullMarked;
