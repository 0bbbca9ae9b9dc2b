package org.auklet.study.file;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.auklet.organism.Organism;
import org.auklet.organism.Species;
import org.auklet.quantity.InputException;
import org.auklet.quantity.InputException.Problem;
import org.auklet.result.Finding;
import org.auklet.study.DeclaredParticle;
import org.auklet.yaml.Facts;
import org.auklet.yaml.Field;
import org.auklet.yaml.YamlFile;
import org.auklet.yaml.YamlTree;
import org.jspecify.annotations.Nullable;

/**
 * Particles without a study: the particle of a study file on its own, or those of a whole study file, whose
 * observations are not opened.
 *
 * @param particles the particles, in the order of the file
 * @param animal the animal of the study; of a lone particle that which was asked for
 * @param findings warnings met while reading
 */
public record ParticleFile(List<DeclaredParticle> particles, Organism animal, List<Finding> findings) {

    private static final String EXAMPLE = "An example is examples/particles/gsh-au25.yaml.";

    public ParticleFile {
        particles = List.copyOf(particles);
        findings = List.copyOf(findings);
    }

    /** Reads a file, a lone particle for a mouse. */
    public static ParticleFile read(Path file) {
        return read(file, null);
    }

    /**
     * Reads a file.
     *
     * @param species whose kidney is meant by a lone particle; null for a mouse. A study says its animal itself
     * @throws InputException with every problem, each with its place and remedy
     */
    public static ParticleFile read(Path file, @Nullable Species species) {
        if (!Files.isRegularFile(file)) {
            throw new InputException(
                    "There is no particle file '" + file + "'.",
                    Files.isDirectory(file) ? "It is a folder; name the file in it." : EXAMPLE);
        }
        byte[] bytes = YamlFile.bytes(file, "particle file");
        YamlTree tree = YamlTree.parse(file.toString(), YamlFile.text(file, bytes));
        if (!tree.root().isObject() || tree.root().isEmpty()) {
            throw new InputException(
                    List.of(new Problem(file.toString(), 1, "", "A particle file is a block of keys.", EXAMPLE)));
        }
        Field root = new Field(tree.root(), "", tree.problems());
        Facts facts = new Facts(file.toString());
        boolean isStudy = root.at("particles").present();
        if (isStudy && species != null) {
            throw new InputException(
                    "'" + file + "' is a study, which says its animal itself.",
                    "Leave --species out, or change 'organism' in the file.");
        }
        ParticleFile read = isStudy
                ? study(tree, root, facts)
                : single(file, tree, root, facts, Objects.requireNonNullElse(species, Species.MOUSE));
        tree.problems().throwIfAny();
        return read;
    }

    private static ParticleFile study(YamlTree tree, Field root, Facts facts) {
        StudySchema.check(tree);
        String source = root.at("source").text("stated in the study file");
        List<DeclaredParticle> particles = List.copyOf(
                new ParticleReader(facts, source).read(root.at("particles")).values());
        Organism animal = new BodyReader(facts, source).organism(root.at("organism"));
        return new ParticleFile(particles, animal, facts.findings());
    }

    private static ParticleFile single(Path file, YamlTree tree, Field root, Facts facts, Species species) {
        StudySchema.checkParticle(tree);
        String name = root.at("name").text(stem(file));
        List<DeclaredParticle> particles =
                new ParticleReader(facts, "").read(name, root).stream().toList();
        return new ParticleFile(particles, Organism.of(species), facts.findings());
    }

    private static String stem(Path file) {
        String name = Objects.requireNonNullElse(file.getFileName(), file).toString();
        int dot = name.lastIndexOf('.');
        return dot > 0 ? name.substring(0, dot) : name;
    }
}
