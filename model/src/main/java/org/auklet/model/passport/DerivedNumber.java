package org.auklet.model.passport;

import org.auklet.quantity.TracedQuantity;

/**
 * A number that follows from the description of a particle.
 *
 * @param name what it is, for example "molar mass of the core"
 * @param value the number with interval, grade and what it was computed from
 * @param equation how, in plain text
 */
public record DerivedNumber(String name, TracedQuantity value, String equation) {}
