package org.auklet.measure.icpms.image.calibrate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import org.assertj.core.data.Percentage;
import org.auklet.measure.icpms.image.Estimate;
import org.auklet.quantity.InputException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Against the equations of weighted regression in exact rational arithmetic (Python's fractions, square roots with
 * decimal at 50 digits): sums of w, w x, w y, then S_xx = sum w (x - xw)^2 and so on as in the class's Javadoc. numpy's
 * polyfit(x, y, 1, w=sqrt(w), cov=True) gives the same slope, intercept and their errors for 1/x2 to 8 digits.
 */
class RegressionReferenceTest {

    private static final double[] X = {0.5, 1, 2, 5, 10, 20, 50};
    private static final double[] Y = {0.63, 1.17, 2.41, 5.52, 11.3, 21.1, 54.9};
    private static final double[] U = {0.05, 0.06, 0.1, 0.2, 0.35, 0.6, 1.7};
    private static final Percentage TIGHT = Percentage.withPercentage(1e-9);

    private static List<CalibrationPoint> points() {
        List<CalibrationPoint> points = new ArrayList<>();
        for (int i = 0; i < X.length; i++) {
            points.add(new CalibrationPoint(X[i], Y[i], U[i]));
        }
        return points;
    }

    @ParameterizedTest
    @CsvSource({
        // weighting, through zero, a, b, s_a, s_b, s_y/x, r2, x0 and s_x0 at y0 = 7.7 with m = 3, w0 = 0.02
        "EQUAL,false,0.05564968795545424,1.0919825105571956,0.19370039659922966,0.0093097989012038834,"
                + "0.40701575636297577,0.999636703317065,7.0004329173220317,1.5289324965419278",
        "EQUAL,true,0,1.0936077881362924,0,0.0068051353780568232,"
                + "0.37460709554589405,0.9997677259390001,7.0409154758509978,1.3991098853687736",
        "INVERSE_X,false,0.1047275081347212,1.0881006490740899,0.055999963387433634,0.011710396236139689,"
                + "0.10198034132550109,0.99942120655164424,6.9803032452268203,0.38957453799626041",
        "INVERSE_X,true,0,1.0963841807909604,0,0.012900673558168946,"
                + "0.12136236226902429,0.99916997747777614,7.023085643615377,0.459397080363316",
        "INVERSE_X2,false,0.084085099849164985,1.0995129519405331,0.021471939691072636,0.018688695043021144,"
                + "0.038189538596638227,0.99855755135455115,6.926625908962226,0.17728014318828134",
        "INVERSE_X2,true,0,1.146,0,0.026573348624944829,"
                + "0.07030647196382421,0.99678429816315317,6.7190226876090753,0.29496259130019598",
        "INVERSE_Y,false,0.10529266706721582,1.0875205238303296,0.058946687109612601,0.011717653392812766,"
                + "0.097349855208228697,0.99941987129383802,6.9835071306826002,0.37287719656470397",
        "INVERSE_Y,true,0,1.0955070889962557,0,0.012654776955755139,"
                + "0.1137413907594531,0.99920001418291904,7.0287085107363625,0.43157138448774424",
        "INVERSE_Y2,false,0.086277885345325725,1.0965187707122162,0.022632037167828103,0.018162972871384696,"
                + "0.033351005796646391,0.99863001331501133,6.9435401545468975,0.16177592672561966",
        "INVERSE_Y2,true,0,1.1388276754277571,0,0.02594182125984763,"
                + "0.060175048938375442,0.99689625441594065,6.7613390209434359,0.26505742199926746",
        "INVERSE_VARIANCE,false,0.10213071434008592,1.0892587944938605,0.038673286393498853,0.017035730415788479,"
                + "0.94384825319375898,0.99877848571308991,6.9752654961949334,3.5387849761754344",
        "INVERSE_VARIANCE,true,0,1.1125627600111374,0,0.020585853312283384,"
                + "1.3333639023862425,0.99795002411163647,6.9209578791967816,4.8943751614504567"
    })
    void everyWeightingHoldsToNineDigits(
            Weighting weighting,
            boolean throughZero,
            double a,
            double b,
            double sa,
            double sb,
            double syx,
            double r2,
            double x0,
            double sx0) {
        Regression fit = Regression.fit("Zn", "ug/g", points(), weighting, throughZero);
        assertThat(fit.line().intercept()).isCloseTo(a, within(1e-11));
        assertThat(fit.line().slope()).isCloseTo(b, TIGHT);
        assertThat(fit.line().interceptError()).isCloseTo(sa, within(1e-11));
        assertThat(fit.line().slopeError()).isCloseTo(sb, TIGHT);
        assertThat(fit.residualSd()).isCloseTo(syx, TIGHT);
        assertThat(fit.r2()).isCloseTo(r2, TIGHT);
        Estimate amount = fit.amount(7.7, 3, 0.02);
        assertThat(amount.value()).isCloseTo(x0, TIGHT);
        assertThat(amount.standardError()).isCloseTo(sx0, TIGHT);
    }

    @Test
    void limitsComeFromTheInterceptOrTheBlank() {
        Regression fit = Regression.fit("Zn", "ug/g", points(), Weighting.INVERSE_X2, false);
        assertThat(fit.detectionLimit()).isCloseTo(3.3 * 0.021471939691072636 / 1.0995129519405331, TIGHT);
        assertThat(fit.quantificationLimit()).isCloseTo(10 * 0.021471939691072636 / 1.0995129519405331, TIGHT);
        assertThat(fit.detectionLimit(0.01, 3)).isCloseTo(0.03 / 1.0995129519405331, TIGHT);
        assertThat(Regression.fit("Zn", "ug/g", points(), Weighting.INVERSE_X2, true)
                        .detectionLimit())
                .isNaN();
    }

    @Test
    void residualsAreSignalLessLine() {
        Regression fit = Regression.fit("Zn", "ug/g", points(), Weighting.EQUAL, false);
        assertThat(fit.residuals().get(6))
                .isCloseTo(54.9 - 0.05564968795545424 - 50 * 1.0919825105571956, within(1e-11));
        assertThat(fit.residuals().stream().mapToDouble(r -> r).sum()).isCloseTo(0, within(1e-11));
    }

    @Test
    void aBlankStandardGetsTheHeaviestFiniteWeightAndANote() {
        List<CalibrationPoint> points = new ArrayList<>(points());
        points.add(new CalibrationPoint(0, 0.05));
        Regression fit = Regression.fit("Zn", "ug/g", points, Weighting.INVERSE_X2, false);
        assertThat(fit.sumOfWeights()).isCloseTo(4 + 4 + 1 + 0.25 + 0.04 + 0.01 + 0.0025 + 0.0004, within(1e-12));
        assertThat(fit.notes()).anyMatch(note -> note.contains("1/x2"));
    }

    @Test
    void tooFewOrFallingStandardsAreRefused() {
        assertThatThrownBy(() -> Regression.fit("Zn", "ug/g", points().subList(0, 2), Weighting.EQUAL, false))
                .isInstanceOf(InputException.class)
                .hasMessageContaining("3 standards");
        List<CalibrationPoint> falling =
                List.of(new CalibrationPoint(1, 3), new CalibrationPoint(2, 2), new CalibrationPoint(3, 1));
        assertThatThrownBy(() -> Regression.fit("Zn", "ug/g", falling, Weighting.EQUAL, false))
                .isInstanceOf(InputException.class)
                .hasMessageContaining("slope");
    }
}
