package org.auklet.measure.icpms.npz;

import java.io.DataInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.auklet.measure.icpms.file.ReadLimits;
import org.auklet.measure.icpms.file.Refusal;
import org.auklet.quantity.InputException;
import org.jspecify.annotations.Nullable;

/**
 * The header of an array (NumPy enhancement proposal 1, versions 1 to 3): shape, order and types.
 *
 * @param shape length of each dimension
 * @param fortran whether the first index runs fastest
 * @param fields fields of a record, one with an empty name for plain numbers
 */
record NpyHeader(List<Integer> shape, boolean fortran, List<Field> fields) {

    private static final int[] MAGIC = {0x93, 'N', 'U', 'M', 'P', 'Y'};
    private static final int LONGEST = 1 << 20;

    /**
     * A field of a record.
     *
     * @param name name
     * @param type how it is stored
     * @param offset bytes before it in the record
     */
    record Field(String name, NpyType type, int offset) {}

    /** Bytes of a record. */
    int recordBytes() {
        Field last = fields.getLast();
        return last.offset + last.type.bytes();
    }

    /** Number of records. */
    int length() {
        return shape.contains(0)
                ? 0
                : shape.stream().mapToInt(Integer::intValue).reduce(1, Math::multiplyExact);
    }

    static boolean startsSo(byte[] start) {
        for (int i = 0; i < MAGIC.length; i++) {
            if (start.length <= i || (start[i] & 0xff) != MAGIC[i]) {
                return false;
            }
        }
        return true;
    }

    /**
     * Reads a header and stays where the numbers begin.
     *
     * @throws InputException when it is none, or the array is too large or holds what is no number
     */
    static NpyHeader read(Path file, String array, DataInputStream in, ReadLimits limits) throws IOException {
        if (!startsSo(in.readNBytes(MAGIC.length))) {
            throw Refusal.atLine(file, 0, array, "This is no array of NumPy.", "Save it with numpy.save or savez.");
        }
        int version = in.readUnsignedByte();
        in.readUnsignedByte();
        int low = in.readUnsignedByte() | in.readUnsignedByte() << 8;
        long length = version == 1 ? low : low | (long) (in.readUnsignedByte() | in.readUnsignedByte() << 8) << 16;
        if (length > LONGEST) {
            throw Refusal.atLine(file, 0, array, "The header claims " + length + " bytes.", "Is the file damaged?");
        }
        byte[] text = new byte[(int) length];
        in.readFully(text);
        try {
            return new Parser(file, array, limits)
                    .header(PythonLiteral.parse(new String(text, StandardCharsets.UTF_8)));
        } catch (PythonLiteral.Malformed e) {
            throw Refusal.atLine(file, 0, array, "The header is not understood: " + e.getMessage() + ".", "");
        }
    }

    private record Parser(Path file, String array, ReadLimits limits) {

        NpyHeader header(Object literal) {
            if (literal instanceof Map<?, ?> entries
                    && entries.get("shape") instanceof List<?> shape
                    && entries.get("fortran_order") instanceof Boolean fortran) {
                List<Field> fields = fields(entries.get("descr"));
                return new NpyHeader(shape(shape, fields.size()), fortran, fields);
            }
            throw refuse("The header has not descr, fortran_order and shape.");
        }

        private List<Integer> shape(List<?> lengths, int fields) {
            List<Integer> shape = new ArrayList<>();
            long product = lengths.contains(0L) ? 0 : 1;
            for (Object length : lengths) {
                if (!(length instanceof Long number) || number < 0 || number > Integer.MAX_VALUE) {
                    throw refuse("A length of " + length + " in the shape is not possible.");
                }
                shape.add(number.intValue());
                boolean tooMany = number > 0 && product > Long.MAX_VALUE / number;
                product = tooMany ? Long.MAX_VALUE : product * number;
            }
            limits.points(file, product, fields);
            return shape;
        }

        private List<Field> fields(@Nullable Object descr) {
            if (descr instanceof String code) {
                return List.of(new Field("", type(code), 0));
            }
            if (!(descr instanceof List<?> records) || records.isEmpty()) {
                throw refuse("The type " + descr + " is not read.");
            }
            List<Field> fields = new ArrayList<>();
            int offset = 0;
            for (Object one : records) {
                Field field = field(one, offset);
                fields.add(field);
                offset += field.type.bytes();
            }
            return fields;
        }

        private Field field(Object literal, int offset) {
            if (literal instanceof List<?> pair
                    && pair.size() == 2
                    && pair.get(0) instanceof String name
                    && pair.get(1) instanceof String code) {
                return new Field(name, type(code), offset);
            }
            throw refuse("The field " + literal + " is not read; a name and a type of number were expected.");
        }

        private NpyType type(String code) {
            return NpyType.of(code).orElseThrow(() -> refuse("The type " + code + " is no number and is not read."));
        }

        private InputException refuse(String message) {
            return Refusal.atLine(file, 0, array, message, "Save arrays of numbers, or of records of numbers.");
        }
    }
}
