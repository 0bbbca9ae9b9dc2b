package org.auklet.equation;

/**
 * A number that only events change: an infusion rate, a stage of a protocol.
 *
 * @param name name in formulas
 * @param unit UCUM code
 * @param initial value before the first event
 * @param meaning one line for people
 */
public record Switch(String name, String unit, double initial, String meaning) {}
