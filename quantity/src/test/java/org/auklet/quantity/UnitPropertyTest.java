package org.auklet.quantity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Laws of the unit algebra on random products of common units; the seed is the argument. */
class UnitPropertyTest {

    private static final List<String> ATOMS = List.of(
            "nm", "um", "cm", "mL", "L", "h", "s", "min", "nmol", "mol", "g", "mg", "Bq", "%{ID}", "{cells}", "K",
            "10*6");

    static LongStream seeds() {
        return LongStream.range(0, 200);
    }

    private static Unit random(Random random) {
        Unit unit = Unit.ONE;
        for (int _ : IntStream.range(0, 1 + random.nextInt(4)).toArray()) {
            unit = unit.times(Unit.of(ATOMS.get(random.nextInt(ATOMS.size()))).power(random.nextInt(5) - 2, 1));
        }
        return unit;
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void theCodeReadsBackToTheSameUnit(long seed) {
        Unit unit = random(new Random(seed));
        Unit again = UnitParser.parse(unit.code());
        assertThat(again.code()).isEqualTo(unit.code());
        assertThat(again.isEquivalentTo(unit)).isTrue();
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void productsCommuteAndQuotientsUndo(long seed) {
        Random random = new Random(seed);
        Unit a = random(random);
        Unit b = random(random);
        assertThat(a.times(b).isEquivalentTo(b.times(a))).isTrue();
        assertThat(a.times(b).dividedBy(b).isEquivalentTo(a)).isTrue();
        assertThat(a.dividedBy(a).isEquivalentTo(Unit.ONE)).isTrue();
        assertThat(a.times(b).dimension()).isEqualTo(a.dimension().times(b.dimension()));
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void rootsUndoPowers(long seed) {
        Random random = new Random(seed);
        Unit unit = random(random);
        int n = 2 + random.nextInt(3);
        assertThat(unit.power(n, 1).power(1, n).isEquivalentTo(unit)).isTrue();
        Unit root = unit.power(1, n);
        assertThat(root.power(n, 1).isEquivalentTo(unit)).isTrue();
        assertThat(UnitParser.parse(root.code()).isEquivalentTo(root)).isTrue();
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void conversionThereAndBack(long seed) {
        Random random = new Random(seed);
        Unit a = random(random);
        Unit b = a.times(Unit.of("L"))
                .dividedBy(Unit.of("mL"))
                .times(Unit.of("min"))
                .dividedBy(Unit.of("h"));
        double value = Math.exp(10 * random.nextGaussian());
        double there = a.convert(value, b);
        assertThat(there).isCloseTo(value * 60 / 1000, within(1e-14 * value));
        assertThat(b.convert(there, a)).isCloseTo(value, within(1e-14 * value));
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void numbersReadBack(long seed) {
        Random random = new Random(seed);
        double value = Double.longBitsToDouble(random.nextLong());
        if (Double.isFinite(value)) {
            assertThat(Double.parseDouble(NumberText.of(value))).isEqualTo(value);
            assertThat(Quantity.parse(new Quantity(value, random(random)).toString())
                            .value())
                    .isEqualTo(value);
        }
    }
}
