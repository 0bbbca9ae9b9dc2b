package org.auklet.evidence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.auklet.quantity.NumberText;
import org.auklet.quantity.Quantity;
import org.auklet.quantity.Unit;
import org.auklet.record.Measurement;
import org.auklet.record.QuantityKind;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The text of the review, where it is kept beside the project, read again by other means than the catalogue was. */
class SourceTextReferenceTest {

    private static final Catalogue CATALOGUE = Catalogue.load();

    /** Numbers of captions that belong to their licences and citations. */
    private static final Set<String> NO_DATA =
            Set.of("4.0", "2017", "2018", "2019", "2021", "2022", "144", "95", "104");

    private static String review = "";

    @BeforeAll
    static void read() throws IOException {
        review = Files.readString(find(Path.of("").toAbsolutePath())).replace('\u00a0', ' ');
    }

    private static Path find(Path from) {
        for (Path at = from; at != null; at = at.getParent()) {
            Path file = at.resolve("../shared/seeds/usnp-review.txt").normalize();
            if (Files.isRegularFile(file)) {
                return file;
            }
        }
        return Assumptions.abort(
                "The review's text (../shared/seeds/usnp-review.txt) is absent: nothing was compared.");
    }

    private static String between(String start, String end) {
        int from = review.indexOf(start);
        int to = review.indexOf(end, from);
        assertThat(from).isPositive();
        assertThat(to).isGreaterThan(from);
        return review.substring(from, to);
    }

    private static List<MatchResult> matches(String regex, String text) {
        return Pattern.compile(regex).matcher(text).results().toList();
    }

    private static String table1() {
        return between("Table 1: Receptor", "aApparent binding");
    }

    private static String table2() {
        return between("Table 2: Quantitative", "aCuNCs, copper");
    }

    @Test
    void affinitiesOfTable1() {
        List<MatchResult> printed =
                matches("(<?)([\\d.]+)(?: ([nμµ])M)?(?:–([\\d.]+) ([nμµ])M)?(?=[;\\s])", table1()).stream()
                        .filter(m -> m.group(3) != null || m.group(5) != null)
                        .toList();
        List<PublishedAffinity> stored = CATALOGUE.affinities().stream()
                .filter(a -> a.study().isEmpty() && !a.citation().place().equals("Table 1 footnote b"))
                .toList();
        assertThat(printed).hasSameSizeAs(stored).hasSize(15);
        for (int i = 0; i < printed.size(); i++) {
            MatchResult p = printed.get(i);
            PublishedAffinity a = stored.get(i);
            boolean range = p.group(4) != null;
            String upperUnit = range ? p.group(5) : p.group(3);
            String lowerUnit = p.group(3) == null ? upperUnit : p.group(3);
            double upper = nanomolar(range ? p.group(4) : p.group(2), upperUnit);
            double lower = p.group(1).isEmpty() ? nanomolar(p.group(2), lowerUnit) : 0;
            assertThat(a.upperNanomolar()).as(a.name()).isCloseTo(upper, within(1e-9 * upper));
            assertThat(a.lowerNanomolar()).as(a.name()).isCloseTo(lower, within(1e-9 * upper));
        }
    }

    private static double nanomolar(String number, String prefix) {
        return Double.parseDouble(number) * (prefix.equals("n") ? 1 : 1000);
    }

    @Test
    void referencesOfTable1() {
        List<List<Integer>> printed = matches("\\[([\\d,-]+)\\]", table1()).stream()
                .map(m -> expanded(m.group(1)))
                .toList();
        assertThat(CATALOGUE.ligands().stream()
                        .map(p -> p.citation().references().stream()
                                .map(Citation.Reference::number)
                                .toList())
                        .toList())
                .isEqualTo(printed)
                .hasSize(13);
    }

    private static List<Integer> expanded(String list) {
        List<Integer> numbers = new ArrayList<>();
        for (String part : list.split(",")) {
            String[] ends = part.split("-");
            for (int i = Integer.parseInt(ends[0]); i <= Integer.parseInt(ends[ends.length - 1]); i++) {
                numbers.add(i);
            }
        }
        return numbers;
    }

    @Test
    void rowsOfTable2() {
        List<String> printed = matches("([\\d.]+)%d?\\s+([\\d.]+)%\\s+(<?[\\d.]+)\\s", table2()).stream()
                .map(m -> m.group(1) + " " + m.group(2) + " " + m.group(3))
                .toList();
        List<String> references = matches("\\[(\\d+)\\]", table2()).stream()
                .map(m -> "[" + m.group(1) + "]")
                .toList();
        assertThat(CATALOGUE.uptake().stream()
                        .map(p -> NumberText.of(p.targeted()) + " " + NumberText.of(p.control()) + " "
                                + (p.timeIsUpperLimit() ? "<" : "") + NumberText.of(p.timeH())))
                .containsExactlyElementsOf(printed);
        assertThat(CATALOGUE.uptake().stream().map(p -> p.citation().numbers())).containsExactlyElementsOf(references);
    }

    @Test
    void unitsOfTable2() {
        assertThat(matches("NCsc ", table2())).hasSize((int) CATALOGUE.uptake().stream()
                .filter(p -> p.kind() == QuantityKind.PERCENT_INJECTED_DOSE)
                .count());
    }

    @Test
    void namesOfTable3() {
        String table3 = between("Table 3: Survey", "displaying improved tumor targeting");
        assertThat(CATALOGUE.trials().stream().map(ClinicalTrial::name))
                .containsExactlyElementsOf(matches("NCT\\d+", table3).stream()
                        .map(MatchResult::group)
                        .toList());
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4, 5, 6, 7})
    void everyNumberOfASectionIsInTheCatalogueAndTheOtherWayRound(int section) {
        Set<String> printed = printed(section);
        Set<String> stored = new TreeSet<>();
        CATALOGUE.studies().stream()
                .filter(s -> s.citation().place().equals("section 5." + section))
                .flatMap(SourceTextReferenceTest::numbers)
                .forEach(stored::add);
        assertThat(printed).hasSizeGreaterThan(2);
        assertThat(stored)
                .as("stored numbers hold all that section 5.%d prints", section)
                .containsAll(printed);
        assertThat(inText(section))
                .as("section 5.%d prints all that is stored of it", section)
                .containsAll(stored);
    }

    /** Numbers that stand alone or before a unit in the section, durations in h. */
    private static Set<String> printed(int section) {
        Set<String> numbers = new TreeSet<>();
        String text = plain(section);
        for (MatchResult m : matches(
                "(?<![\\p{L}\\d.\\-/’])(\\d+(?:\\.\\d+)?)(?![\\p{L}\\d.]*\\d|\\p{L})(\\s(?:days|min))?", text)) {
            if (!NO_DATA.contains(m.group(1))) {
                numbers.add(inHours(m.group(1), m.group(2)));
            }
        }
        return numbers;
    }

    /** Every run of digits of the section, as it stands and, before days and minutes, in h. */
    private static Set<String> inText(int section) {
        Set<String> numbers = new TreeSet<>();
        for (MatchResult m : matches("(\\d+(?:\\.\\d+)?)(\\s(?:days|min))?", plain(section))) {
            numbers.add(m.group(1));
            numbers.add(inHours(m.group(1), m.group(2)));
        }
        if (plain(section).contains("fold") && plain(section).contains("two")) {
            numbers.add("2"); // twofold, two- to threefold
            numbers.add("3");
        }
        if (plain(section).contains("four- fold")) {
            numbers.add("4");
        }
        return numbers;
    }

    private static String inHours(String number, String unit) {
        double value = Double.parseDouble(number);
        if (unit == null) {
            return NumberText.of(value);
        }
        return NumberText.of(unit.contains("days") ? value * 24 : value / 60);
    }

    /** The section without its heading, Table 2, references, figure numbers and addresses. */
    private static String plain(int section) {
        String end = section == 7 ? "6 Clinical applications of targeted ultrasmall" : "5." + (section + 1) + " ";
        String text = between("\n5." + section + " ", "\n" + end).substring(4);
        int table = text.indexOf("Table 2:");
        if (table >= 0) {
            int last = text.indexOf("Uptake detected\nin the spine.", table);
            text = text.substring(0, table) + text.substring(last);
        }
        return text.replaceAll("(?s)Figure 6: PET images.*?CC BY 4\\.0", "") // stands within 5.5, belongs to 5.6
                .replaceAll("https?://\\S+", "")
                .replaceAll("\\[[\\d,\\- ]+\\]", "")
                .replaceAll("Figures? \\d[A-Z]?(?:[,–-][A-Z])*", "")
                .replaceAll("\\s+", " ")
                .replaceAll("day (\\d+)", "$1 days");
    }

    private static Stream<String> numbers(PublishedStudy study) {
        Stream<String> rows = study.measurements().rows().stream()
                .filter(m -> m.source().contains("section"))
                .flatMap(SourceTextReferenceTest::numbers);
        return Stream.concat(rows, study.facts().stream().flatMap(SourceTextReferenceTest::numbers));
    }

    private static Stream<String> numbers(Measurement m) {
        return Stream.of(m.value(), m.sd(), m.timeH())
                .filter(v -> !Double.isNaN(v))
                .map(NumberText::of);
    }

    private static Stream<String> numbers(PublishedFact f) {
        Stream<Double> ends =
                Stream.of(f.lower(), f.upper()).flatMap(q -> q.stream().map(SourceTextReferenceTest::hours));
        return Stream.concat(ends, Double.isNaN(f.timeH()) ? Stream.of() : Stream.of(f.timeH()))
                .map(NumberText::of);
    }

    private static double hours(Quantity q) {
        return q.unit().code().equals("d") ? q.in(Unit.of("h")) : q.value();
    }
}
