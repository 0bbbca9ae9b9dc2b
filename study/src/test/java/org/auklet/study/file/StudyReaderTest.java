package org.auklet.study.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.auklet.equation.Parameter;
import org.auklet.quantity.EvidenceGrade;
import org.auklet.quantity.InputException;
import org.auklet.quantity.InputException.Problem;
import org.auklet.result.Finding;
import org.auklet.study.Observation;
import org.auklet.study.Question;
import org.auklet.study.Study;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StudyReaderTest {

    private static final String SMALLEST = """
            schema: 1
            study: small
            particles:
              dot: {hydrodynamic_diameter: 6 nm}
            organism: {species: mouse}
            arms:
              only: {}
            """;

    private static final String DATA = """
            observations:
              - file: data.csv
            """;

    @TempDir
    private Path folder;

    private Study read(String yaml) throws IOException {
        return StudyReader.read(Files.writeString(folder.resolve("study.yaml"), yaml));
    }

    private Study read(String yaml, String csv) throws IOException {
        Files.writeString(folder.resolve("data.csv"), csv);
        return read(yaml);
    }

    private List<Problem> problems(String yaml) {
        return assertThatExceptionOfType(InputException.class)
                .isThrownBy(() -> read(yaml))
                .actual()
                .problems();
    }

    private List<Problem> problems(String yaml, String csv) throws IOException {
        Files.writeString(folder.resolve("data.csv"), csv);
        return problems(yaml);
    }

    private static Parameter parameter(Study study, String arm, String name) {
        return study.arm(arm).parameters().stream()
                .filter(p -> p.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void theSmallestStudyIsAPrediction() throws IOException {
        Study study = read(SMALLEST);
        assertThat(study.title()).isEqualTo("small");
        assertThat(study.fit()).isEmpty();
        assertThat(study.organism().bodyWeightG()).isEqualTo(20);
        assertThat(study.settings().endH()).isEqualTo(72);
        assertThat(study.questions()).extracting("kind").doesNotContain(Question.Kind.TARGETING);
        assertThat(parameter(study, "only", "d").value()).isEqualTo(6);
        assertThat(parameter(study, "only", "dose").grade()).isEqualTo(EvidenceGrade.ASSUMED);
        assertThat(study.facts())
                .anyMatch(f -> f.group().equals("Tumour") && f.source().startsWith("assumed"));
        assertThat(study.findings()).isEmpty();
    }

    /** SN132D's man: GFR 89.285 mL/min; the same without age and height has the reference 125 mL/min. */
    @Test
    void ratsAndHumans() throws IOException {
        Study rat = read(SMALLEST.replace("mouse", "rat"));
        assertThat(rat.organism().bodyWeightG()).isEqualTo(250);
        assertThat(rat.facts()).anyMatch(f -> f.value().startsWith("defaults of the mouse"));
        String man = SMALLEST.replace("species: mouse", "species: human, body_weight: 70 kg");
        assertThat(read(man).organism().glomerularFiltrationRate().value()).isEqualTo(125);
        Study aged = read(man.replace("70 kg", "70 kg, age: 60 years, height: 1.65 m"));
        assertThat(aged.organism().glomerularFiltrationRate().value()).isCloseTo(89.285, within(5e-4));
        assertThat(aged.organism().plasmaVolumeMl()).isCloseTo(2488.78, within(5e-3));
        assertThat(aged.facts()).anyMatch(f -> f.name().equals("Glomerular filtration"));
    }

    /** Gold that is counted itself cannot lose its label: most of the dose is seen to circulate. */
    @Test
    void aCoreThatIsCountedItselfCirculates() throws IOException {
        String gold = SMALLEST.replace("6 nm}", "3 nm, core: Au25, label: {element: Au}}");
        assertThat(parameter(read(gold), "only", "survivingFraction").value()).isEqualTo(0.82);
        String labelled = SMALLEST.replace("6 nm}", "3 nm, core: silica, label: {element: Gd}}");
        assertThat(read(labelled).arm("only").parameters())
                .noneMatch(p -> p.name().equals("survivingFraction"));
        String named = SMALLEST.replace("6 nm}", "3 nm, core: gold and something, label: {element: Au}}");
        assertThat(read(named).arm("only").parameters()).noneMatch(p -> p.name().equals("survivingFraction"));
    }

    @Test
    void problemsComeAllAtOnceWithTheirLines() {
        List<Problem> problems = problems("""
                schema: 1
                study: small
                partcles: {}
                particles:
                  dot:
                    hydrodynamic_diameter: 6.4 kg
                    label: {isotope: 98Zr}
                organism: {species: mouse}
                arms:
                  one: {particle: dott}
                  two: {particle: dot, control: unttargeted}
                parameters:
                  releaseRat: 1 /h
                  partition: 20 mL
                  survivingFraction: 40
                """);
        assertThat(problems).extracting(Problem::line).containsExactly(3, 6, 7, 10, 11, 13, 14, 15);
        assertThat(problems)
                .extracting(Problem::field)
                .containsExactly(
                        "partcles",
                        "particles.dot.hydrodynamic_diameter",
                        "particles.dot.label.isotope",
                        "arms.one.particle",
                        "arms.two.control",
                        "parameters.releaseRat",
                        "parameters.partition",
                        "parameters.survivingFraction");
        assertThat(problems.get(0).remedy()).isEqualTo("Maybe 'particles'?");
        assertThat(problems.get(1).message()).isEqualTo("'6.4 kg' is a mass, expected a length.");
        assertThat(problems.get(1).remedy()).contains("6.4 nm");
        assertThat(problems.get(2).remedy()).contains("Maybe '89Zr'?");
        assertThat(problems.get(3).remedy()).isEqualTo("Maybe 'dot'?");
        assertThat(problems.get(4).remedy()).isEqualTo("Maybe 'untargeted'?");
        assertThat(problems.get(5).remedy()).isEqualTo("Maybe 'releaseRate'?");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "hydrodynamic_diameter: 6 nm}|hydrodynamic_diameter: 6}|Expected a length with its unit",
                "hydrodynamic_diameter: 6 nm}|hydrodynamic_diameter: '6'}|Expected a length with its unit",
                "hydrodynamic_diameter: 6 nm}|hydrodynamic_diameter: [6 nm]}|found a list",
                "hydrodynamic_diameter: 6 nm}|core: gold}|The key 'hydrodynamic_diameter' is missing here.",
                "hydrodynamic_diameter: 6 nm}|hydrodynamic_diameter: -6 nm}|expected a number above zero",
                "hydrodynamic_diameter: 6 nm}|hydrodynamic_diameter: {mean: 6 nm, sd: 3 nm}}|reaches zero",
                "hydrodynamic_diameter: 6 nm}|hydrodynamic_diameter: 6 nm, label: {}}|names neither",
                "species: mouse|species: mose|no physiological data",
                "species: mouse|species: mouse, body_weight: 20 mL|is a volume, expected a mass",
                "species: mouse|species: mouse, age: 3 weeks|nothing like it is known of a mouse",
                "species: mouse|species: human, height: 165 cm|age and height together",
                "species: mouse|species: human, age: 10 years, height: 140 cm|filtration is predicted from 18.0 to 90.0",
                "study: small|study: a/b|Expected a short name",
                "schema: 1|schema: 2|Expected the version of this format, 1, found '2'.",
                "only: {}|only: 5|Expected a block that describes an arm, found '5'.",
            })
    void saysWhatWasExpected(String from, String to, String message) {
        List<Problem> problems = problems(SMALLEST.replace(from, to));
        assertThat(problems).hasSize(1);
        assertThat(problems.getFirst().message()).contains(message);
        assertThat(problems.getFirst().line()).isPositive();
    }

    /** A measured clearance replaces what sieving would be made of: said where it is set, an error where it is free. */
    @Test
    void whatAMeasuredClearanceReplacesIsSaid() throws IOException {
        String given = SMALLEST + "parameters:\n  renalClearance: 3 mL/h\n  sievingScale: 0.1\n  shapeFactor: 2\n";
        assertThat(read(given).findings())
                .filteredOn(f -> f.severity().equals("warning"))
                .extracting(f -> f.place().replaceAll(".*:", "line ") + ": " + f.message())
                .containsExactly(
                        "line 10: parameters.sievingScale does nothing where 'renalClearance' is given, which replaces it.",
                        "line 11: parameters.shapeFactor does nothing where 'renalClearance' is given, which replaces it.");
        assertThat(read(given.replace("3 mL/h", "0 mL/h")).findings()).isEmpty();
        String csv = "arm,specimen,time_h,value,unit\nonly,blood,1,20,%{ID}/g\n";
        List<Problem> problems =
                problems(SMALLEST + DATA + "fit:\n  free:\n    renalClearance:\n    fractionUnbound:\n", csv);
        assertThat(problems).extracting(Problem::field).containsExactly("fit.free.fractionUnbound");
        assertThat(problems.getFirst().line()).isEqualTo(13);
        String oneArm = SMALLEST.replace(
                        "only: {}", "only: {}\n  other: {parameters: {renalClearance: 3 mL/h, chargeFactor: 0.5}}")
                + "parameters: {sievingScale: 0.1}\n";
        assertThat(read(oneArm).findings())
                .filteredOn(f -> f.severity().equals("warning"))
                .singleElement()
                .matches(f -> f.message().startsWith("arms.other.parameters.chargeFactor"));
    }

    @Test
    void whatIsNotYamlIsSaidWithItsLine() {
        assertThat(problems(SMALLEST.replace("  only: {}", "\tonly: {}")).getFirst())
                .matches(p -> p.line() == 7 && p.remedy().contains("spaces"));
        assertThat(problems("schema: 1\nstudy: [a\nparticles: {}\n").getFirst().line())
                .isEqualTo(3);
        assertThat(problems("").getFirst().message()).contains("The key 'schema' is missing");
        assertThat(problems("- a\n").getFirst().message()).contains("block of keys");
        assertThat(problems("a: &x [*x]\n").getFirst().message()).contains("not YAML");
    }

    @Test
    void aKeyStandsOnce() {
        Problem problem = problems(SMALLEST + "study: again\n").getFirst();
        assertThat(problem.message()).isEqualTo("The key 'study' stands twice, in lines 2 and 8.");
    }

    @Test
    void aFolderOrMissingFileIsSaid() {
        assertThatExceptionOfType(InputException.class)
                .isThrownBy(() -> StudyReader.read(folder))
                .withMessageContaining("is a folder");
        assertThatExceptionOfType(InputException.class)
                .isThrownBy(() -> StudyReader.read(folder.resolve("none.yaml")))
                .withMessageContaining("does not exist");
    }

    @Test
    void shareOfTheDoseNeedsAMass() throws IOException {
        String csv = "arm,specimen,time_h,value,unit\nonly,liver,4,5,%ID\nonly,liver,24,4,%ID\n";
        List<Problem> problems = problems(SMALLEST + DATA, csv);
        assertThat(problems).hasSize(2);
        assertThat(problems.getFirst().message()).contains("without a mass of 'liver'");
        assertThat(problems.getFirst().line()).isEqualTo(2);
        Study study = read(SMALLEST + DATA + "    masses: {liver: 500 mg}\n", csv);
        assertThat(study.observations().getFirst().row().value()).isCloseTo(10, within(1e-12));
        assertThat(study.observations().getFirst().output()).isEqualTo("liver");
    }

    @Test
    void massesMayBeRows() throws IOException {
        Study study = read(
                SMALLEST + DATA,
                "arm,specimen,time_h,kind,value,unit\nonly,liver,4,percentInjectedDose,5,%ID\nonly,liver,,mass,0.5,g\n");
        assertThat(study.observations()).hasSize(1);
        assertThat(study.observations().getFirst().row().value()).isCloseTo(10, within(1e-12));
    }

    @Test
    void decayIsCorrectedWithTheLabel() throws IOException {
        String csv = "arm,specimen,time_h,value,unit,decay_correction\nonly,blood,78.4,5,%ID/g,uncorrected\n";
        assertThat(problems(SMALLEST + DATA, csv).getFirst().message())
                .contains("label of particle 'dot' is not given");
        Study study = read(SMALLEST.replace("6 nm}", "6 nm, label: {isotope: 89Zr}}") + DATA, csv);
        assertThat(study.observations().getFirst().row().value()).isCloseTo(10, within(1e-9));
        assertThat(study.findings())
                .extracting(Finding::message)
                .anyMatch(m -> m.contains("decay of 89Zr is corrected"));
    }

    @Test
    void perfusedOrgansHaveTheirOwnOutputAndUnknownOnesAreKeptAside() throws IOException {
        Study study = read(
                SMALLEST + DATA,
                "arm,specimen,time_h,value,unit,blood\nonly,liver,4,5,%ID/g,removed\nonly,thyroid,4,1,%ID/g,\nonly,urine,4,30,%ID,\n");
        assertThat(study.observations()).extracting(Observation::output).containsExactly("liver_perfused", "urine");
        assertThat(study.unmodelled()).hasSize(1);
        assertThat(study.measurements()).hasSize(3);
        assertThat(study.findings()).extracting(Finding::message).anyMatch(m -> m.contains("no 'thyroid'"));
    }

    @Test
    void armsOfTheFileAreMapped() throws IOException {
        String csv = "arm,specimen,time_h,value,unit\ngroup 1,blood,4,5,%ID/g\ngroup 2,blood,4,5,%ID/g\n";
        assertThat(problems(SMALLEST + DATA, csv))
                .hasSize(2)
                .allMatch(p -> p.message().contains("has no arm 'group"));
        Study study = read(SMALLEST + DATA + "    arms: {group 1: only}\n", csv);
        assertThat(study.observations())
                .singleElement()
                .matches(o -> o.row().arm().equals("only"));
        assertThat(study.findings()).extracting(Finding::message).anyMatch(m -> m.contains("left out: group 2"));
        assertThat(problems(SMALLEST + DATA + "    arms: {group 3: only}\n", csv)
                        .getFirst()
                        .remedy())
                .contains("Maybe 'group");
        assertThat(problems(SMALLEST + DATA + "    arms: {group 1: olny}\n", csv)
                        .getFirst()
                        .remedy())
                .isEqualTo("Maybe 'only'?");
    }

    @Test
    void aMissingFileOfObservationsIsSaidWithWhatLiesThere() throws IOException {
        Files.writeString(folder.resolve("dat.csv"), "");
        Problem problem = problems(SMALLEST + DATA).getFirst();
        assertThat(problem.message()).contains("does not exist");
        assertThat(problem.remedy()).isEqualTo("Maybe 'dat.csv'?");
        assertThat(problem.line()).isEqualTo(9);
    }

    @Test
    void aCopiedOrganIsNotFitted() throws IOException {
        StringBuilder csv = new StringBuilder("arm,specimen,time_h,value,unit\n");
        for (String organ : List.of("spleen", "heart")) {
            csv.append("only,")
                    .append(organ)
                    .append(",1,3,%ID/g\nonly,")
                    .append(organ)
                    .append(",24,2,%ID/g\nonly,")
                    .append(organ)
                    .append(",48,1,%ID/g\n");
        }
        Study study = read(SMALLEST + DATA, csv.toString());
        assertThat(study.observations())
                .filteredOn(Observation::fitted)
                .extracting(Observation::output)
                .containsOnly("spleen");
        assertThat(study.observations()).filteredOn(o -> !o.fitted()).hasSize(3);
        assertThat(study.findings())
                .extracting(Finding::message)
                .anyMatch(m -> m.contains("copy") && m.contains("not fitted"));
    }

    @Test
    void theFitIsChecked() throws IOException {
        String csv = "arm,specimen,time_h,value,unit\nonly,blood,4,5,%ID/g\nonly,blood,24,1,%ID/g\n";
        List<Problem> problems = problems(SMALLEST + DATA + """
                        fit:
                          free:
                            survivingFraction: {lower: 0.5, upper: 0.2}
                            partition: {start: 50}
                            labelLossRate:
                            uptake_livr:
                          hypotheses:
                            - {name: a, per_arm: [releaseRate]}
                            - {name: a, without: [partitio]}
                          hold_out:
                            - {name: x, arm: onl}
                        settings: {end: 10 h}
                        """, csv);
        assertThat(problems)
                .extracting(Problem::field)
                .containsExactly(
                        "fit.free.survivingFraction",
                        "fit.free.partition",
                        "fit.free.uptake_livr",
                        "fit.hypotheses[0].per_arm[0]",
                        "fit.hypotheses[1].name",
                        "fit.hypotheses[1].without[0]",
                        "fit.hold_out[0].arm",
                        "settings.end");
        assertThat(problems.getLast().message()).contains("before the last observation at 24 h");
    }

    @Test
    void aFitNeedsObservations() {
        assertThat(problems(SMALLEST + "fit: {free: {partition: }}\n")
                        .getFirst()
                        .message())
                .contains("nothing to fit");
    }

    @Test
    void controlsOfATargetedParticleDoNotBind() throws IOException {
        Study study = read("""
                schema: 1
                study: controls
                particles:
                  dot:
                    hydrodynamic_diameter: 6 nm
                    molar_mass: 50 kDa
                    ligand: {name: L, affinity: {value: 3 nM, kind: IC50, carrier: free_ligand, source: paper}}
                    label: {isotope: 125I}
                organism: {species: mouse}
                dosing: {amount: 5 mg/kg}
                arms:
                  targeted: {}
                  blocked: {control: blocked}
                  negative: {control: receptor negative tumour, parameters: {dissociationConstant: 1 nM}}
                """);
        assertThat(parameter(study, "targeted", "ligand").value()).isEqualTo(1);
        assertThat(parameter(study, "blocked", "ligand").value()).isZero();
        assertThat(parameter(study, "negative", "ligand").value()).isZero();
        assertThat(parameter(study, "targeted", "dissociationConstant"))
                .matches(p -> p.grade() == EvidenceGrade.ASSUMED && p.source().contains("IC50 of the free ligand"));
        assertThat(parameter(study, "negative", "dissociationConstant").value()).isCloseTo(0.001, within(1e-15));
        assertThat(parameter(study, "targeted", "internalLossScale").value()).isEqualTo(50);
        assertThat(parameter(study, "targeted", "dose").value()).isCloseTo(2, within(1e-12));
        assertThat(study.questions())
                .filteredOn(q -> q.kind() == Question.Kind.TARGETING)
                .hasSize(2);
    }

    @Test
    void aDoseGivenAsMassNeedsTheMolarMass() {
        assertThat(problems(SMALLEST + "dosing: {amount: 5 mg/kg}\n").getFirst().message())
                .contains("molar mass of 'dot'");
        assertThat(problems(SMALLEST + "dosing: {amount: 5 MBq}\n").getFirst().remedy())
                .contains("molar activity");
        assertThat(problems(SMALLEST + "dosing: {count: 3}\n").getFirst().message())
                .contains("time between them");
    }

    private static final String PUBLISHED = """
            schema: 1
            study: published
            particles:
              dot:
                hydrodynamic_diameter: 6 nm
                ligand: {name: MSH, affinity: {catalog: AFFINITY}}
                label: {isotope: 177Lu}
            organism: {species: mouse}
            arms:
              targeted: {}
              control: {control: blocked}
            observations:
              - {catalog: STUDY}
            """;

    private static String published(String affinity, String study) {
        return PUBLISHED.replace("AFFINITY", affinity).replace("STUDY", study);
    }

    @Test
    void publishedValuesAreReferredToByName() throws IOException {
        Study study = read(published("zhang-msh-particle", "zhang-msh"));
        assertThat(parameter(study, "targeted", "dissociationConstant"))
                .matches(p -> Math.abs(p.value() - 0.00041) < 1e-15)
                .matches(p -> p.grade() == EvidenceGrade.ASSUMED && p.source().contains("section 5.3"));
        assertThat(study.observations())
                .extracting(o -> o.row().arm() + " " + o.output() + " "
                        + o.row().value() + " " + o.row().timeH())
                .containsExactly(
                        "targeted urine 40.0 24.0",
                        "targeted urine 80.0 96.0",
                        "targeted tumour 5.5 4.0",
                        "targeted tumour 9.3 24.0",
                        "control tumour 4.6 24.0");
        assertThat(study.inputs()).anyMatch(i -> i.path().equals("catalog:zhang-msh"));
        assertThat(study.findings())
                .filteredOn(f -> f.severity().equals("warning"))
                .extracting(Finding::message)
                .anyMatch(m -> m.contains("contradicts itself about 'zhang-msh'"))
                .anyMatch(m -> m.contains("the two numbers give 8.0"));
    }

    @Test
    void theOtherReadingIsAskedForByItsArm() throws IOException {
        String yaml = published("psma-1", "chen-psma").replace("{catalog: chen-psma}", """
                {catalog: chen-psma, arms: {"targeted, other reading": targeted, "control, other reading": control}}""");
        Study study = read(yaml.replace("control: blocked", "control: receptor negative tumour"));
        assertThat(study.observations()).extracting(o -> o.row().timeH()).containsExactly(12.0, 12.0);
        assertThat(study.findings())
                .anyMatch(f -> f.message().contains("does not say whether it is a KD"))
                .anyMatch(f -> f.message().contains("Rows of other arms are left out: healthy"));
    }

    @Test
    void aPublishedRangeIsUsedByItsMeanAndSaid() throws IOException {
        Study study = read(published("rgd", "zhang-msh"));
        assertThat(parameter(study, "targeted", "dissociationConstant").value()).isCloseTo(0.01, within(1e-15));
        assertThat(study.findings()).anyMatch(f -> f.message().contains("geometric mean 10 nM"));
    }

    @Test
    void namesThatTheCatalogueDoesNotHaveAreTold() {
        List<Problem> problems = problems(published("zhang-msh-partikle", "zang-msh"));
        assertThat(problems)
                .extracting(Problem::field)
                .containsExactly("particles.dot.ligand.affinity.catalog", "observations[0].catalog");
        assertThat(problems.getFirst().remedy()).contains("'zhang-msh-particle'");
        assertThat(problems.getLast().remedy()).contains("'zhang-msh'");
    }

    /** A second item of the same study brings the rows of the arm it maps, and none a second time. */
    @Test
    void aRowIsReadOnceForAnArm() throws IOException {
        String once = published("zhang-msh-particle", "zhang-msh");
        Study study = read(once.replace("arms:\n", "arms:\n  other: {}\n")
                + "  - {catalog: zhang-msh, arms: {targeted: other}}\n");
        assertThat(study.observations()).extracting(o -> o.row().arm()).containsOnly("targeted", "other", "control");
        assertThat(study.observations()).hasSize(4 + 4 + 1);
    }

    /** Above 90 % of the dose in urine, and an organ at 5 %ID/g or less: limits that predictions are held against. */
    @Test
    void limitsOfTheCatalogueAreHeldAgainstOutputs() throws IOException {
        Study study = read(published("anti-bcma", "detappe-bcma"));
        assertThat(study.limits()).singleElement().satisfies(l -> {
            assertThat(l.output()).isEqualTo("urine");
            assertThat(l.range().lower()).isEqualTo(90);
            assertThat(l.range().upper()).isNaN();
            assertThat(l.timeH()).isEqualTo(72);
        });
        assertThat(study.settings().endH()).isEqualTo(72);
    }

    /** A study without a share of the dose has numbers all the same: a note names them. */
    @Test
    void whatIsNotComparedIsNamed() throws IOException {
        Study study = read(published("wu-folate-particle", "wu-folate"));
        assertThat(study.observations()).isEmpty();
        assertThat(study.findings())
                .extracting(Finding::message)
                .anyMatch(m -> m.contains("not compared") && m.contains("folic acid (targeted) 13"));
        assertThat(study.facts()).anyMatch(f -> f.group().equals("Published, not compared"));
    }

    @Test
    void whatTheCatalogueGivesIsNotGivenTwice() {
        List<Problem> problems =
                problems(published("zhang-msh-free, value: 1 nM, kind: KD", "wu-folate, file: data.csv"));
        assertThat(problems)
                .extracting(Problem::field)
                .containsExactlyInAnyOrder(
                        "particles.dot.ligand.affinity.value", "particles.dot.ligand.affinity.kind", "observations[0]");
        assertThat(problems(SMALLEST + "observations: [{}]\n").getFirst().message())
                .contains("neither a file nor a study");
        assertThat(problems(published("zhang-msh-free", "zhang-msh").replace("{catalog: zhang-msh-free}", "{kind: KD}"))
                        .getFirst()
                        .message())
                .contains("neither a value nor the name");
    }
}
