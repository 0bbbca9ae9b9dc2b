package org.auklet.cli;

import java.util.List;
import java.util.Locale;
import org.auklet.evidence.Catalogue;
import org.auklet.evidence.Citation;
import org.auklet.evidence.ClinicalTrial;
import org.auklet.evidence.LigandReceptorPair;
import org.auklet.evidence.PublishedAffinity;
import org.auklet.evidence.PublishedFact;
import org.auklet.evidence.PublishedSize;
import org.auklet.evidence.PublishedStudy;
import org.auklet.evidence.UptakePair;
import org.auklet.quantity.NumberText;
import org.auklet.quantity.Unit;
import org.auklet.record.Measurement;

/** The catalogue for reading on a terminal. An asterisk marks what the source contradicts itself about. */
final class CatalogText {

    private static final String MARK = " *";

    private static final String UCUM_SHARE = "%{ID}";
    private static final String SHARE = "%ID";

    private CatalogText() {}

    static String ligands(Catalogue catalogue) {
        TextTable table =
                new TextTable("pair", "ligand", "receptor", "affinity", "value", "kind", "measured on", "ref");
        for (LigandReceptorPair pair : catalogue.ligands()) {
            String mark = pair.otherReading().isEmpty() ? "" : MARK;
            String name = pair.name();
            String ligand = pair.ligand();
            String receptor = pair.receptor() + mark;
            for (PublishedAffinity a : pair.affinities()) {
                table.add(
                        name,
                        ligand,
                        receptor,
                        a.name() + (a.reason().isEmpty() ? "" : MARK),
                        a.valueText(),
                        a.kindText(),
                        carrier(a),
                        a.citation().numbers());
                name = "";
                ligand = "";
                receptor = "";
            }
        }
        return table.text() + footer(catalogue.ligands().getFirst().citation(), "ligands", "cxcr4")
                + "In a study file: affinity: {catalog: AFFINITY}, in a particle's ligand.\n";
    }

    static String ligand(LigandReceptorPair pair) {
        Sheet sheet = new Sheet(pair.name())
                .line("ligand", pair.ligand())
                .line("sort", pair.kind().name().toLowerCase(Locale.ROOT).replace('_', ' '))
                .line("receptor", pair.receptor())
                .line("tumours", String.join(", ", pair.tumours()))
                .line("expression", pair.expression())
                .line("contradiction", pair.otherReading())
                .line("note", pair.note())
                .source(pair.citation(), pair.grade().code());
        for (PublishedAffinity a : pair.affinities()) {
            sheet.heading(a.name())
                    .line("of", a.what())
                    .line("value", a.valueText() + ", " + a.kindText() + ", " + carrier(a))
                    .line("mind", a.reason())
                    .source(a.citation(), a.grade().code());
        }
        return sheet.text();
    }

    private static String carrier(PublishedAffinity a) {
        return switch (a.carrier()) {
            case FREE_LIGAND -> "free ligand";
            case ON_PARTICLE -> "particle";
            case NOT_STATED -> "not stated";
        };
    }

    static String uptake(Catalogue catalogue) {
        TextTable table = new TextTable(
                "name",
                "particle",
                "ligand",
                "tumour",
                "targeted",
                "control",
                "unit",
                "T/C",
                "h",
                "control kind",
                "ref");
        for (UptakePair p : catalogue.uptake()) {
            boolean several = catalogue.uptake(p.name()).size() > 1;
            table.add(
                    p.name() + (several ? MARK : ""),
                    p.particle(),
                    p.ligand(),
                    p.tumourModel(),
                    NumberText.of(p.targeted()),
                    NumberText.of(p.control()),
                    unit(p.unit()),
                    ratio(p),
                    time(p),
                    p.controlKind().code(),
                    p.citation().numbers());
        }
        return table.text() + footer(catalogue.uptake().getFirst().citation(), "uptake", "psma-cdot-lncap")
                + "T/C means something else for each kind of control: docs/measurement-record.md says what.\n";
    }

    static String uptake(List<UptakePair> readings) {
        UptakePair first = readings.getFirst();
        Sheet sheet = new Sheet(first.name())
                .line("particle", first.particle() + ", core of " + first.core())
                .line("size", first.size().map(s -> s.text() + sizeKind(s)).orElse("not stated"))
                .line("ligand", first.ligand() + pointer("ligands", first.pair()))
                .line("tumour", first.cancer() + ", " + first.tumourModel())
                .line("study", first.study().isEmpty() ? "" : first.study() + pointer("studies", first.study()));
        for (UptakePair p : readings) {
            sheet.heading(readings.size() == 1 ? "as printed" : "reading " + p.reading() + " of " + readings.size())
                    .line("why", p.reason())
                    .line("targeted", NumberText.of(p.targeted()) + " " + unit(p.unit()))
                    .line("control", NumberText.of(p.control()) + " " + unit(p.unit()))
                    .line("time", time(p) + " h")
                    .line("kind of control", p.controlKind().code() + ": " + p.controlWords())
                    .line("T/C", ratio(p) + ". " + p.controlKind().ratioMeaning())
                    .line("note", p.note())
                    .source(p.citation(), p.grade().code());
        }
        return sheet.text();
    }

    private static String unit(Unit unit) {
        return unit.code().replace(UCUM_SHARE, SHARE);
    }

    private static String sizeKind(PublishedSize size) {
        return switch (size.kind()) {
            case HYDRODYNAMIC -> ", hydrodynamic";
            case CORE -> ", core";
            case NOT_STATED -> ", kind not stated";
        };
    }

    private static String ratio(UptakePair p) {
        return String.format(Locale.ROOT, p.ratio() < 10 ? "%.2f" : "%.1f", p.ratio());
    }

    private static String time(UptakePair p) {
        return (p.timeIsUpperLimit() ? "< " : "") + NumberText.of(p.timeH());
    }

    private static String pointer(String table, String name) {
        return name.isEmpty() ? "" : "  (auklet catalog " + table + " " + name + ")";
    }

    static String trials(Catalogue catalogue) {
        TextTable table =
                new TextTable("trial", "particle", "targeting", "condition", "application", "phase", "status");
        for (ClinicalTrial t : catalogue.trials()) {
            table.add(
                    t.name(),
                    t.particle(),
                    t.active() ? t.ligand() : "passive",
                    t.condition(),
                    t.application(),
                    t.phase(),
                    t.status());
        }
        return table.text() + "\nSource: "
                + catalogue.trials().getFirst().citation().text() + "\n";
    }

    static String trial(ClinicalTrial t) {
        return new Sheet(t.name())
                .line("particle", t.particle())
                .line("targeting", t.active() ? "active, " + t.ligand() : "passive")
                .line("condition", t.condition())
                .line("application", t.application())
                .line("phase", t.phase())
                .line("status", t.status())
                .source(t.citation(), t.grade().code())
                .text();
    }

    static String studies(Catalogue catalogue) {
        TextTable table = new TextTable("name", "particle", "ligand", "tumour", "numbers", "section", "ref");
        for (PublishedStudy s : catalogue.studies()) {
            table.add(
                    s.name() + (s.contradiction().isEmpty() ? "" : MARK),
                    s.particle(),
                    s.ligand(),
                    s.tumour(),
                    Integer.toString(s.measurements().size() + s.facts().size()),
                    s.citation().place().replace("section ", ""),
                    s.citation().numbers());
        }
        return table.text() + footer(catalogue.studies().getFirst().citation(), "studies", "zhang-msh")
                + "In a study file: observations: [{catalog: NAME}]; its arms are called targeted and control.\n";
    }

    static String study(PublishedStudy s) {
        Sheet sheet = new Sheet(s.name())
                .line("asks", s.asks())
                .line("particle", s.particle())
                .line("ligand", s.ligand() + pointer("ligands", s.pair()))
                .line("tumour", s.tumour())
                .line("label", s.label())
                .line("contradiction", s.contradiction())
                .source(s.citation(), s.grade().code());
        return sheet.text() + "\n" + measurements(s) + (s.facts().isEmpty() ? "" : "\n" + facts(s));
    }

    private static String measurements(PublishedStudy s) {
        TextTable table = new TextTable("arm", "specimen", "analyte", "value", "sd", "unit", "h", "control", "method");
        for (Measurement m : s.measurements().rows()) {
            table.add(
                    m.subject().isEmpty() ? m.arm() : m.arm() + ", " + m.subject(),
                    m.specimen(),
                    m.analyte(),
                    NumberText.of(m.value()),
                    m.hasSd() ? NumberText.of(m.sd()) : "",
                    unit(m.unit()),
                    m.hasTime() ? NumberText.of(m.timeH()) : "",
                    m.control().code(),
                    m.method());
        }
        return table.text();
    }

    private static String facts(PublishedStudy s) {
        TextTable table = new TextTable("arm", "property", "value", "h", "detail");
        for (PublishedFact f : s.facts()) {
            table.add(
                    f.arm(),
                    f.property(),
                    f.valueText().replace(UCUM_SHARE, SHARE),
                    Double.isNaN(f.timeH()) ? "" : NumberText.of(f.timeH()),
                    f.detail());
        }
        return table.text();
    }

    private static String footer(Citation citation, String table, String example) {
        return "\nSource: " + citation.review() + "; numbers in brackets are its references.\n"
                + "* contradicts itself or needs care: see one whole, as in  auklet catalog " + table + " " + example
                + "\n";
    }

    /** Lines of a name and what is said of it, what is empty left out. */
    private static final class Sheet {

        private static final String INDENT = "  ";
        private static final int NAME_WIDTH = 17;

        private final StringBuilder text = new StringBuilder();

        Sheet(String title) {
            text.append(title).append('\n');
        }

        Sheet heading(String heading) {
            text.append('\n').append(heading).append('\n');
            return this;
        }

        Sheet line(String name, String said) {
            if (!said.isEmpty()) {
                text.append(INDENT)
                        .append(name)
                        .append(" ".repeat(NAME_WIDTH - name.length()))
                        .append(said)
                        .append('\n');
            }
            return this;
        }

        Sheet source(Citation citation, String grade) {
            return line("grade", grade).line("source", citation.text());
        }

        String text() {
            return text.toString();
        }
    }
}
