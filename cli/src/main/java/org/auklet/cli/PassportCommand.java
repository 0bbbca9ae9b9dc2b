package org.auklet.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.auklet.model.passport.Passport;
import org.auklet.organism.Species;
import org.auklet.store.PassportJson;
import org.auklet.study.file.ParticleFile;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code auklet passport}. */
@Command(
        name = "passport",
        header = "What a particle is, and whether the kidney will take it.",
        description = {
            "",
            "Works out what follows from a description (atoms, masses, surfaces, ligand density, particles per milligram)"
                    + " and judges renal clearance by size distribution, charge, protein binding and what was measured:"
                    + " cleared, partly cleared, retained or not established, with the reason, what would change it and"
                    + " what was assumed.",
            "",
            "The file is the particle of a study on its own. Only its hydrodynamic diameter is required:",
            "",
            "  hydrodynamic_diameter: {mean: 5.1 nm, sd: 0.6 nm, source: DLS}",
            "  core: {material: Au, diameter: {mean: 2.5 nm, sd: 0.3 nm}}",
            "  coat: {name: glutathione, per_particle: 60, formula: C10H16N3O6S}",
            "  charge: zwitterionic",
            "",
            "A whole study is taken too: one passport for each of its particles."
        },
        mixinStandardHelpOptions = true,
        sortOptions = false,
        parameterListHeading = "%n",
        optionListHeading = "%nOptions:%n",
        footerHeading = "%nFor example:%n",
        footer = {
            "  auklet passport examples/particles/gsh-au25.yaml",
            "  auklet passport examples/particles/gsh-au25.yaml --species human",
            "  auklet passport examples/benezra2011/study.yaml --json -o passports.json",
            "",
            "docs/guides/passport.md goes through one; docs/study-file.md has every key."
        })
final class PassportCommand implements Callable<Integer> {

    private final Terminal terminal;

    @Parameters(paramLabel = "PARTICLE.yaml", description = "A particle file or a study file.")
    private Path file;

    @Option(names = "--json", description = "JSON in place of text.")
    private boolean json;

    @Option(
            names = Destination.OPTION,
            paramLabel = "FILE",
            description = "File to write; standard output when left out.")
    private @Nullable Path target;

    @Option(
            names = "--species",
            paramLabel = "SPECIES",
            description =
                    "Whose kidney a lone particle meets: mouse, rat or human; a mouse of 20 g when left out. A study"
                            + " says its animal itself.")
    private @Nullable Species species;

    PassportCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        ParticleFile read = ParticleFile.read(file, species);
        terminal.findings(read.findings());
        List<Passport> passports = read.particles().stream()
                .map(p -> Passport.of(p.particle(), p.sizeGrade(), p.sizeSource(), read.animal()))
                .toList();
        new Destination(terminal, target).write(json ? PassportJson.of(passports) : text(passports));
        return 0;
    }

    private static String text(List<Passport> passports) {
        return passports.stream().map(p -> new PassportText(p).text()).collect(Collectors.joining("\n"));
    }
}
