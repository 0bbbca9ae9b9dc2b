package org.auklet.evidence;

import java.util.List;
import org.auklet.quantity.InputException;

/**
 * The published values that ship with the program. Entries are found by name; the order is that of the source.
 *
 * <p>Source: the tables and sections 5.1 to 5.7 of Lima, Justo and Sousa 2024, Beilstein J Nanotechnol 15:1208.
 */
public final class Catalogue {

    private final List<LigandReceptorPair> ligands;
    private final List<PublishedAffinity> affinities;
    private final List<UptakePair> readings;
    private final List<UptakeDescription> descriptions;
    private final List<ClinicalTrial> trials;
    private final List<PublishedStudy> studies;

    private Catalogue(CatalogueReader reader) {
        this.ligands = reader.ligands();
        this.affinities = reader.affinities();
        this.readings = reader.uptake();
        this.descriptions = reader.descriptions(readings);
        this.trials = reader.trials();
        this.studies = reader.studies();
    }

    /**
     * The catalogue as it ships.
     *
     * @throws InputException when one of its tables is faulty, with every fault's file, line and column
     */
    public static Catalogue load() {
        return new Catalogue(new CatalogueReader());
    }

    /** The ligand-receptor pairs of Table 1. */
    public List<LigandReceptorPair> ligands() {
        return ligands;
    }

    /**
     * The pair of a name.
     *
     * @throws InputException when there is none, with the near names
     */
    public LigandReceptorPair ligand(String name) {
        return NearNames.find("ligand", name, ligands, LigandReceptorPair::name, p -> p.ligand() + " " + p.receptor());
    }

    /** Every affinity, of Table 1 and of studies, with every reading. */
    public List<PublishedAffinity> affinities() {
        return affinities;
    }

    /**
     * The affinity of a name.
     *
     * @throws InputException when there is none, with the near names
     */
    public PublishedAffinity affinity(String name) {
        return NearNames.find(
                "affinity",
                name,
                affinities,
                PublishedAffinity::name,
                a -> a.pair() + " " + a.study() + " " + a.what());
    }

    /** The targeted and control uptakes of Table 2, each as the table prints it. */
    public List<UptakePair> uptake() {
        return readings.stream().filter(p -> p.reading() == 1).toList();
    }

    /** The same with every other reading after the first. */
    public List<UptakePair> uptakeReadings() {
        return readings;
    }

    /**
     * Every reading of one pair, the table's own first.
     *
     * @throws InputException when there is none of that name, with the near names
     */
    public List<UptakePair> uptake(String name) {
        UptakePair first = NearNames.find(
                "uptake", name, uptake(), UptakePair::name, p -> p.ligand() + " " + p.tumourModel() + " " + p.study());
        return readings.stream().filter(p -> p.name().equals(first.name())).toList();
    }

    /** What is known of particles, ligand and tumour of every pair, for predicting it; in the order of the pairs. */
    public List<UptakeDescription> descriptions() {
        return descriptions;
    }

    /** How much more strongly ligands bind on a particle than free, as a factor on the affinity. */
    public AffinitySpread avidityGain() {
        return AffinitySpread.avidityGain(affinities);
    }

    /** The affinities of free ligands in nmol/L, as far as the table of ligands has them. */
    public AffinitySpread freeLigandAffinities() {
        return AffinitySpread.freeLigands(affinities);
    }

    /** The clinical trials of Table 3. */
    public List<ClinicalTrial> trials() {
        return trials;
    }

    /**
     * The trial of a number.
     *
     * @throws InputException when there is none, with the near ones
     */
    public ClinicalTrial trial(String name) {
        return NearNames.find("trial", name, trials, ClinicalTrial::name, t -> t.particle() + " " + t.condition());
    }

    /** The studies of sections 5.1 to 5.7. */
    public List<PublishedStudy> studies() {
        return studies;
    }

    /**
     * The study of a name.
     *
     * @throws InputException when there is none, with the near names
     */
    public PublishedStudy study(String name) {
        return NearNames.find("study", name, studies, PublishedStudy::name, s -> s.ligand() + " " + s.tumour());
    }
}
