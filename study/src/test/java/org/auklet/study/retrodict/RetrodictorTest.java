package org.auklet.study.retrodict;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.within;
import static org.assertj.core.api.Assertions.withinPercentage;

import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.auklet.model.defaults.DefaultParameters;
import org.auklet.quantity.InputException;
import org.auklet.record.ControlKind;
import org.auklet.study.retrodict.Retrodiction.Quantity;
import org.auklet.study.retrodict.Retrodiction.Row;
import org.auklet.study.retrodict.Retrodiction.Score;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class RetrodictorTest {

    private static final int DRAWS = 300;

    private static Retrodiction retrodiction;

    @BeforeAll
    static void predict() {
        retrodiction = new Retrodictor(1, DRAWS, 2, (phase, done, total) -> {}).run();
    }

    private static Score score(String scope, Quantity quantity) {
        return retrodiction.scores().stream()
                .filter(s -> s.scope().equals(scope) && s.quantity() == quantity)
                .findFirst()
                .orElseThrow();
    }

    private static Row row(String name) {
        return retrodiction.rows().stream()
                .filter(r -> r.pair().name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void everyRowIsPredictedWithIntervals() {
        assertThat(retrodiction.rows()).hasSize(21).allSatisfy(row -> {
            for (Quantity quantity : Quantity.values()) {
                assertThat(row.of(quantity).interval().isClosed()).isTrue();
                assertThat(row.of(quantity).interval().contains(row.of(quantity).predicted()))
                        .isTrue();
            }
            assertThat(row.reasons()).isNotEmpty();
        });
    }

    /** The bar: clearly below the constant guess, intervals that cover and are not endless. */
    @Test
    void ratiosToUntargetedParticlesBeatTheConstantGuess() {
        Score score = score(Scores.scope(ControlKind.UNTARGETED), Quantity.RATIO);
        assertThat(score.n()).isEqualTo(11);
        assertThat(score.constantGuess()).isCloseTo(1.85, within(0.005));
        assertThat(score.aafe()).isLessThan(1.6);
        assertThat(score.covered()).isBetween(0.8, 1.0);
        assertThat(score.medianWidth()).isLessThan(30);
    }

    /** It does not flatter: the levels are met worse than by a guess, and the score says so. */
    @Test
    void levelsAreScoredToo() {
        for (Quantity level : List.of(Quantity.TARGETED, Quantity.CONTROL)) {
            Score score = score(Scores.ALL, level);
            assertThat(score.aafe()).isBetween(score.constantGuess(), 10.0);
            assertThat(score.afe()).isLessThan(1);
            assertThat(score.covered()).isBetween(0.8, 1.0);
        }
    }

    /** The defaults as they were before, nothing estimated, are far too low for both uptakes. */
    @Test
    void theScoreWithoutEstimationIsKept() {
        assertThat(retrodiction.unfitted())
                .filteredOn(s -> s.scope().equals(Scores.ALL))
                .extracting(Score::aafe)
                .allSatisfy(aafe -> assertThat(aafe).isGreaterThan(5));
    }

    @Test
    void theWorstRowComesFirstWithItsReasons() {
        Row worst = retrodiction.worstFirst().getFirst();
        assertThat(worst.pair().name()).isEqualTo("bcma-aguix-149");
        assertThat(worst.ratio().foldError()).isGreaterThan(2);
        assertThat(row("ecl1i-cuaunc-4t1").reasons())
                .anySatisfy(r -> assertThat(r).contains("read as %ID/g"))
                .anySatisfy(r -> assertThat(r).contains("functional IC50"));
        assertThat(row("msh-cdot-m21").reasons()).anySatisfy(r -> assertThat(r).contains("excess free ligand"));
    }

    @Test
    void threadsDoNotMatterAndSeedsDo() {
        Predicate<UptakeCase> few =
                c -> c.pair().name().startsWith("msh") || c.pair().name().startsWith("lhrh");
        Retrodiction one = few(few, 1, 1);
        assertThat(few(few, 1, 2)).isEqualTo(one);
        assertThat(few(few, 2, 1).rows()).isNotEqualTo(one.rows());
    }

    private static Retrodiction few(Predicate<UptakeCase> included, long seed, int threads) {
        return new Retrodictor(Retrodictor.sharedDefaults(), included, seed, 20, threads, (phase, done, total) -> {})
                .run();
    }

    /** Leaving a study out on the linearised equations is near enough to estimating again without it. */
    @Test
    void leavingAStudyOutIsCloseToEstimatingWithoutIt() {
        Retrodictor all = retrodictor(Retrodictor.sharedDefaults(), c -> true);
        String study = row("lhrh-cunc-a549-sc").pair().citation().numbers();
        SharedFit.Estimate linear = all.fit().estimate(all.ofStudy(study));
        SharedFit.Estimate again = retrodictor(
                        Retrodictor.sharedDefaults(), c -> !c.study().equals(study))
                .fit()
                .estimate(new BitSet());
        for (int j = 0; j < linear.delta().length; j++) {
            double error = Math.sqrt(again.covariance()[j][j]);
            assertThat(linear.delta()[j]).isCloseTo(again.delta()[j], within(0.5 * error));
        }
    }

    /** Why permeability is among the estimated defaults: without it the pairs are met far worse. */
    @Test
    void leakierVesselsAreWhatTheDataAskFor() {
        Map<String, Retrodictor.Estimated> without = new LinkedHashMap<>(Retrodictor.sharedDefaults());
        without.remove("permeabilityScale");
        double two =
                retrodictor(without, c -> true).fit().estimate(new BitSet()).objective();
        double three = retrodictor(Retrodictor.sharedDefaults(), c -> true)
                .fit()
                .estimate(new BitSet())
                .objective();
        assertThat(two - three).isGreaterThan(10);
    }

    /** The program's tumour is that of the published ones, as far as its permeability may stay what it is. */
    @Test
    void theProgramsDefaultsAreThoseEstimatedWithThePermeabilityAsItIs() {
        Map<String, Retrodictor.Estimated> without = new LinkedHashMap<>(Retrodictor.sharedDefaults());
        without.remove("permeabilityScale");
        double[] delta =
                retrodictor(without, c -> true).fit().estimate(new BitSet()).delta();
        DefaultParameters defaults = DefaultParameters.load();
        int j = 0;
        for (Map.Entry<String, Retrodictor.Estimated> estimated : without.entrySet()) {
            double value = estimated.getValue().before() * Math.exp(delta[j++]);
            assertThat(defaults.get(estimated.getKey()).value()).isCloseTo(value, withinPercentage(5));
        }
    }

    /** Defaults that were fitted to these pairs stay out, whatever else is estimated. */
    @Test
    void theScoreBeforeEstimationDoesNotDependOnWhatIsEstimated() {
        Retrodiction other = new Retrodictor(List.of("sievingScale"), 1, 20, 2, (phase, done, total) -> {}).run();
        assertThat(other.unfitted()).isEqualTo(retrodiction.unfitted());
    }

    @Test
    void otherDefaultsCanBeEstimatedIfThereAreSuch() {
        assertThat(Retrodictor.estimatedByDefault())
                .containsExactly("permeabilityScale", "tumourUptake", "receptorConcentration");
        assertThatExceptionOfType(InputException.class)
                .isThrownBy(() -> new Retrodictor(List.of("tumorUptake"), 1, 20, 1, (phase, done, total) -> {}))
                .satisfies(e -> assertThat(e.problems().getFirst().remedy()).contains("tumourUptake"));
        assertThatExceptionOfType(InputException.class)
                .isThrownBy(() -> new Retrodictor(List.of("spheroidRadius"), 1, 20, 1, (phase, done, total) -> {}))
                .withMessageContaining("no part");
    }

    private static Retrodictor retrodictor(Map<String, Retrodictor.Estimated> shared, Predicate<UptakeCase> included) {
        return new Retrodictor(shared, included, 1, 20, 2, (phase, done, total) -> {});
    }

    @Test
    void sourcesThatWereSeenTogetherAreLeftOutTogether() {
        Retrodictor all = retrodictor(Retrodictor.sharedDefaults(), c -> true);
        assertThat(List.of("lhrh-cunc-a549-sc", "lhrh-cunc-a549-orthotopic"))
                .allSatisfy(name -> assertThat(
                                all.ofStudy(row(name).pair().citation().numbers())
                                        .cardinality())
                        .isEqualTo(2));
    }
}
