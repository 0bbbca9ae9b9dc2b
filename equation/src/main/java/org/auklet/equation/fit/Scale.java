package org.auklet.equation.fit;

/** The scale on which a quantity is estimated and its intervals are formed. */
public enum Scale {
    /** The natural logarithm: for quantities that are positive by their nature. */
    LOG {
        @Override
        public double toWorking(double natural) {
            return Math.log(natural);
        }

        @Override
        public double toNatural(double working) {
            return Math.exp(working);
        }

        @Override
        double slope(double natural) {
            return natural;
        }
    },
    /** The quantity itself. */
    LINEAR {
        @Override
        public double toWorking(double natural) {
            return natural;
        }

        @Override
        public double toNatural(double working) {
            return working;
        }

        @Override
        double slope(double natural) {
            return 1;
        }
    };

    /** The working value of a natural value. */
    public abstract double toWorking(double natural);

    /** The natural value of a working value. */
    public abstract double toNatural(double working);

    /** d natural / d working at a natural value. */
    abstract double slope(double natural);
}
