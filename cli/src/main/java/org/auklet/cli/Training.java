package org.auklet.cli;

/** What the launcher runs once after a build, for Java to keep the classes that simulations load. */
final class Training {

    private Training() {}

    /** Simulates every SBML file that is named for a short while, one after the other. */
    public static void main(String[] files) {
        for (String file : files) {
            Main.main(new String[] {"simulate", file, "--end", "72", "--steps", "72", "-o", "table.csv"});
        }
    }
}
