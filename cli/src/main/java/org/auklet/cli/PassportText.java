package org.auklet.cli;

import java.util.List;
import java.util.Locale;
import org.auklet.binding.Affinity;
import org.auklet.model.passport.DerivedNumber;
import org.auklet.model.passport.Passport;
import org.auklet.model.passport.RenalEvidence;
import org.auklet.model.passport.RenalVerdict;
import org.auklet.particle.HydrodynamicDiameter;
import org.auklet.particle.Label;
import org.auklet.particle.Ligand;
import org.auklet.particle.Particle;
import org.auklet.quantity.NumberText;
import org.auklet.report.page.Sentences;
import org.auklet.report.text.Units;
import org.auklet.report.text.Words;

/** A passport as text for a terminal. */
final class PassportText {

    private final Passport passport;
    private final StringBuilder out = new StringBuilder();

    PassportText(Passport passport) {
        this.passport = passport;
    }

    /** The whole passport, ending in a line feed. */
    String text() {
        line(passport.particle().name());
        description();
        heading("What follows");
        passport.numbers().forEach(this::number);
        verdict(passport.renal());
        return out.toString();
    }

    private void description() {
        Particle p = passport.particle();
        HydrodynamicDiameter d = p.hydrodynamicDiameter();
        String make = List.of(p.core(), p.coat()).stream()
                .filter(part -> !part.isEmpty())
                .reduce((core, coat) -> core + ", " + coat)
                .orElse("composition not stated");
        line("  " + make);
        line("  hydrodynamic diameter " + NumberText.of(d.meanNm())
                + (d.sdNm() > 0 ? " ± " + NumberText.of(d.sdNm()) : "") + " nm ("
                + passport.sizeGrade().code() + ")");
        line("  charge " + passport.charge().word() + ", " + passport.charge().because());
        Ligand ligand = p.ligand();
        if (ligand != null) {
            line("  ligand " + NumberText.of(ligand.numberPerParticle()) + " x " + ligand.name() + affinity(ligand));
        }
        p.composition()
                .payloads()
                .forEach(l -> line("  " + l.kind().name().toLowerCase(Locale.ROOT) + " "
                        + NumberText.of(l.perParticle().value()) + " x " + l.name()));
        Label label = p.label();
        if (label != null) {
            line("  label " + label.name());
        }
        line("  judged for the kidney of " + passport.animal());
    }

    private static String affinity(Ligand ligand) {
        Affinity affinity = ligand.affinity();
        return affinity == null
                ? ""
                : ", " + affinity.kind().symbol() + " " + NumberText.of(affinity.valueNanomolar()) + " nmol/L ("
                        + Words.split(affinity.carrier().name().toLowerCase(Locale.ROOT)) + ")";
    }

    private void number(DerivedNumber n) {
        String value = Units.quantity(n.value().value(), n.value().unit().code());
        String interval = Sentences.interval(n.value());
        line(String.format(
                Locale.ROOT,
                "  %-48s %s (%s; %s)",
                n.name(),
                plain(value),
                plain(interval.equals("none given") ? "no interval" : interval),
                n.value().grade().code()));
    }

    private void verdict(RenalVerdict renal) {
        heading("Renal clearance: " + renal.answer().words() + ", with "
                + renal.confidence().word() + " confidence");
        out.append(Paragraph.of("  ", renal.reason()));
        list(
                "What would change it",
                renal.changes().stream().map(RenalVerdict.Change::sentence).toList());
        list("What does not fit together", passport.cautions());
        list(
                "What was assumed",
                renal.assumptions().stream().map(PassportText::assumed).toList());
        list(
                "What was seen of particles like it",
                renal.evidence().stream().map(PassportText::seen).toList());
    }

    private static String assumed(RenalVerdict.Assumed a) {
        return a.what() + ": " + a.value() + " (" + a.why() + ")";
    }

    private static String seen(RenalEvidence e) {
        return e.particle() + ", " + e.answer().words() + ": " + e.finding() + " (" + e.source() + ")";
    }

    private void list(String title, List<String> items) {
        if (!items.isEmpty()) {
            heading(title);
            items.forEach(item -> out.append(Paragraph.of("  - ", item)));
        }
    }

    private void heading(String title) {
        line("");
        line(title);
    }

    /** Without the spaces that keep a line together, which a terminal does not need. */
    private static String plain(String text) {
        return text.replace('\u00a0', ' ');
    }

    private void line(String text) {
        out.append(text.stripTrailing()).append('\n');
    }
}
