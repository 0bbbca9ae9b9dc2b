/** Stop-watches of ICP-MS: events and clusters. */
@NullMarked
package org.auklet.bench.icpms;

import org.jspecify.annotations.NullMarked;
