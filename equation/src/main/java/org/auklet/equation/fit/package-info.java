/**
 * Maximum-likelihood estimation of nonlinear models given as a function with an exact Jacobian: error models, a bounded
 * Levenberg-Marquardt optimiser with several starts, profile likelihood, intervals of predictions and information
 * criteria. Nothing here knows what the model describes.
 *
 * <p>Throughout, the <em>objective</em> is F = -2 ln L plus the penalties of the priors, so that differences of F are
 * compared with chi-square quantiles; the <em>working scale</em> is ln(theta) for {@link
 * org.auklet.equation.fit.Scale#LOG} parameters and theta itself for {@link org.auklet.equation.fit.Scale#LINEAR} ones.
 */
@NullMarked
package org.auklet.equation.fit;

import org.jspecify.annotations.NullMarked;
