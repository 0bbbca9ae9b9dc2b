/** Problems with known answers and the slow interpreter that checks the compiled equations. */
@NullMarked
package org.auklet.testkit;

import org.jspecify.annotations.NullMarked;
