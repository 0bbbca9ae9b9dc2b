@NullMarked
package org.auklet.report;

import org.jspecify.annotations.NullMarked;
