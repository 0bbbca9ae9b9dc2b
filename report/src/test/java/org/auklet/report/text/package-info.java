@NullMarked
package org.auklet.report.text;

import org.jspecify.annotations.NullMarked;
