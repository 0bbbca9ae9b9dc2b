/**
 * What the readers of instrument files share: the head of a file, limits, bounded reading of bytes, text, XML and
 * JSON. Whatever a file claims, nothing here allocates more than the file's own bytes or a {@link
 * org.auklet.measure.icpms.file.ReadLimits limit} allow, and every failure is an {@code InputException} that names the
 * file and the place.
 */
@NullMarked
package org.auklet.measure.icpms.file;

import org.jspecify.annotations.NullMarked;
