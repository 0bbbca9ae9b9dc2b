package org.auklet.study.result;

/**
 * A number the run must respect.
 *
 * @param name fixed name: mass_balance, permeability_ceiling, receptor_capacity, duplicate_organ, closed forms
 * @param value what the run gave
 * @param limit what it must not exceed
 * @param ok whether it holds
 * @param message what was compared, in words and units
 */
public record Check(String name, double value, double limit, boolean ok, String message) {}
