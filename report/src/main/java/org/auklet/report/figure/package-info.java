/** The figures of the report: which charts a result makes, and what their captions say. */
@NullMarked
package org.auklet.report.figure;

import org.jspecify.annotations.NullMarked;
