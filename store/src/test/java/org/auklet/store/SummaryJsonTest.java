package org.auklet.store;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.Error;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.util.List;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

class SummaryJsonTest {

    private final String text = SummaryJson.of(Results.small(3.5));
    private final JsonNode tree = JsonMapper.shared().readTree(text);

    @Test
    void meetsItsSchema() {
        assertThat(validate(text)).isEmpty();
    }

    @Test
    void theSchemaIsStrictForTheContract() {
        assertThat(validate(text.replace("\"time_h\"", "\"timeH\""))).isNotEmpty();
        assertThat(validate(text.replace("\"grade\" : \"fitted\"", "\"grade\" : \"guessed\"")))
                .isNotEmpty();
        assertThat(validate(without("accuracy"))).isNotEmpty();
        assertThat(validate(text.replace("\"schema\" : 1", "\"schema\" : 2"))).isNotEmpty();
    }

    @Test
    void keysOfTheContractComeFirstAndInOrder() {
        assertThat(tree.propertyNames())
                .containsExactly(
                        "schema",
                        "study",
                        "seed",
                        "series",
                        "parameters",
                        "verdicts",
                        "checks",
                        "accuracy",
                        "timing_ms",
                        "findings",
                        "gate",
                        "hypotheses",
                        "pharmacokinetics",
                        "passports");
        assertThat(tree.at("/series/0").propertyNames())
                .containsExactly(
                        "arm", "specimen", "quantity", "unit", "time_h", "predicted", "lower", "upper", "observed");
        assertThat(tree.at("/series/0/observed/0").propertyNames())
                .containsExactly("time_h", "value", "sd", "n", "source");
        assertThat(tree.at("/accuracy/0").propertyNames())
                .containsExactly("scope", "n", "n_excluded", "parameters", "aafe", "afe", "within2fold");
    }

    @Test
    void theGateHasEveryCheckAndTheContractsChecksKeepTheirKeys() {
        assertThat(tree.at("/checks/0").propertyNames()).containsExactly("name", "value", "limit", "ok", "message");
        assertThat(tree.path("checks").valueStream().map(c -> c.path("name").asString()))
                .containsExactly("duplicate_organ", "mass_balance");
        assertThat(tree.path("gate").valueStream().map(c -> c.path("stage").asString()))
                .containsExactly("data", "data", "result");
        assertThat(tree.at("/gate/1/outcome").asString()).isEqualTo("not_applicable");
        assertThat(tree.at("/gate/1/value").isNull()).isTrue();
        assertThat(tree.at("/gate/1/message").asString()).isEqualTo("no blood");
    }

    @Test
    void whatIsNotFiniteIsNull() {
        assertThat(tree.at("/series/0/lower/2").isNull()).isTrue();
        assertThat(tree.at("/series/0/upper/2").isNull()).isTrue();
        assertThat(tree.at("/verdicts/0/upper").isNull()).isTrue();
        assertThat(tree.at("/verdicts/0/time_h").isNull()).isTrue();
        assertThat(tree.at("/parameters/0/lower").isNull()).isFalse();
        assertThat(tree.at("/parameters/0/upper").isNull()).isTrue();
        assertThat(tree.at("/parameters/1/arm").isNull()).isTrue();
        assertThat(tree.at("/accuracy/1/aafe").isNull()).isTrue();
        assertThat(text).doesNotContain("NaN").doesNotContain("Infinity");
    }

    @Test
    void exceptionalObservationsSayWhy() {
        JsonNode second = tree.at("/series/0/observed/1");
        assertThat(second.path("censored").asBoolean()).isTrue();
        assertThat(second.path("fitted").asBoolean(true)).isFalse();
        assertThat(second.path("n").isNull()).isTrue();
    }

    @Test
    void onlyTheTimingDiffersBetweenEqualRuns() {
        String other = SummaryJson.of(Results.small(99.25));
        assertThat(other).isNotEqualTo(text);
        assertThat(other.replace("99.25", "3.5")).isEqualTo(text);
        assertThat(text).doesNotContain("\r").endsWith("}\n");
    }

    private String without(String key) {
        ObjectNode copy = (ObjectNode) JsonMapper.shared().readTree(text);
        copy.remove(key);
        return copy.toString();
    }

    private static List<Error> validate(String json) {
        SchemaRegistry registry = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12);
        Schema schema = registry.getSchema(SummaryJson.schema());
        return schema.validate(json, InputFormat.JSON);
    }
}
