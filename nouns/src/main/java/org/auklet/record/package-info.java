/** The measurement record: one row for everything measured and everything predicted; its CSV form and its checks. */
@NullMarked
package org.auklet.record;

import org.jspecify.annotations.NullMarked;
