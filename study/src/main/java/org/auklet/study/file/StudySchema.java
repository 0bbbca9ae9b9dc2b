package org.auklet.study.file;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import org.auklet.yaml.YamlSchema;
import org.auklet.yaml.YamlTree;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** The JSON Schema of the study file. */
public final class StudySchema {

    private static final String RESOURCE = "study.schema.json";

    private StudySchema() {}

    /** The schema as it is shipped. */
    public static String text() {
        try (InputStream in = StudySchema.class.getResourceAsStream(RESOURCE)) {
            if (in == null) {
                throw new IllegalStateException("resource " + RESOURCE + " is missing");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Notes everything that the shape of the tree gets wrong. */
    static void check(YamlTree tree) {
        new YamlSchema(JsonMapper.shared().readTree(text())).check(tree);
    }

    /** The same for the file of one particle: the particle of a study with {@code schema} and {@code name} on top. */
    static void checkParticle(YamlTree tree) {
        new YamlSchema(particle()).check(tree);
    }

    private static JsonNode particle() {
        JsonNode study = JsonMapper.shared().readTree(text());
        ObjectNode particle = (ObjectNode) study.at("/$defs/particle").deepCopy();
        ObjectNode keys = (ObjectNode) particle.path("properties");
        keys.set("schema", study.at("/properties/schema"));
        keys.set("name", study.at("/$defs/text"));
        particle.set("$defs", study.path("$defs"));
        return particle;
    }
}
