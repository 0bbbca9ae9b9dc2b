@NullMarked
package org.auklet.report.chart;

import org.jspecify.annotations.NullMarked;
