package org.auklet.report.page;

import java.util.List;
import java.util.Map;
import org.auklet.report.figure.DepthProfiles;
import org.auklet.report.figure.ExposureSplit;
import org.auklet.report.figure.Figure;
import org.auklet.report.figure.ObservedPredicted;
import org.auklet.report.figure.SizeAndSieving;
import org.auklet.report.figure.TimeCourses;
import org.auklet.result.ReportedParameter;
import org.auklet.study.result.DerivedValue;
import org.auklet.study.result.StudyResult;

/**
 * The page of one result.
 *
 * @param result what the study found out
 * @param timeCourses predicted and observed, per specimen
 * @param observedPredicted the scatter
 * @param exposureSplit exposure times binding, when the verdicts hold it
 * @param depthProfiles into the tumour
 * @param sizeAndSieving sizes of the particles over the sieving curve of the kidney
 * @param css the style sheet, trusted
 */
public record Page(
        StudyResult result,
        Figure timeCourses,
        Figure observedPredicted,
        Figure exposureSplit,
        Figure depthProfiles,
        Figure sizeAndSieving,
        String css) {

    /** The page of a result, its figures drawn. */
    public static Page of(StudyResult result, String css) {
        return new Page(
                result,
                TimeCourses.of(result),
                ObservedPredicted.of(result),
                ExposureSplit.of(result),
                DepthProfiles.of(result),
                SizeAndSieving.of(result.passports()),
                css);
    }

    /** What every page shows. */
    public Common common() {
        return new Common(result);
    }

    /** Parameters that this study's data estimated. */
    public List<ReportedParameter> fitted() {
        return result.parameters().stream().filter(Common::isFitted).toList();
    }

    /** Parameters that were put in. */
    public List<ReportedParameter> given() {
        return result.parameters().stream().filter(p -> !Common.isFitted(p)).toList();
    }

    /** Derived quantities by arm. */
    public Map<String, List<DerivedValue>> pharmacokinetics() {
        return Common.grouped(result.pharmacokinetics(), DerivedValue::arm);
    }

    /** Equations by group, typeset. */
    public Map<String, List<Equation>> equations() {
        return Common.grouped(result.equations().stream().map(Equation::of).toList(), Equation::group);
    }
}
