/**
 * PerkinElmer: laser images as folders of {@code .xl} files, one per line, with what a laser program may put beside
 * them ({@code positions.txt}, {@code parameters.conf}).
 */
@NullMarked
package org.auklet.measure.icpms.perkinelmer;

import org.jspecify.annotations.NullMarked;
