/**
 * Recordings as text: a fast reader of tables of numbers, and on it the single-particle exports and laser lines that
 * are csv files, and text images.
 */
@NullMarked
package org.auklet.measure.icpms.text;

import org.jspecify.annotations.NullMarked;
