package org.auklet.measure.icpms.image.compare;

/**
 * One subject.
 *
 * @param group its group
 * @param subject its name
 * @param sections how many sections it gave
 * @param value mean of its sections
 * @param spread standard deviation among its sections; NaN with one
 */
public record SubjectMean(String group, String subject, int sections, double value, double spread) {}
