package org.auklet.measure.icpms.job;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.auklet.measure.icpms.job.Job.LabelSpec;
import org.auklet.measure.icpms.probe.InputQuantity;
import org.auklet.measure.icpms.probe.IsotopePattern;
import org.auklet.measure.icpms.probe.Probe;
import org.auklet.measure.icpms.probe.ReceptorsPerCluster;
import org.auklet.quantity.EvidenceGrade;
import org.auklet.quantity.Interval;
import org.junit.jupiter.api.Test;

class LabelGroupTest {

    static LabelSpec label(String name, IsotopePattern metal, int isotope, String... channels) {
        InputQuantity atoms = InputQuantity.exact("atoms", "1", 25, EvidenceGrade.MEASURED, "test");
        ReceptorsPerCluster one =
                new ReceptorsPerCluster(1, new Interval(1, 1), EvidenceGrade.ASSUMED, "job: not measured");
        Probe probe = new Probe(name, "receptor", metal, isotope, atoms, Double.NaN, one, null);
        return new LabelSpec(probe, List.of(channels), Double.NaN, List.of());
    }

    @Test
    void labelsThatShareAChannelAreOneGroup() {
        LabelSpec gold = label("Au24", IsotopePattern.natural("Au"), 197, "Au197");
        LabelSpec natural = label("Ag25", IsotopePattern.natural("Ag"), 107, "Ag107", "Ag109");
        LabelSpec other = label("109Ag25", IsotopePattern.natural("Ag"), 109, "Ag109");
        List<LabelGroup> groups = LabelGroup.of(List.of(natural, gold, other));
        assertThat(groups).extracting(LabelGroup::names).containsExactly("Au24", "Ag25 and 109Ag25");
        assertThat(groups).extracting(LabelGroup::isPlain).containsExactly(true, false);
        assertThat(groups.getLast().channels()).containsExactly("Ag107", "Ag109");
    }

    @Test
    void oneLabelInTwoChannelsIsNotPlain() {
        LabelSpec natural = label("Ag25", IsotopePattern.natural("Ag"), 107, "Ag107", "Ag109");
        assertThat(LabelGroup.of(List.of(natural)).getFirst().isPlain()).isFalse();
    }
}
