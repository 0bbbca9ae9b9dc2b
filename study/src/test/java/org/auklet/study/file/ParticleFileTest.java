package org.auklet.study.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.auklet.particle.Charge;
import org.auklet.particle.Coat;
import org.auklet.particle.Core;
import org.auklet.particle.Particle;
import org.auklet.quantity.EvidenceGrade;
import org.auklet.quantity.InputException;
import org.auklet.quantity.InputException.Problem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ParticleFileTest {

    private static final Path EXAMPLES =
            Path.of("..", "examples").toAbsolutePath().normalize();

    @TempDir
    private Path folder;

    private ParticleFile read(String yaml) throws IOException {
        return ParticleFile.read(Files.writeString(folder.resolve("my-dot.yaml"), yaml));
    }

    private Particle particle(String yaml) throws IOException {
        return read(yaml).particles().getFirst().particle();
    }

    private List<Problem> problems(String yaml) {
        return assertThatExceptionOfType(InputException.class)
                .isThrownBy(() -> read(yaml))
                .actual()
                .problems();
    }

    @Test
    void theSmallestParticleIsItsSize() throws IOException {
        Particle dot = particle("hydrodynamic_diameter: 5 nm\n");
        assertThat(dot.name()).isEqualTo("my-dot");
        assertThat(dot.hydrodynamicDiameter().meanNm()).isEqualTo(5);
        assertThat(dot.composition().core()).isNull();
    }

    @Test
    void everythingThatCanBeSaid() throws IOException {
        Particle dot = particle("""
                schema: 1
                name: full
                core: {material: Fe3O4, diameter: {mean: 50 Ao, sd: 0.4 nm, source: TEM}, density: 5.0 g/cm3}
                coat: {name: PEG, per_particle: {mean: 40, sd: 5}, molar_mass: 2 kDa, thickness: 1 nm}
                hydrodynamic_diameter: {mean: 7 nm, sd: 0.5 nm, grade: assumed}
                charge: neutral
                zeta_potential: -3 mV
                ligand: {name: folate, per_particle: 5, molar_mass: 441 g/mol}
                payloads:
                  - {name: exatecan, kind: drug, per_particle: 21, formula: C24H22FN3O4}
                fraction_unbound: 40 %
                urine: {share: 36 %, time: 1 d}
                source: mine
                """);
        Core core = Objects.requireNonNull(dot.composition().core());
        assertThat(core.material().gramsPerCm3()).isEqualTo(5.0);
        assertThat(Objects.requireNonNull(core.diameter()).value()).isCloseTo(5.0, within(1e-12));
        assertThat(Objects.requireNonNull(core.diameter()).interval().upper()).isCloseTo(5.784, within(1e-9));
        assertThat(Objects.requireNonNull(core.diameter()).source()).isEqualTo("TEM");
        Coat coat = Objects.requireNonNull(dot.composition().coat());
        assertThat(Objects.requireNonNull(coat.molarMass()).value()).isEqualTo(2);
        assertThat(Objects.requireNonNull(coat.perParticle()).source()).isEqualTo("mine");
        assertThat(dot.core()).isEqualTo("Fe3O4");
        assertThat(dot.coat()).isEqualTo("PEG");
        assertThat(dot.composition().charge()).isEqualTo(Charge.NEUTRAL);
        assertThat(Objects.requireNonNull(dot.ligand()).molarMassKda()).isCloseTo(0.441, within(1e-12));
        assertThat(dot.composition().payloads().getFirst().perParticle().value())
                .isEqualTo(21);
        assertThat(Objects.requireNonNull(dot.fate().fractionUnbound()).value()).isCloseTo(0.4, within(1e-12));
        assertThat(Objects.requireNonNull(dot.fate().urine()).timeH()).isCloseTo(24, within(1e-12));
    }

    @Test
    void aClusterSaysItsAtoms() throws IOException {
        Core core = Objects.requireNonNull(particle("{core: Au25, hydrodynamic_diameter: 3 nm}")
                .composition()
                .core());
        assertThat(Objects.requireNonNull(core.atoms()).value()).isEqualTo(25);
        Core block = Objects.requireNonNull(particle("{core: {material: Ag44}, hydrodynamic_diameter: 3 nm}")
                .composition()
                .core());
        assertThat(Objects.requireNonNull(block.atoms()).value()).isEqualTo(44);
    }

    @Test
    void aNameThatNoTableHoldsIsOnlyAName() throws IOException {
        Particle dot = particle("{core: something new, hydrodynamic_diameter: 3 nm}");
        assertThat(dot.core()).isEqualTo("something new");
        assertThat(dot.composition().core()).isNull();
    }

    @Test
    void aMaterialOfOnesOwn() throws IOException {
        Core core = Objects.requireNonNull(particle("""
                hydrodynamic_diameter: 6 nm
                core: {material: mine, formula: NaYF4, density: {mean: 4.2 g/cm3, sd: 0.1 g/cm3}, diameter: 4 nm}
                """).composition().core());
        assertThat(core.material().formula().molarMass()).isCloseTo(187.89, within(0.01));
        assertThat(core.material().density().grade()).isEqualTo(EvidenceGrade.ASSUMED);
    }

    /** A wide sd does not reach zero: 3 +- 2 nm goes up to 6.92 and down by the same ratio. */
    @Test
    void intervalsStayAboveZero() throws IOException {
        Core core = Objects.requireNonNull(
                particle("{core: {material: Au, diameter: {mean: 3 nm, sd: 2 nm}}, hydrodynamic_diameter: 8 nm}")
                        .composition()
                        .core());
        assertThat(Objects.requireNonNull(core.diameter()).interval().lower()).isCloseTo(9 / 6.92, within(1e-9));
    }

    @Test
    void problemsComeAllAtOnceWithLineAndRemedy() {
        List<Problem> problems = problems("""
                name: bad
                core: {material: gould, diameter: 3 kg}
                coat: {name: PEG, formula: Pg2, thickness: 2}
                hydrodynamic_diameter: {mean: 5 nm}
                charge: zwiterionic
                payloads:
                  - {name: drug, per_particle: -3}
                urine: {share: 120 %, time: 24 h}
                colour: red
                """);
        assertThat(problems).extracting(Problem::line).containsExactly(2, 2, 3, 3, 5, 7, 8, 9);
        assertThat(problems)
                .extracting(Problem::field)
                .containsExactly(
                        "core.material",
                        "core.diameter",
                        "coat.thickness",
                        "coat.formula",
                        "charge",
                        "payloads[0].per_particle",
                        "urine",
                        "colour");
        assertThat(problems).allMatch(p -> p.file().endsWith("my-dot.yaml"));
        assertThat(problems.get(0).remedy()).contains("Maybe 'gold'?");
        assertThat(problems.get(4).remedy()).isEqualTo("Maybe 'zwitterionic'?");
    }

    @Test
    void theSizeIsRequired() {
        assertThat(problems("core: Au25\n"))
                .singleElement()
                .satisfies(p -> assertThat(p.message()).contains("'hydrodynamic_diameter' is missing"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "just text", "- 1\n- 2\n"})
    void whatIsNoParticleIsRefused(String yaml) {
        assertThat(problems(yaml))
                .singleElement()
                .satisfies(p -> assertThat(p.remedy()).contains("examples/particles"));
    }

    @Test
    void aMissingFileIsNamed() {
        assertThatExceptionOfType(InputException.class)
                .isThrownBy(() -> ParticleFile.read(folder.resolve("none.yaml")))
                .withMessageContaining("none.yaml");
    }

    @ParameterizedTest
    @ValueSource(strings = {"first-look", "benezra2011", "chen2018", "cho2010"})
    void studiesGiveTheirParticles(String study) {
        ParticleFile file = ParticleFile.read(EXAMPLES.resolve(study).resolve("study.yaml"));
        assertThat(file.particles()).isNotEmpty();
        assertThat(file.particles()).allMatch(p -> !p.particle().name().isBlank());
    }

    @Test
    void observationsOfAStudyAreNotOpened() throws IOException {
        ParticleFile file = read("""
                schema: 1
                study: s
                particles: {one: {hydrodynamic_diameter: 5 nm}, two: {hydrodynamic_diameter: 6 nm}}
                organism: {species: mouse, body_weight: 25 g}
                arms: {a: {particle: one}, b: {particle: two}}
                observations: [{file: not-there.csv}]
                """);
        assertThat(file.particles()).extracting(p -> p.particle().name()).containsExactly("one", "two");
        assertThat(file.animal().bodyWeightG()).isCloseTo(25, within(1e-9));
    }
}
