package org.auklet.measure.icpms.simulate;

import java.util.List;

/**
 * Sections of tissue from two groups of animals, labelled with gold clusters and mapped by laser, with gelatin standards.
 *
 * @param label the cluster and its receptor; in a section every receptor carries as many clusters as in a cell
 * @param laser laser and instrument
 * @param rows lines of a section
 * @param columns pixels of a line
 * @param groups the two groups of animals
 * @param subjects animals in each group
 * @param subjectSpread standard deviation of the logarithm of the density from animal to animal
 * @param nonSpecificPerUm2 clusters per um2 that stick to any tissue
 * @param ionicKgPerKg gold dissolved in the gelatin standards, kg/kg; the first is the blank
 * @param particlesPerL gold particles in the gelatin standards, 1/L of gelatin; the first is the blank
 * @param particleNm diameter of those particles, nm
 * @param singlesNm diameters of the particles in sparse gelatin, one series of single particles each, nm
 * @param particleSpread relative standard deviation of the diameters
 * @param standardRows lines of a standard
 * @param standardColumns pixels of such a line
 * @param gelatinKgPerM3 density of the gelatin, kg/m3
 * @param gelatinUm thickness of the gelatin films, um
 * @param known how well the analyst knows the standards
 */
public record Sections(
        Label label,
        LaserSetup laser,
        int rows,
        int columns,
        List<Group> groups,
        int subjects,
        double subjectSpread,
        double nonSpecificPerUm2,
        List<Double> ionicKgPerKg,
        List<Double> particlesPerL,
        double particleNm,
        List<Double> singlesNm,
        double particleSpread,
        int standardRows,
        int standardColumns,
        double gelatinKgPerM3,
        double gelatinUm,
        Known known) {

    public Sections {
        groups = List.copyOf(groups);
        ionicKgPerKg = List.copyOf(ionicKgPerKg);
        particlesPerL = List.copyOf(particlesPerL);
        singlesNm = List.copyOf(singlesNm);
    }

    /**
     * Animals of one kind.
     *
     * @param name name of the group
     * @param stromaPerUm2 median density of the receptor in the stroma, molecules per um2
     * @param tumourPerUm2 median density of the receptor in the tumour, molecules per um2
     */
    public record Group(String name, double stromaPerUm2, double tumourPerUm2) {}

    /**
     * Relative standard uncertainties of what the analyst is told.
     *
     * @param thickness thickness of the gelatin films
     * @param density density of the gelatin
     * @param concentration concentration of a standard
     */
    public record Known(double thickness, double density, double concentration) {}

    /**
     * The example: MT1-MMP in xenografts of SiHa and of HeLa cells, labelled with Au24. The densities are made up; that SiHa
     * has more is claimed in Chem. Sci. 2020, 11, 5614.
     */
    public static Sections example() {
        return new Sections(
                new Label("Au24", "MT1-MMP", "Au", Gold.MOLAR_MASS, 24, 1, 0, 20e-9),
                LaserSetup.example(),
                20,
                40,
                List.of(new Group("HeLa", 12, 50), new Group("SiHa", 12, 90)),
                3,
                0.12,
                0,
                List.of(0.0, 20e-9, 50e-9, 100e-9, 200e-9),
                List.of(0.0, 2e11, 4e11, 8e11),
                30,
                List.of(30.0, 40.0, 50.0),
                0.06,
                3,
                30,
                1100,
                10,
                new Known(0.04, 0.01, 0.01));
    }

    /** Everything that is acquired in one session. */
    public SectionRun run(long seed) {
        return new SectionRun(this, new Streams(seed));
    }
}
