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
     * Gold clusters: core masses 4.9 and 28.4 kDa; outlines of the metal of about 1.0 nm (Au25) and 1.6 to 1.7 nm (Au144),
     * as crystallography and electron microscopy see them (Zhu et al. 2008 and Lopez-Acevedo et al. 2009 in the order of
     * the rows).
     */
    @ParameterizedTest
    @CsvSource({"25, 4.924, 0.88, 1.05", "144, 28.36, 1.60, 1.72"})
    void clusters(double atoms, double kda, double smallest, double largest) {
        double mass = CoreGeometry.molarMassOfAtoms(atoms, GOLD_MASS, 1);
        assertThat(mass).isCloseTo(kda, within(0.005));
        assertThat(CoreGeometry.diameter(mass, GOLD)).isBetween(smallest, largest);
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
