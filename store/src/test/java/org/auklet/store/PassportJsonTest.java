package org.auklet.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.auklet.model.passport.Passport;
import org.auklet.organism.Organism;
import org.auklet.particle.HydrodynamicDiameter;
import org.auklet.particle.Particle;
import org.auklet.quantity.EvidenceGrade;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class PassportJsonTest {

    private static final Passport PASSPORT = Passport.of(
            Particle.of("dot", "silica", "PEG", new HydrodynamicDiameter(6, 0.5)),
            EvidenceGrade.MEASURED,
            "Table 1",
            Organism.mouse(20));

    private final JsonNode tree = JsonMapper.shared()
            .readTree(PassportJson.of(List.of(PASSPORT)))
            .path("passports")
            .path(0);

    @Test
    void numbersAreThoseOfThePassport() {
        JsonNode renal = tree.path("renal");
        assertThat(renal.path("filtered_in_24_h").path("value").asDouble())
                .isEqualTo(PASSPORT.renal().filteredInADay().value());
        assertThat(renal.path("answer").asString())
                .isEqualTo(PASSPORT.renal().answer().words());
        assertThat(tree.path("numbers")).hasSameSizeAs(PASSPORT.numbers());
        assertThat(renal.path("changes")).hasSameSizeAs(PASSPORT.renal().changes());
        assertThat(tree.path("charge").path("grade").asString()).isEqualTo("assumed");
    }

    @Test
    void openEndsAreNull() {
        Passport oneSize = Passport.of(
                Particle.of("dot", "", "", HydrodynamicDiameter.monodisperse(6)),
                EvidenceGrade.MEASURED,
                "Table 1",
                Organism.mouse(20));
        JsonNode number = JsonMapper.shared()
                .readTree(PassportJson.of(List.of(oneSize)))
                .path("passports")
                .path(0)
                .path("numbers")
                .path(0);
        assertThat(number.path("value").isNumber()).isTrue();
        assertThat(number.path("lower").isNull()).isTrue();
    }
}
