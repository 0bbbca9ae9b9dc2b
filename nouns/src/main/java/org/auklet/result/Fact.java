package org.auklet.result;

/** One thing the input declared: "Particle", "124I-cRGDY-PEG dot, 7.0 nm", "Benezra 2011, Table 1". */
public record Fact(String group, String name, String value, String source) {}
