package org.auklet.measure.icpms.imzml;

import java.util.Optional;
import java.util.Set;
import org.auklet.measure.icpms.file.LittleEndian;

/** How a number is stored in the binary file, lowest byte first. */
enum NumberType {
    INT_32(Terms.INT_32, 4),
    FLOAT_32(Terms.FLOAT_32, 4),
    INT_64(Terms.INT_64, 8),
    FLOAT_64(Terms.FLOAT_64, 8);

    private final String term;
    private final int bytes;

    NumberType(String term, int bytes) {
        this.term = term;
        this.bytes = bytes;
    }

    /** The type that one of these terms names. */
    static Optional<NumberType> of(Set<String> terms) {
        for (NumberType type : values()) {
            if (terms.contains(type.term)) {
                return Optional.of(type);
            }
        }
        return Optional.empty();
    }

    /** Width. */
    int bytes() {
        return bytes;
    }

    double read(byte[] from, int offset) {
        return switch (this) {
            case INT_32 -> LittleEndian.i4(from, offset);
            case FLOAT_32 -> LittleEndian.f4(from, offset);
            case INT_64 -> LittleEndian.i8(from, offset);
            case FLOAT_64 -> LittleEndian.f8(from, offset);
        };
    }
}
