package org.auklet.measure.icpms.simulate.write;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/** Buffers in the byte order of the instruments' computers. */
final class Packed {

    private Packed() {}

    static ByteBuffer of(int bytes) {
        return ByteBuffer.allocate(bytes).order(ByteOrder.LITTLE_ENDIAN);
    }
}
