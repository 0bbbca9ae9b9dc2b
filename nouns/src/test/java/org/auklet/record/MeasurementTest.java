package org.auklet.record;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import java.util.Optional;
import org.auklet.quantity.InputException;
import org.auklet.quantity.Quantity;
import org.auklet.quantity.Unit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class MeasurementTest {

    private static MeasurementBuilder liver(double value, String unit) {
        return Measurement.builder()
                .study("s")
                .arm("a")
                .specimen("liver")
                .timeH(4)
                .value(value)
                .unit(unit);
    }

    @ParameterizedTest
    @CsvSource({
        "%ID, percentInjectedDose",
        "%ID/g, percentInjectedDosePerGram",
        "%ID/mL, percentInjectedDosePerVolume",
        "nM, amountConcentration",
        "ug/mL, massConcentration",
        "{particles}/mL, numberConcentration",
        "nmol, amount",
        "nmol/g, amountPerMass",
        "mg, mass",
        "ug/g, massFraction",
        "MBq, activity",
        "kBq/mL, activityConcentration",
        "kBq/g, activityPerMass",
        "mL, volume",
        "nm, length",
        "h, time",
        "/h, rateConstant",
        "mV, electricPotential",
        "{cells}, count",
        "{counts}/min, signal",
    })
    void aUnitTellsItsKindWhenThereIsOnlyOne(String unit, String kind) {
        assertThat(QuantityKind.infer(Unit.of(unit)).map(QuantityKind::code)).contains(kind);
    }

    @Test
    void aBareNumberDoesNotTellItsKind() {
        assertThat(QuantityKind.infer(Unit.of("%"))).isEmpty();
        assertThatThrownBy(() -> liver(3, "1").build()).hasMessageContaining("count, ratio");
    }

    @ParameterizedTest
    @EnumSource(QuantityKind.class)
    void everyKindFitsItsOwnUnitAndIsFoundByItsCode(QuantityKind kind) {
        assertThat(kind.fits(kind.canonicalUnit())).isTrue();
        assertThat(Coded.find(QuantityKind.values(), kind.code())).contains(kind);
        assertThat(Coded.find(QuantityKind.values(), kind.name())).contains(kind);
    }

    @Test
    void kindsDoNotConvertIntoEachOther() {
        Measurement share = liver(5, "%ID").build();
        assertThatThrownBy(() -> share.in(Unit.of("%{ID}/g"))).isInstanceOf(InputException.class);
        assertThatThrownBy(() -> share.in(Unit.of("%"))).isInstanceOf(InputException.class);
        assertThatThrownBy(() -> liver(5, "%ID/g")
                        .kind(QuantityKind.PERCENT_INJECTED_DOSE)
                        .build())
                .hasMessageContaining("does not fit percentInjectedDose");
    }

    @Test
    void aShareBecomesPerGramOnlyByAMass() {
        Measurement share = liver(5, "%ID").sd(1).lod(0.1).build();
        Measurement perGram = DoseConversion.perGram(share, Optional.of(Quantity.parse("500 mg")));
        assertThat(perGram.value()).isEqualTo(10);
        assertThat(perGram.sd()).isEqualTo(2);
        assertThat(perGram.lod()).isEqualTo(0.2);
        assertThat(perGram.unit().code()).isEqualTo("%{ID}/g");
        assertThat(DoseConversion.wholeSpecimen(perGram, Optional.of(Quantity.parse("500 mg")))
                        .value())
                .isEqualTo(5);
        assertThatThrownBy(() -> DoseConversion.perGram(share, Optional.empty()))
                .isInstanceOf(InputException.class)
                .hasMessageContaining("mass of the specimen")
                .hasMessageContaining("liver");
        assertThatThrownBy(() -> DoseConversion.perGram(liver(5, "nM").build(), Optional.empty()))
                .hasMessageContaining("amountConcentration");
    }

    @Test
    void massesAreFoundByWordThenByCanonicalName() {
        Map<String, Quantity> masses = Map.of("gut", Quantity.parse("2 g"), "colon", Quantity.parse("1 g"));
        assertThat(DoseConversion.massOf("colon", masses)).contains(Quantity.parse("1 g"));
        assertThat(DoseConversion.massOf("small intestine", masses)).contains(Quantity.parse("2 g"));
        assertThat(DoseConversion.massOf("liver", masses)).isEmpty();
    }

    @Test
    void unitsOfOneKindConvert() {
        Measurement m = liver(2, "uM").sd(0.5).build().in(Unit.of("nmol/mL"));
        assertThat(m.value()).isEqualTo(2);
        assertThat(liver(2, "%ID/g").build().in(Unit.of("%{ID}/kg")).value()).isEqualTo(2000);
    }

    @Test
    void theConstructorNamesEveryContradiction() {
        assertThatThrownBy(() -> liver(-1, "%ID/g")
                        .arm(" ")
                        .sd(-1)
                        .n(-1)
                        .lod(0)
                        .timeH(-2)
                        .build())
                .isInstanceOfSatisfying(
                        InputException.class,
                        e -> assertThat(e.problems())
                                .extracting(InputException.Problem::field)
                                .containsExactlyInAnyOrder("arm", "value", "sd", "n", "lod", "time_h"));
        assertThatThrownBy(() -> Measurement.builder().build()).isInstanceOf(InputException.class);
    }

    @Test
    void negativeValuesAreForSignalsAndPotentials() {
        assertThat(liver(-30, "mV").build().value()).isEqualTo(-30);
        assertThat(liver(-3, "{counts}").kind(QuantityKind.SIGNAL).build().value())
                .isEqualTo(-3);
    }

    @ParameterizedTest
    @CsvSource({
        "intestine, gut",
        "Small Intestine, gut",
        "tumor, tumour",
        "Tumour, tumour",
        "feces, faeces",
        "kidneys, kidney",
        "bone-marrow, bone_marrow",
        "M21 cells, m21 cells",
    })
    void specimensHaveOneName(String word, String code) {
        assertThat(Specimen.codeOf(word)).isEqualTo(code);
    }

    @Test
    void misspeltSpecimensHaveANearMatch() {
        assertThat(Specimen.nearest("kidny")).contains("kidney");
        assertThat(Specimen.nearest("kidneys")).isEmpty();
        assertThat(Specimen.nearest("M21 cells")).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(ControlKind.class)
    void everyControlSaysWhatItsRatioMeans(ControlKind control) {
        assertThat(control.ratioMeaning()).endsWith(".");
        assertThat(control.meaning()).endsWith(".");
    }
}
