/** Tumour uptake: size relations, closed forms, ceilings and the analytic limits that check the spatial models. */
@NullMarked
package org.auklet.model.tumour;

import org.jspecify.annotations.NullMarked;
