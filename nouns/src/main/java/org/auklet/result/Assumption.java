package org.auklet.result;

/** A choice made without data, printed so that a reader can disagree. */
public record Assumption(String statement, String value, String source) {}
