/** The report: one self-contained HTML file that a reader who never saw the code can follow and print. */
@NullMarked
package org.auklet.report;

import org.jspecify.annotations.NullMarked;
