package org.auklet.model.passport;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.auklet.particle.Formula;
import org.auklet.particle.Materials;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Cores against published sizes and masses. */
class CoreGeometryReferenceTest {

    private static final double GOLD = 19.3;
    private static final double GOLD_MASS = 196.97;

    /** Liu, Atwater, Wang & Huo 2007, Colloids Surf B 58:3, equation 1: N = 30.89602 d^3 for gold. */
    @ParameterizedTest
    @CsvSource({"2", "6", "10"})
    void atomsOfGoldSpheres(double nm) {
        double atoms = CoreGeometry.atoms(CoreGeometry.molarMassKda(nm, GOLD), GOLD_MASS, 1);
        assertThat(atoms).isCloseTo(30.89602 * nm * nm * nm, within(1e-3 * atoms));
    }

    /**
     * Gold clusters: core masses 4.9 and 28.4 kDa by the atomic weight; outlines of the metal of about 1.0 nm (Au25) and 1.6
     * to 1.7 nm (Au144), as the field quotes Zhu et al. 2008 and Lopez-Acevedo et al. 2009 (in the order of the rows; not
     * re-read in the papers, so the ranges are wide).
     */
    @ParameterizedTest
    @CsvSource({"25, 4.924, 0.88, 1.05", "144, 28.36, 1.60, 1.72"})
    void clusters(double atoms, double kda, double smallest, double largest) {
        double mass = CoreGeometry.molarMassOfAtoms(atoms, GOLD_MASS, 1);
        assertThat(mass).isCloseTo(kda, within(0.005));
        assertThat(CoreGeometry.diameter(mass, GOLD)).isBetween(smallest, largest);
    }

    /**
     * AGuIX, (GdSi4-7 C24-30 N5-8 O15-25 H40-60, 5-10 H2O)n: 10 +- 1 kDa, about ten gadolinium, 4 +- 2 nm in water (NANORAD
     * protocol, Verry et al. 2019, BMJ Open 9:e023591, as others quote it; the formula was not re-read). Ten units of the
     * middle of the formula are 10 kDa within the stated error; the poorest and the richest lie around it.
     */
    @ParameterizedTest
    @CsvSource({
        "GdSi4C24N5O15H40, 8.0, 9.5",
        "GdSi5C27N6O18H50, 9.0, 11.0",
        "GdSi7C30N8O25H60, 11.0, 13.5",
    })
    void tenUnitsOfAguix(String unit, double least, double most) {
        assertThat(10 * Formula.of(unit).molarMass() / 1000).isBetween(least, most);
    }

    /** The same 10 +- 1 kDa as a dry sphere of the table's polysiloxane fit into 4 +- 2 nm, and leave room for water. */
    @ParameterizedTest
    @CsvSource({"9", "10", "11"})
    void dryAguixIsSmallerThanInWater(double kda) {
        double density = Materials.find("polysiloxane").orElseThrow().gramsPerCm3();
        assertThat(CoreGeometry.diameter(kda, density)).isBetween(2.5, 3.2);
    }

    /** Bulk gold is face-centred cubic with a = 0.40782 nm and four atoms in a cell (CRC Handbook). */
    @Test
    void densityAgreesWithTheLattice() {
        double atoms = CoreGeometry.atoms(CoreGeometry.molarMassKda(5, GOLD), GOLD_MASS, 1);
        double byLattice = 4 * CoreGeometry.volume(5) / Math.pow(0.40782, 3);
        assertThat(atoms).isCloseTo(byLattice, within(2e-3 * byLattice));
    }

    /** Magnetite: inverse spinel, a = 0.8396 nm, eight formula units in a cell. */
    @Test
    void oxidesCountAllAtoms() {
        Formula magnetite = Formula.of("Fe3O4");
        double density = Materials.find("Fe3O4").orElseThrow().gramsPerCm3();
        double atoms = CoreGeometry.atoms(CoreGeometry.molarMassKda(9, density), magnetite.molarMass(), 7);
        double byLattice = 56 * CoreGeometry.volume(9) / Math.pow(0.8396, 3);
        assertThat(atoms).isCloseTo(byLattice, within(0.01 * byLattice));
    }

    @ParameterizedTest
    @CsvSource({"0.9, 19.3", "3, 2.0", "12, 5.17"})
    void diameterAndMassAreInverse(double nm, double density) {
        assertThat(CoreGeometry.diameter(CoreGeometry.molarMassKda(nm, density), density))
                .isCloseTo(nm, within(1e-12));
    }
}
