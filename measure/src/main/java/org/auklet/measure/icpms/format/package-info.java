/** Which format a recording has, by its content, and the one way to read any of them. */
@NullMarked
package org.auklet.measure.icpms.format;

import org.jspecify.annotations.NullMarked;
