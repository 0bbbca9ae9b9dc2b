/** The animal: body weight, organs, their blood and their blood flows, every number with its source. */
@NullMarked
package org.auklet.organism;

import org.jspecify.annotations.NullMarked;
