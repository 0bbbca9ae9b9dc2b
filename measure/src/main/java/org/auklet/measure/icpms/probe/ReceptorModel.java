package org.auklet.measure.icpms.probe;

import java.util.ArrayList;
import java.util.List;
import java.util.function.ToDoubleFunction;
import org.auklet.measure.icpms.probe.Response.Basis;
import org.auklet.measure.icpms.probe.Response.Factor;
import org.auklet.particle.NaturalIsotopes;
import org.auklet.particle.NaturalIsotopes.NaturalIsotope;
import org.auklet.quantity.EvidenceGrade;
import org.auklet.quantity.InputException;

/**
 * The measurement model: receptors = (counts - blank) / (counts per kg) N_A / M / k / recovery r (1 + KD / C), with the
 * isotope fractions where standard and label differ in them. It makes the two measurands that are easily confused: the mean
 * of a population, in which what differs from cell to cell averages out, and one cell, in which it does not.
 *
 * @param probe the label
 * @param response counts per mass
 * @param recoveries shares of what is there that is found (label kept through washing and fixation, metal recovered), above
 *     0, by which the number is divided; may be above 1
 */
public record ReceptorModel(Probe probe, Response response, List<InputQuantity> recoveries) {

    private static final double GRAMS_PER_KG = 1000;
    private static final String UNIT = "{receptors}";

    /**
     * @throws InputException when the response is of another isotope than the probe's, or a recovery is not above zero
     */
    public ReceptorModel {
        recoveries = List.copyOf(recoveries);
        if (response.isotope() != probe.measuredIsotope()) {
            throw new InputException(
                    "The response is of mass " + response.isotope() + " and the probe is counted at mass "
                            + probe.measuredIsotope() + ".",
                    "Calibrate the isotope that is counted.");
        }
        for (InputQuantity recovery : recoveries) {
            if (!(recovery.value() > 0)) {
                throw new InputException(
                        "The recovery '" + recovery.name() + "' is " + recovery.value() + ", expected above 0.", "");
            }
        }
    }

    /** Receptors that one net count stands for, at the estimates. */
    public double receptorsPerCount() {
        return linear(List.of()).value();
    }

    /** Clusters that one net count stands for, at the estimates: receptors without r and occupancy. */
    public double clustersPerCount() {
        double occupied = probe.knownOccupancy().map(Occupancy::occupied).orElse(1.0);
        return receptorsPerCount() * occupied / probe.receptorsPerCluster().value();
    }

    /** Mean receptors per cell of a population: mean of the labelled cells less mean of the blank cells, variances added. */
    public Measurand meanOfPopulation(CellCounts labelled, CellCounts blank) {
        return linear(List.of(
                labelled.mean("mean counts of the labelled cells"), blank.mean("mean counts of the blank cells")));
    }

    /** Mean receptors per cell where no blank was measured; the budget says so. */
    public Measurand meanOfPopulation(CellCounts labelled) {
        return linear(List.of(labelled.mean("mean counts of the labelled cells"), noBlank()));
    }

    /**
     * Receptors of one cell. What this cell would have had unlabelled nobody knows: the blank enters with the spread of the
     * blank cells and not with the standard error of their mean.
     */
    public Measurand oneCell(CellEvent cell, CellCounts blank) {
        return linear(List.of(cell.gross(), cell.background(), blank.anyCell("counts of an unlabelled cell")));
    }

    /** Receptors of one cell where no blank was measured; the budget says so. */
    public Measurand oneCell(CellEvent cell) {
        return linear(List.of(cell.gross(), cell.background(), noBlank()));
    }

    /** First order and Monte Carlo of a measurand of this model, with the range of r beside them. */
    public ReceptorEstimate estimate(IntervalKind kind, Measurand measurand, int trials, long seed) {
        return new ReceptorEstimate(
                kind, probe, measurand, Budget.of(measurand), Propagation.of(measurand, trials, seed));
    }

    private static InputQuantity noBlank() {
        return InputQuantity.exact(
                "counts of the blank cells",
                "{counts}",
                0,
                EvidenceGrade.ASSUMED,
                "no unlabelled cells were measured; all counts are taken for label");
    }

    /** The first input counts, the others are subtracted from it; then the factors, KD and C. */
    private Measurand linear(List<InputQuantity> counts) {
        List<Factor> factors = factors();
        List<InputQuantity> inputs = new ArrayList<>(counts);
        factors.forEach(f -> inputs.add(f.input()));
        probe.knownOccupancy().ifPresent(o -> {
            inputs.add(o.dissociationConstant());
            inputs.add(o.labelConcentration());
        });
        int[] powers = factors.stream().mapToInt(Factor::power).toArray();
        double constant =
                atomsPerKg() / response.constant() * probe.receptorsPerCluster().value();
        return new Measurand(
                "receptors per cell", UNIT, inputs, model(constant, counts.size(), powers, probe.occupancy() != null));
    }

    private static ToDoubleFunction<double[]> model(double constant, int counts, int[] powers, boolean occupancy) {
        return x -> {
            double net = counts == 0 ? 1 : x[0];
            for (int i = 1; i < counts; i++) {
                net -= x[i];
            }
            double y = constant * net;
            for (int i = 0; i < powers.length; i++) {
                y = times(y, x[counts + i], powers[i]);
            }
            return occupancy ? y * (1 + x[x.length - 2] / x[x.length - 1]) : y;
        };
    }

    private static double times(double y, double x, int power) {
        double z = y;
        for (int i = 0; i < Math.abs(power); i++) {
            z = power > 0 ? z * x : z / x;
        }
        return z;
    }

    private List<Factor> factors() {
        List<Factor> factors = new ArrayList<>();
        response.factors().forEach(f -> factors.add(new Factor(f.input(), -f.power())));
        factors.addAll(isotopes());
        factors.add(new Factor(probe.atomsPerCluster(), -1));
        recoveries.forEach(r -> factors.add(new Factor(r, -1)));
        return factors;
    }

    /** Atoms of standard in a kg: of the natural element, or of the isotope. */
    private double atomsPerKg() {
        String element = probe.metal().element();
        double molarMass = response.basis() == Basis.PER_ISOTOPE
                ? standardIsotope().mass()
                : NaturalIsotopes.atomicWeight(element);
        return GRAMS_PER_KG / molarMass * ReceptorArithmetic.AVOGADRO;
    }

    /** From counts of one isotope to atoms of the label's metal; nothing where standard and label are alike. */
    private List<Factor> isotopes() {
        boolean naturalLabel = probe.metal()
                .fractions()
                .equals(IsotopePattern.natural(probe.metal().element()).fractions());
        if (response.basis() == Basis.PER_ELEMENT && naturalLabel) {
            return List.of();
        }
        Factor inLabel = new Factor(fractionInLabel(naturalLabel), -1);
        return response.basis() == Basis.PER_ISOTOPE
                ? List.of(inLabel)
                : List.of(new Factor(naturalFraction(), 1), inLabel);
    }

    private InputQuantity fractionInLabel(boolean naturalLabel) {
        return naturalLabel
                ? naturalFraction()
                : InputQuantity.exact(
                        "fraction of " + isotopeName() + " in the label",
                        "",
                        probe.metal().fraction(probe.measuredIsotope()),
                        EvidenceGrade.MEASURED,
                        probe.metal().source());
    }

    private InputQuantity naturalFraction() {
        NaturalIsotope isotope = standardIsotope();
        return InputQuantity.of(
                        "natural abundance of " + isotopeName(),
                        "",
                        isotope.abundance(),
                        isotope.uncertainty() / Math.sqrt(3.0),
                        EvidenceGrade.MEASURED,
                        "IUPAC representative composition (Meija et al. 2016), its uncertainty read as limits")
                .withDistribution(Distribution.RECTANGULAR);
    }

    private NaturalIsotope standardIsotope() {
        return NaturalIsotopes.of(probe.metal().element(), probe.measuredIsotope());
    }

    private String isotopeName() {
        return probe.measuredIsotope() + probe.metal().element();
    }
}
