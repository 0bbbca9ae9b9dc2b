/** Files that are damaged or malicious on purpose, and what every reader must do with them. */
@NullMarked
package org.auklet.measure.icpms.mutate;

import org.jspecify.annotations.NullMarked;
