package org.auklet.evidence;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.auklet.binding.AffinityCarrier;
import org.auklet.binding.AffinityKind;
import org.auklet.evidence.EvidenceTable.Row;
import org.auklet.particle.LigandKind;
import org.auklet.quantity.EvidenceGrade;
import org.auklet.quantity.Quantity;
import org.auklet.quantity.Unit;
import org.auklet.record.ControlKind;

/** From the CSV files of the catalogue to its entries. */
final class CatalogueReader {

    private static final Unit NANOMOLAR = Unit.of("nmol/L");
    private static final Unit NM = Unit.of("nm");

    private final Citations citations = Citations.read();
    private final List<PublishedAffinity> affinities = EvidenceTable.read("affinities.csv", this::affinity);

    List<PublishedAffinity> affinities() {
        return affinities;
    }

    List<LigandReceptorPair> ligands() {
        return EvidenceTable.read("ligands.csv", this::ligand);
    }

    /** Every reading of every pair. */
    List<UptakePair> uptake() {
        return EvidenceTable.read("uptake.csv", this::pair);
    }

    List<ClinicalTrial> trials() {
        return EvidenceTable.read("trials.csv", this::trial);
    }

    private PublishedAffinity affinity(Row row) {
        return new PublishedAffinity(
                row.needed("name"),
                row.needed("pair"),
                row.text("study"),
                row.needed("what"),
                kind(row),
                row.word(AffinityCarrier.class, "carrier"),
                row.text("lower").isEmpty() ? 0.0 : nanomolar(row, row.quantity("lower")),
                nanomolar(row, row.quantity("upper")),
                row.whole("reading"),
                row.text("reason"),
                citations.of(row),
                grade(row));
    }

    private static double nanomolar(Row row, Optional<Quantity> quantity) {
        return quantity.orElseThrow(() -> row.problem("upper", "There is no number.", "Give the upper end."))
                .in(NANOMOLAR);
    }

    private static Optional<AffinityKind> kind(Row row) {
        String symbol = row.text("kind");
        if (symbol.isEmpty()) {
            return Optional.empty();
        }
        for (AffinityKind kind : AffinityKind.values()) {
            if (kind.symbol().equals(symbol)) {
                return Optional.of(kind);
            }
        }
        throw row.problem("kind", "Unknown kind '" + symbol + "'.", "KD, IC50, Ki, or empty when not stated.");
    }

    private LigandReceptorPair ligand(Row row) {
        String name = row.needed("name");
        return new LigandReceptorPair(
                name,
                row.needed("ligand"),
                row.word(LigandKind.class, "kind"),
                row.needed("receptor"),
                row.text("other_reading"),
                row.list("tumours"),
                row.needed("expression"),
                affinities.stream().filter(a -> a.pair().equals(name)).toList(),
                row.text("note"),
                citations.of(row),
                grade(row));
    }

    private UptakePair pair(Row row) {
        return new UptakePair(
                row.needed("name"),
                row.whole("reading"),
                row.text("reason"),
                row.needed("particle"),
                row.needed("core"),
                row.needed("ligand"),
                row.text("pair"),
                row.text("study"),
                row.needed("cancer"),
                row.needed("tumour_model"),
                row.number("targeted"),
                row.number("control"),
                row.unit("unit"),
                row.number("time_h"),
                row.needed("time_qualifier").equals("below"),
                row.coded(ControlKind.values(), "control_kind"),
                row.needed("control_words"),
                size(row),
                row.text("note"),
                citations.of(row),
                grade(row));
    }

    List<ParticleClass> particles() {
        return EvidenceTable.read("particles.csv", CatalogueReader::particle);
    }

    private static ParticleClass particle(Row row) {
        return new ParticleClass(
                row.needed("name"),
                nanometres(row, "diameter", row.needed("diameter")),
                row.number("geometric_sd"),
                row.needed("source"),
                grade(row));
    }

    /** The descriptions of the pairs, in the order of the pairs. */
    List<UptakeDescription> descriptions(List<UptakePair> pairs) {
        List<ParticleClass> particles = particles();
        return EvidenceTable.read("descriptions.csv", row -> description(row, pairs, particles));
    }

    private UptakeDescription description(Row row, List<UptakePair> pairs, List<ParticleClass> particles) {
        UptakePair pair = entry(row, "pair", row.needed("pair"), pairs, UptakePair::name);
        String sizeOf = row.text("size_of");
        Optional<PublishedSize> other = row.quantity("other_size")
                .map(q -> new PublishedSize(q.in(NM), q.in(NM), PublishedSize.Kind.NOT_STATED));
        return new UptakeDescription(
                pair.name(),
                entry(row, "pair", pair.particle(), particles, ParticleClass::name),
                row.text("affinities").isEmpty()
                        ? List.of()
                        : row.list("affinities").stream()
                                .map(name -> entry(row, "affinities", name, affinities, PublishedAffinity::name))
                                .toList(),
                sizeOf.isEmpty() ? Optional.empty() : other.or(pair::size),
                sizeOf.equals("targeted"),
                row.word(UptakeDescription.Host.class, "host"),
                row.text("note"));
    }

    /** The entry that a row names; a name that is not there is a fault of the row. */
    private static <T> T entry(Row row, String column, String wanted, List<T> entries, Function<T, String> name) {
        return entries.stream()
                .filter(e -> name.apply(e).equals(wanted))
                .findFirst()
                .orElseThrow(() -> row.problem(column, "There is no entry '" + wanted + "'.", "Add it to its table."));
    }

    private static double nanometres(Row row, String column, String text) {
        return row.parsed(column, () -> Quantity.parse(text).in(NM));
    }

    /** {@code 3 nm} or {@code 8 nm to 10 nm}. */
    private static Optional<PublishedSize> size(Row row) {
        String text = row.text("size");
        if (text.isEmpty()) {
            return Optional.empty();
        }
        String[] ends = text.split(" to ");
        PublishedSize.Kind kind = row.word(PublishedSize.Kind.class, "size_kind");
        double lower = nanometres(row, "size", ends[0]);
        double upper = nanometres(row, "size", ends[ends.length - 1]);
        return Optional.of(new PublishedSize(lower, upper, kind));
    }

    private ClinicalTrial trial(Row row) {
        return new ClinicalTrial(
                row.needed("name"),
                row.needed("particle"),
                row.needed("targeting").equals("active"),
                row.text("ligand"),
                row.needed("condition"),
                row.needed("application"),
                row.needed("phase"),
                row.text("status"),
                citations.of(row.needed("place"), List.of()),
                grade(row));
    }

    /** The studies with their facts; a fact without its study is a fault. */
    List<PublishedStudy> studies() {
        List<FactRow> facts = EvidenceTable.read("facts.csv", FactRow::of);
        Map<String, List<FactRow>> byStudy = facts.stream().collect(Collectors.groupingBy(FactRow::study));
        Function<Row, PublishedStudy> entry = row -> study(row, byStudy.getOrDefault(row.needed("name"), List.of()));
        List<PublishedStudy> read = EvidenceTable.read("studies.csv", entry);
        facts.stream()
                .filter(f -> read.stream().noneMatch(s -> s.name().equals(f.study())))
                .findFirst()
                .ifPresent(f -> {
                    throw f.row().problem("study", "There is no study '" + f.study() + "'.", "Add it to studies.csv.");
                });
        return read;
    }

    private PublishedStudy study(Row row, List<FactRow> facts) {
        String name = row.needed("name");
        List<Integer> references = row.references();
        return new PublishedStudy(
                name,
                row.needed("particle"),
                row.needed("ligand"),
                row.needed("pair"),
                row.needed("tumour"),
                row.text("label"),
                row.needed("asks"),
                row.text("contradiction"),
                EvidenceTable.text("studies/" + name + ".csv"),
                facts.stream().map(f -> fact(f, references)).toList(),
                citations.of(row),
                grade(row));
    }

    private PublishedFact fact(FactRow fact, List<Integer> references) {
        Row row = fact.row();
        PublishedFact.Qualifier qualifier = row.word(PublishedFact.Qualifier.class, "qualifier");
        Optional<Quantity> lower = row.quantity("lower");
        Optional<Quantity> upper = row.quantity("upper");
        if (!qualifier.allows(lower.isPresent(), upper.isPresent())) {
            throw row.problem(
                    "qualifier",
                    "'" + qualifier.code() + "' does not go with these ends.",
                    "at_least has a lower end only, at_most an upper, words none, the others both.");
        }
        return new PublishedFact(
                fact.study(),
                row.needed("arm"),
                row.needed("property"),
                row.text("specimen"),
                qualifier,
                lower,
                upper,
                row.text("time_h").isEmpty() ? Double.NaN : row.number("time_h"),
                row.text("detail"),
                citations.of(row.needed("place"), references),
                grade(row));
    }

    private static EvidenceGrade grade(Row row) {
        return row.word(EvidenceGrade.class, "grade");
    }

    /**
     * A row of the facts before its study is known.
     *
     * @param study the study's name
     * @param row the row
     */
    private record FactRow(String study, Row row) {
        static FactRow of(Row row) {
            return new FactRow(row.needed("study"), row);
        }
    }
}
