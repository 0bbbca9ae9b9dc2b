package org.auklet.cli;

import java.util.List;
import java.util.Locale;
import org.auklet.quantity.Interval;
import org.auklet.quantity.NumberText;
import org.auklet.record.ControlKind;
import org.auklet.report.text.Units;
import org.auklet.study.retrodict.Retrodiction;
import org.auklet.study.retrodict.Retrodiction.Prediction;
import org.auklet.study.retrodict.Retrodiction.Quantity;
import org.auklet.study.retrodict.Retrodiction.Row;
import org.auklet.study.retrodict.Retrodiction.Score;
import org.auklet.study.retrodict.Retrodiction.SharedDefault;

/** A retrodiction for reading on a terminal. */
final class RetrodictionText {

    private static final int DIGITS = 3;

    private final Retrodiction retrodiction;
    private final StringBuilder out = new StringBuilder();

    private RetrodictionText(Retrodiction retrodiction) {
        this.retrodiction = retrodiction;
    }

    /** The score, the rows with the worst first, the estimated defaults. */
    static String of(Retrodiction retrodiction) {
        RetrodictionText text = new RetrodictionText(retrodiction);
        text.scores();
        text.rows();
        text.defaults();
        return text.out.toString();
    }

    private void line(String text) {
        out.append(text).append('\n');
    }

    private void scores() {
        line("Published tumour uptakes, each predicted without its own study: how far off");
        line("");
        TextTable table = new TextTable(
                "rows",
                "of",
                "n",
                "AAFE",
                "bias",
                "in 95 % interval",
                "median upper/lower",
                "constant guess",
                "unfitted");
        for (int i = 0; i < retrodiction.scores().size(); i++) {
            Score s = retrodiction.scores().get(i);
            boolean first = s.quantity() == Quantity.TARGETED;
            table.add(
                    first ? s.scope() : "",
                    s.quantity().name().toLowerCase(Locale.ROOT),
                    first ? Integer.toString(s.n()) : "",
                    number(s.aafe()),
                    number(s.afe()),
                    NumberText.rounded(100 * s.covered(), 2) + " %",
                    number(s.medianWidth()),
                    number(s.constantGuess()),
                    number(retrodiction.unfitted().get(i).aafe()));
        }
        out.append(table.text());
        line("");
        line(
                "AAFE: average factor off, 1 is perfect. Bias: above 1 predicts too much. Constant guess: AAFE of guessing the");
        line(
                "geometric mean of the other rows. Unfitted: AAFE before the defaults were fitted to them. Ratios to different");
        line("kinds of control mean different things. Rows whose control is an untargeted particle:");
        retrodiction.rows().stream()
                .filter(r -> r.pair().controlKind() == ControlKind.UNTARGETED)
                .forEach(r -> line("  " + r.pair().name()));
    }

    private void rows() {
        line("");
        line("The ratio met worst first: published, predicted (95 % interval); an asterisk lies outside");
        for (Row row : retrodiction.worstFirst()) {
            line("");
            line(row.pair().name() + ": " + row.pair().ligand() + " on "
                    + row.pair().particle() + ", "
                    + row.pair().tumourModel() + ", " + NumberText.of(row.pair().timeH()) + " h, control "
                    + row.pair().controlKind().code());
            String unit = Units.text(row.pair().unit().code());
            line("  ratio    " + prediction(row.ratio(), ""));
            line("  targeted " + prediction(row.targeted(), unit));
            line("  control  " + prediction(row.control(), unit));
            row.reasons().forEach(reason -> line("  - " + reason));
        }
    }

    private static String prediction(Prediction p, String unit) {
        Interval i = p.interval();
        String mark = p.isCovered() ? "" : " *";
        return number(p.observed()) + ", " + number(p.predicted()) + " (" + number(i.lower()) + " to "
                + number(i.upper()) + ")" + (unit.isEmpty() ? "" : " " + unit) + mark;
    }

    private void defaults() {
        line("");
        line(
                "Defaults estimated from all rows (fitted), with 95 % intervals; to predict a study of your own with them:");
        line("");
        line("parameters:");
        List<SharedDefault> shared = retrodiction.defaults();
        for (SharedDefault d : shared) {
            String unit = d.unit().equals("1") ? "" : " " + d.unit();
            line("  " + d.name() + ": {value: " + number(d.value()) + unit
                    + ", grade: fitted, source: \"auklet retrodict\"}   # "
                    + number(d.interval().lower()) + " to "
                    + number(d.interval().upper()) + "; the default is " + number(d.current()));
        }
        line("");
        shared.forEach(d -> line(d.name() + ": " + d.why()));
        line("Particles and tumours differ by " + number(retrodiction.spread())
                + " of the logarithmic spread that the list of defaults gives.");
        line("Seed " + retrodiction.seed() + ", " + retrodiction.draws() + " draws.");
    }

    private static String number(double value) {
        return Double.isNaN(value) ? "-" : NumberText.rounded(value, DIGITS);
    }
}
