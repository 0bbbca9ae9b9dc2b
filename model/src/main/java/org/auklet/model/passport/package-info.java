/** The passport of a particle: what follows from its description, and whether the kidney will take it. */
@NullMarked
package org.auklet.model.passport;

import org.jspecify.annotations.NullMarked;
