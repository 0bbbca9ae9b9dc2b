package org.auklet.measure.icpms.file;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;

/** Little-endian numbers in an array of bytes, at any offset; the caller has made sure that they are there. */
public final class LittleEndian {

    private static final VarHandle INT = MethodHandles.byteArrayViewVarHandle(int[].class, ByteOrder.LITTLE_ENDIAN);
    private static final VarHandle LONG = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);
    private static final VarHandle FLOAT = MethodHandles.byteArrayViewVarHandle(float[].class, ByteOrder.LITTLE_ENDIAN);
    private static final VarHandle DOUBLE =
            MethodHandles.byteArrayViewVarHandle(double[].class, ByteOrder.LITTLE_ENDIAN);

    private LittleEndian() {}

    /** Signed, 4 bytes. */
    public static int i4(byte[] bytes, int offset) {
        return (int) INT.get(bytes, offset);
    }

    /** Unsigned, 4 bytes. */
    public static long u4(byte[] bytes, int offset) {
        return i4(bytes, offset) & 0xffff_ffffL;
    }

    /** Signed, 8 bytes. */
    public static long i8(byte[] bytes, int offset) {
        return (long) LONG.get(bytes, offset);
    }

    /** IEEE, 4 bytes. */
    public static float f4(byte[] bytes, int offset) {
        return (float) FLOAT.get(bytes, offset);
    }

    /** IEEE, 8 bytes. */
    public static double f8(byte[] bytes, int offset) {
        return (double) DOUBLE.get(bytes, offset);
    }
}
