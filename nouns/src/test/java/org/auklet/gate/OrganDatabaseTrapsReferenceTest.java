package org.auklet.gate;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.auklet.record.Finding;
import org.auklet.record.Measurement;
import org.auklet.record.MeasurementTable;
import org.auklet.record.OrganDatabase;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The traps in the digitised organ uptake kept beside the project, each found by its check. */
class OrganDatabaseTrapsReferenceTest {

    private static MeasurementTable table = MeasurementTable.of(List.of());

    @BeforeAll
    static void read() {
        table = OrganDatabase.read().table();
    }

    @Test
    void theHeartCopiedFromTheSpleen() {
        Outcome outcome = DuplicateOrgans.check(table);
        assertThat(outcome.findings()).singleElement().satisfies(f -> {
            assertThat(f.message()).contains("zhao2014_cuau", "heart", "spleen");
            assertThat(f.lines()).containsExactly(151, 152, 153);
        });
        assertThat(DuplicateOrgans.rows(table))
                .extracting(i -> table.rows().get(i).specimen())
                .containsOnly("heart");
    }

    @Test
    void theZeroOfTheDendrimerComposite() {
        Finding zero = ZeroValues.check(table).findings().getFirst();
        assertThat(ZeroValues.check(table).value()).isEqualTo(1);
        assertThat(zero.message()).contains("heart", "N-Au-CND", "24 h");
        assertThat(table.rows()).filteredOn(m -> m.value() == 0).hasSize(1);
    }

    @Test
    void theTwoLungValuesAtHalfAnHour() {
        assertThat(ReplicateKeys.check(table).findings())
                .anySatisfy(f -> assertThat(f.message()).contains("lung", "Gold 4nm PEG", "at 0.5 h"));
    }

    @Test
    void theTimesThatDisagreeByAnHour() {
        Outcome outcome = TimeGrid.check(table);
        assertThat(outcome.state()).isEqualTo(State.NOTED);
        assertThat(outcome.findings())
                .singleElement()
                .satisfies(f -> assertThat(f.message()).contains("124I-cRGDY-PEG-dots", "of 5 h", "of 4 h"));
    }

    /** Without masses of the animal nothing is summed: those are the study's to give. */
    @Test
    void whatCannotBeSaidWithoutAnAnimalIsNotSaid() {
        List<Outcome> all = Gate.ofData(new ObservedData(table, Map.of(), Map.of(), Map.of()));
        assertThat(all)
                .filteredOn(o -> o.state() == State.NOT_APPLICABLE)
                .extracting(Outcome::check)
                .containsExactly(Check.MASS_BALANCE, Check.UNIT_READING, Check.DECAY_READING, Check.BLOOD_SHARE);
        assertThat(table.rows()).extracting(Measurement::study).contains("g1_249");
    }
}
