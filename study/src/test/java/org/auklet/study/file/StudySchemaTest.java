package org.auklet.study.file;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The schema helps editors: every block refuses unknown keys, and every key says what it takes. */
class StudySchemaTest {

    private static final JsonNode ROOT = JsonMapper.shared().readTree(StudySchema.text());

    @Test
    void everyBlockRefusesUnknownKeys() {
        assertThat(nodes())
                .filteredOn(n -> n.path("properties").isObject())
                .hasSizeGreaterThan(15)
                .allMatch(n -> n.has("additionalProperties"));
    }

    @Test
    void everyKeySaysWhatItTakes() {
        for (JsonNode block : nodes()) {
            for (JsonNode key : block.path("properties").isObject() ? block.path("properties") : block.path("none")) {
                assertThat(key.has("title") || key.has("$ref"))
                        .as(key.toString())
                        .isTrue();
            }
        }
    }

    @Test
    void everyReferenceLeadsSomewhere() {
        assertThat(nodes())
                .filteredOn(n -> n.path("$ref").isString())
                .isNotEmpty()
                .allMatch(n -> ROOT.at(n.path("$ref").asString("").substring(1)).has("title"));
    }

    private static List<JsonNode> nodes() {
        List<JsonNode> all = new ArrayList<>();
        collect(ROOT, all);
        return all;
    }

    private static void collect(JsonNode node, List<JsonNode> all) {
        all.add(node);
        node.forEach(child -> collect(child, all));
    }
}
