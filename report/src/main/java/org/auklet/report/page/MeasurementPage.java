package org.auklet.report.page;

import java.util.List;
import org.auklet.quantity.EvidenceGrade;
import org.auklet.report.figure.Figure;
import org.auklet.report.figure.MeasurementPlots;
import org.auklet.result.MeasurementResult;
import org.auklet.result.ReportedParameter;

/**
 * The page of one measurement.
 *
 * @param result what was measured
 * @param figures what to look at
 * @param css the style sheet, trusted
 */
public record MeasurementPage(MeasurementResult result, List<Figure> figures, String css) {

    /** The page of a result, its figures drawn. */
    public static MeasurementPage of(MeasurementResult result, String css) {
        return new MeasurementPage(result, MeasurementPlots.of(result.plots()), css);
    }

    /** What every page shows. */
    public Common common() {
        return new Common(result);
    }

    /** Quantities that these files gave. */
    public List<ReportedParameter> found() {
        return result.parameters().stream().filter(p -> !isGiven(p)).toList();
    }

    /** Quantities that the job states or assumes. */
    public List<ReportedParameter> given() {
        return result.parameters().stream().filter(MeasurementPage::isGiven).toList();
    }

    /** What the job states has its source there; everything else was made from the files. */
    private static boolean isGiven(ReportedParameter p) {
        return p.grade() == EvidenceGrade.ASSUMED || p.source().startsWith(STATED);
    }

    /** How the source of a number begins that the job file states. */
    public static final String STATED = "job: ";
}
