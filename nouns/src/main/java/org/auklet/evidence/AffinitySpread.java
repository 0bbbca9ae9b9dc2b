package org.auklet.evidence;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.auklet.binding.AffinityCarrier;

/**
 * A geometric mean with its spread, over published affinities.
 *
 * @param mean geometric mean
 * @param geometricSd geometric standard deviation, as a factor
 * @param n number of values
 */
public record AffinitySpread(double mean, double geometricSd, int n) {

    /**
     * How much more strongly a ligand binds on a particle: the ratio of the affinity of the free ligand to that of the
     * particle, over the studies that measured both. Readings of one study count as one value, their geometric mean.
     */
    static AffinitySpread avidityGain(List<PublishedAffinity> affinities) {
        Map<String, List<PublishedAffinity>> studies = affinities.stream()
                .filter(a -> !a.study().isEmpty())
                .collect(Collectors.groupingBy(PublishedAffinity::study, TreeMap::new, Collectors.toList()));
        return of(studies.values().stream()
                .map(own -> meanLog(own, AffinityCarrier.FREE_LIGAND) - meanLog(own, AffinityCarrier.ON_PARTICLE))
                .filter(gain -> !Double.isNaN(gain))
                .toList());
    }

    /** The affinities of free ligands in nmol/L, over the table of ligands; a range counts by its geometric mean. */
    static AffinitySpread freeLigands(List<PublishedAffinity> affinities) {
        return of(affinities.stream()
                .filter(a -> a.study().isEmpty())
                .map(a -> Math.log(a.representativeNanomolar()))
                .toList());
    }

    private static double meanLog(List<PublishedAffinity> affinities, AffinityCarrier carrier) {
        return affinities.stream()
                .filter(a -> a.carrier() == carrier)
                .mapToDouble(a -> Math.log(a.representativeNanomolar()))
                .average()
                .orElse(Double.NaN);
    }

    private static AffinitySpread of(Collection<Double> logs) {
        double mean = logs.stream().mapToDouble(Double::doubleValue).average().orElseThrow();
        double squares = logs.stream().mapToDouble(x -> (x - mean) * (x - mean)).sum();
        return new AffinitySpread(Math.exp(mean), Math.exp(Math.sqrt(squares / (logs.size() - 1))), logs.size());
    }
}
