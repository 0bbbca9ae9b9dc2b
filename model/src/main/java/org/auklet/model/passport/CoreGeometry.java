package org.auklet.model.passport;

/**
 * A core as a sphere of the bulk material:
 * <pre>
 *   M_core = pi/6 d^3 rho N_A        N = n M_core / M        d = (6 N M / (pi n rho N_A))^(1/3)
 * </pre>
 * d diameter; rho density; M molar mass of a formula unit of n atoms; N atoms of the core; N_A Avogadro constant. For
 * gold N = 30.9 d^3, d in nm (Liu et al. 2007, Colloids Surf B 58:3). Clusters of less than about a hundred atoms are
 * shells and not pieces of bulk: their real outline differs by some tenths of a nm.
 */
public final class CoreGeometry {

    /** Avogadro constant times a nm3 of 1 g/cm3, kDa: 6.02214076e23 /mol * 1e-21 g / 1000. */
    public static final double KDA_PER_NM3 = 0.602214076;

    private static final double GRAMS_PER_KDA = 1000.0;

    private CoreGeometry() {}

    /** Volume of a sphere, nm3, of diameter {@code diameterNm}, nm. */
    public static double volume(double diameterNm) {
        return Math.PI / 6.0 * diameterNm * diameterNm * diameterNm;
    }

    /** Surface of a sphere, nm2, of diameter {@code diameterNm}, nm. */
    public static double surface(double diameterNm) {
        return Math.PI * diameterNm * diameterNm;
    }

    /** Molar mass of a sphere, kDa, of diameter (nm) and density (g/cm3). */
    public static double molarMassKda(double diameterNm, double density) {
        return volume(diameterNm) * density * KDA_PER_NM3;
    }

    /** Diameter of a sphere, nm, of molar mass (kDa) and density (g/cm3). */
    public static double diameter(double molarMassKda, double density) {
        return Math.cbrt(6.0 / Math.PI * molarMassKda / (density * KDA_PER_NM3));
    }

    /**
     * Molar mass, kDa, of {@code atoms} atoms.
     *
     * @param formulaMass molar mass of a formula unit, g/mol
     * @param formulaAtoms atoms in a formula unit
     */
    public static double molarMassOfAtoms(double atoms, double formulaMass, double formulaAtoms) {
        return atoms * formulaMass / formulaAtoms / GRAMS_PER_KDA;
    }

    /** Number of atoms in a core of {@code molarMassKda}, kDa; the rest as in {@link #molarMassOfAtoms}. */
    public static double atoms(double molarMassKda, double formulaMass, double formulaAtoms) {
        return molarMassKda * GRAMS_PER_KDA * formulaAtoms / formulaMass;
    }
}
