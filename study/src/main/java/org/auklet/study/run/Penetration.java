package org.auklet.study.run;

/**
 * How deep something reaches into a tumour.
 *
 * @param halfContentUm distance from wall or surface within which half of it lies, um
 * @param halfMaximumUm distance at which its concentration has fallen to half of the highest, um; the whole thickness
 *     when it does not fall that far
 * @param meanUm mean distance of a molecule from the wall, um
 * @param farShare concentration in the farthest shell over that in the nearest
 */
record Penetration(double halfContentUm, double halfMaximumUm, double meanUm, double farShare) {

    /**
     * The measures of a concentration given in the order of the shells; NaN where there is nothing.
     *
     * @param concentration per tissue volume, any unit
     */
    static Penetration of(TumourShells shells, double[] concentration) {
        double content = 0;
        double moment = 0;
        for (int i = 0; i < concentration.length; i++) {
            content += concentration[i] * shells.volume(i);
            moment += concentration[i] * shells.volume(i) * shells.depthUm(i);
        }
        return new Penetration(
                halfContent(shells, concentration, content),
                halfMaximum(shells, concentration),
                moment / content,
                concentration[concentration.length - 1] / concentration[0]);
    }

    /** Shells weigh by their volume; within the shell that holds the half its content is spread evenly. */
    static double halfContent(TumourShells shells, double[] concentration) {
        return of(shells, concentration).halfContentUm();
    }

    private static double halfContent(TumourShells shells, double[] concentration, double all) {
        double sum = 0;
        for (int i = 0; i < concentration.length; i++) {
            double shell = concentration[i] * shells.volume(i);
            if (sum + shell >= all / 2) {
                double part = shell == 0 ? 0.5 : (all / 2 - sum) / shell;
                return (i + part) * shells.widthUm();
            }
            sum += shell;
        }
        return Double.NaN;
    }

    /** The first fall below half after the highest shell, linear between centres. */
    private static double halfMaximum(TumourShells shells, double[] c) {
        int top = 0;
        for (int i = 1; i < c.length; i++) {
            top = c[i] > c[top] ? i : top;
        }
        double half = c[top] / 2;
        for (int i = top + 1; i < c.length; i++) {
            if (c[i] < half) {
                double part = (c[i - 1] - half) / (c[i - 1] - c[i]);
                return shells.depthUm(i - 1) + part * shells.widthUm();
            }
        }
        return shells.count() * shells.widthUm();
    }
}
