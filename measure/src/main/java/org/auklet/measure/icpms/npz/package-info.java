/**
 * NumPy's array files: {@code .npy} holds one array, {@code .npz} is a zip archive of them. Numbers of any width and
 * order of bytes, also in records with named fields, become doubles.
 */
@NullMarked
package org.auklet.measure.icpms.npz;

import org.jspecify.annotations.NullMarked;
