package org.auklet.record;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.LongStream;
import org.auklet.quantity.EvidenceGrade;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Whatever a record holds, its CSV reads back to the same; the seed is the argument. */
class MeasurementCsvPropertyTest {

    private static final String LETTERS = "ab,;\"'#\t\n \u00b5\u00b1<=-|\u4e2d.\\/";

    static LongStream seeds() {
        return LongStream.range(0, 150);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void csvReadsBackExactly(long seed) {
        Random random = new Random(seed);
        Set<Measurement> distinct = new LinkedHashSet<>();
        for (int i = 0; i < 1 + random.nextInt(20); i++) {
            distinct.add(measurement(random));
        }
        List<Measurement> rows = new ArrayList<>(distinct);
        String text = MeasurementWriter.text(rows);
        ReadResult result = MeasurementReader.read("x.csv", text.getBytes(StandardCharsets.UTF_8));
        assertThat(result.measurements()).isEqualTo(rows);
        assertThat(MeasurementWriter.text(result.measurements())).isEqualTo(text);
    }

    private static Measurement measurement(Random random) {
        QuantityKind kind = pick(random, QuantityKind.values());
        MeasurementBuilder builder = Measurement.builder()
                .study(word(random))
                .arm("a" + word(random))
                .subject(word(random))
                .specimen("s" + word(random))
                .analyte(word(random))
                .kind(kind)
                .unit(kind.canonicalUnit())
                .value(positive(random) * (kind.mayBeNegative() && random.nextBoolean() ? -1 : 1))
                .sd(random.nextBoolean() ? positive(random) : Double.NaN)
                .n(random.nextInt(6))
                .timeH(kind.needsTime() || random.nextBoolean() ? positive(random) : Double.NaN)
                .method(word(random))
                .control(pick(random, ControlKind.values()))
                .source(word(random))
                .grade(pick(random, EvidenceGrade.values()))
                .decayCorrection(pick(random, DecayCorrection.values()))
                .blood(pick(random, BloodContent.values()));
        return random.nextInt(4) == 0
                ? builder.belowLod(positive(random) + 1e-9).build()
                : builder.build();
    }

    private static double positive(Random random) {
        return switch (random.nextInt(4)) {
            case 0 -> random.nextInt(100);
            case 1 -> random.nextInt(100_000) / 1000.0;
            case 2 -> Math.exp(50 * random.nextGaussian());
            default -> random.nextDouble();
        };
    }

    private static String word(Random random) {
        StringBuilder word = new StringBuilder();
        for (int i = random.nextInt(6); i > 0; i--) {
            word.append(LETTERS.charAt(random.nextInt(LETTERS.length())));
        }
        return word.toString();
    }

    private static <T> T pick(Random random, T[] from) {
        return from[random.nextInt(from.length)];
    }
}
