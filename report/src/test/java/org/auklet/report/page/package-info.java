@NullMarked
package org.auklet.report.page;

import org.jspecify.annotations.NullMarked;
