/** Numbers, units and names as people read them: no locale, British spelling, words for what is not a number. */
@NullMarked
package org.auklet.report.text;

import org.jspecify.annotations.NullMarked;
