package org.auklet.study.run;

/**
 * One number to predict.
 *
 * @param arm the arm
 * @param output name of the model's output
 * @param timeH when, h
 * @param unbound whether the arm is simulated as if its particle had no ligand
 */
record Target(String arm, String output, double timeH, boolean unbound) {

    Target(String arm, String output, double timeH) {
        this(arm, output, timeH, false);
    }
}
