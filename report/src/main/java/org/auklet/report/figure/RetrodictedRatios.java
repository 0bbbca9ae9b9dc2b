package org.auklet.report.figure;

import java.util.List;
import java.util.Locale;
import org.auklet.record.ControlKind;
import org.auklet.report.chart.ForestChart;
import org.auklet.report.chart.ForestChart.Row;
import org.auklet.report.chart.Style;
import org.auklet.report.text.Numbers;
import org.auklet.study.retrodict.Retrodiction;
import org.auklet.study.retrodict.Retrodiction.Prediction;

/** Published ratios of tumour uptake beside their prediction, the worst first; one SVG image that stands alone. */
public final class RetrodictedRatios {

    private static final int WIDTH = 760;

    private RetrodictedRatios() {}

    /** The image. */
    public static String svg(Retrodiction retrodiction) {
        List<Row> rows =
                retrodiction.worstFirst().stream().map(RetrodictedRatios::row).toList();
        long covered =
                retrodiction.rows().stream().filter(r -> r.ratio().isCovered()).count();
        String description = String.format(
                Locale.ROOT,
                "Published ratios of targeted to control tumour uptake (diamonds) beside their predictions with 95 %% intervals,"
                        + " each made without its own study: %d of %d lie in their interval.",
                covered,
                rows.size());
        return new ForestChart(
                        "retrodiction",
                        "Targeted over control tumour uptake: predicted (95 % interval), published (diamond)",
                        description,
                        rows,
                        "Ratio (1 = no difference); blue: the control is an untargeted particle",
                        WIDTH)
                .svg();
    }

    private static Row row(Retrodiction.Row row) {
        Prediction p = row.ratio();
        boolean untargeted = row.pair().controlKind() == ControlKind.UNTARGETED;
        String name = row.pair().name() + ", published " + Numbers.text(p.observed());
        return new Row(
                name,
                p.predicted(),
                p.interval().lower(),
                p.interval().upper(),
                p.observed(),
                Style.series(untargeted ? 0 : 1));
    }
}
