package org.auklet.measure.icpms.image.compare;

/**
 * What one section of one subject said.
 *
 * @param group the subject's group: treated, control
 * @param subject animal or patient
 * @param name of the section
 * @param value the mean or sum of its region, in one unit for all sections
 */
public record Section(String group, String subject, String name, double value) {}
