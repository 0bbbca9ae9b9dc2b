package org.auklet.equation;

import org.auklet.equation.expression.Table;

/**
 * A measured course of time that drives the model, joined by a monotone cubic.
 *
 * @param table values against time in the model's time unit; its name is the name in formulas
 * @param meaning one line for people
 * @param source citation or file
 */
public record Input(Table table, String meaning, String source) {}
