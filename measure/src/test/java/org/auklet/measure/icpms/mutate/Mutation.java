package org.auklet.measure.icpms.mutate;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Random;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** One way to spoil the bytes of a file. */
enum Mutation {
    EMPTY {
        @Override
        byte[] apply(byte[] bytes, Random random) {
            return new byte[0];
        }
    },
    TRUNCATED {
        @Override
        byte[] apply(byte[] bytes, Random random) {
            return Arrays.copyOf(bytes, random.nextInt(Math.max(1, bytes.length)));
        }
    },
    LAST_BYTE_LOST {
        @Override
        byte[] apply(byte[] bytes, Random random) {
            return Arrays.copyOf(bytes, Math.max(0, bytes.length - 1));
        }
    },
    ONE_BIT {
        @Override
        byte[] apply(byte[] bytes, Random random) {
            return flipped(bytes, random, 1, bytes.length);
        }
    },
    MANY_BITS {
        @Override
        byte[] apply(byte[] bytes, Random random) {
            return flipped(bytes, random, 100, bytes.length);
        }
    },
    BITS_OF_THE_HEADER {
        @Override
        byte[] apply(byte[] bytes, Random random) {
            return flipped(bytes, random, 5, Math.min(bytes.length, 400));
        }
    },
    WRONG_ENDIANNESS {
        @Override
        byte[] apply(byte[] bytes, Random random) {
            ByteBuffer from = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
            ByteBuffer to = ByteBuffer.wrap(bytes.clone()).order(ByteOrder.BIG_ENDIAN);
            for (int i = 0; i + 4 <= bytes.length; i += 4) {
                to.putInt(i, from.getInt(i));
            }
            return to.array();
        }
    },
    HUGE_COUNT {
        @Override
        byte[] apply(byte[] bytes, Random random) {
            return overwritten(bytes, random, new byte[] {(byte) 0xff, (byte) 0xff, (byte) 0xff, 0x7f});
        }
    },
    NEGATIVE_COUNT {
        @Override
        byte[] apply(byte[] bytes, Random random) {
            return overwritten(bytes, random, new byte[] {(byte) 0xff, (byte) 0xff, (byte) 0xff, (byte) 0xff});
        }
    },
    HUGE_OFFSET {
        @Override
        byte[] apply(byte[] bytes, Random random) {
            byte[] most = new byte[8];
            Arrays.fill(most, (byte) 0xff);
            most[7] = 0x7f;
            return overwritten(bytes, random, most);
        }
    },
    ZEROS_INSIDE {
        @Override
        byte[] apply(byte[] bytes, Random random) {
            return overwritten(bytes, random, new byte[Math.min(bytes.length / 4 + 1, 512)]);
        }
    },
    GARBAGE_AT_THE_END {
        @Override
        byte[] apply(byte[] bytes, Random random) {
            byte[] garbage = new byte[777];
            random.nextBytes(garbage);
            return joined(bytes, garbage);
        }
    },
    TWICE {
        @Override
        byte[] apply(byte[] bytes, Random random) {
            return joined(bytes, bytes);
        }
    },
    NOISE {
        @Override
        byte[] apply(byte[] bytes, Random random) {
            byte[] noise = new byte[bytes.length];
            random.nextBytes(noise);
            return noise;
        }
    },
    HUGE_NUMBERS {
        @Override
        byte[] apply(byte[] bytes, Random random) {
            String text = new String(bytes, StandardCharsets.ISO_8859_1);
            return latin(text.replaceFirst("\\d+", "99999999999999999999").replaceAll("(\\d)(\\D*)$", "$1e999$2"));
        }
    },
    ONE_LONG_LINE {
        @Override
        byte[] apply(byte[] bytes, Random random) {
            String text = new String(bytes, StandardCharsets.ISO_8859_1);
            return latin(text.replaceAll("[\r\n]+", ",").repeat(Math.max(1, (1 << 22) / Math.max(1, text.length()))));
        }
    },
    ENTITY_BOMB {
        @Override
        byte[] apply(byte[] bytes, Random random) {
            StringBuilder doctype = new StringBuilder("<!DOCTYPE bomb [<!ENTITY e0 \"boom\">");
            for (int i = 1; i < 30; i++) {
                doctype.append("<!ENTITY e").append(i).append(" \"");
                doctype.append(("&e" + (i - 1) + ";").repeat(10)).append("\">");
            }
            return afterDeclaration(bytes, doctype + "]>", "&e29;");
        }
    },
    EXTERNAL_ENTITY {
        @Override
        byte[] apply(byte[] bytes, Random random) {
            return afterDeclaration(bytes, "<!DOCTYPE a [<!ENTITY x SYSTEM \"file:///etc/passwd\">]>", "&x;");
        }
    },
    DEEP_ELEMENTS {
        @Override
        byte[] apply(byte[] bytes, Random random) {
            return latin("<?xml version=\"1.0\"?>" + "<a>".repeat(200_000) + "</a>".repeat(200_000));
        }
    },
    LONG_ATTRIBUTE {
        @Override
        byte[] apply(byte[] bytes, Random random) {
            return latin("<?xml version=\"1.0\"?><a b=\"" + "c".repeat(4_000_000) + "\"/>");
        }
    },
    GZIP_BOMB {
        @Override
        byte[] apply(byte[] bytes, Random random) {
            return Bombs.GZIP.clone();
        }
    },
    ZIP_BOMB {
        @Override
        byte[] apply(byte[] bytes, Random random) {
            return Bombs.ZIP.clone();
        }
    };

    /** The spoilt bytes; the given ones are not changed. */
    abstract byte[] apply(byte[] bytes, Random random);

    /** Whether it can spoil more than noise does: tags spoil XML, long lines spoil text. */
    boolean concerns(String file) {
        return switch (this) {
            case ENTITY_BOMB, EXTERNAL_ENTITY, DEEP_ELEMENTS, LONG_ATTRIBUTE -> file.matches("(?i).*\\.(xml|imzml)");
            case HUGE_NUMBERS, ONE_LONG_LINE -> !file.matches("(?i).*\\.(bin|integ|autob|h5|ibd|npz)");
            default -> true;
        };
    }

    /** Whether the file may be taken for one of another format afterwards. */
    boolean changesTheKind() {
        return switch (this) {
            case EMPTY, BITS_OF_THE_HEADER, NOISE, ONE_LONG_LINE, ENTITY_BOMB, DEEP_ELEMENTS, GZIP_BOMB, ZIP_BOMB ->
                true;
            default -> false;
        };
    }

    private static byte[] flipped(byte[] bytes, Random random, int bits, int within) {
        byte[] changed = bytes.clone();
        for (int i = 0; i < bits && within > 0; i++) {
            changed[random.nextInt(within)] ^= (byte) (1 << random.nextInt(8));
        }
        return changed;
    }

    /** Mostly near the beginning, where counts and offsets are. */
    private static byte[] overwritten(byte[] bytes, Random random, byte[] by) {
        byte[] changed = bytes.clone();
        int within = random.nextBoolean() ? Math.min(bytes.length, 600) : bytes.length;
        if (within >= by.length) {
            int at = random.nextInt(within - by.length + 1) / 4 * 4;
            System.arraycopy(by, 0, changed, at, by.length);
        }
        return changed;
    }

    private static byte[] joined(byte[] first, byte[] second) {
        byte[] joined = Arrays.copyOf(first, first.length + second.length);
        System.arraycopy(second, 0, joined, first.length, second.length);
        return joined;
    }

    private static byte[] latin(String text) {
        return text.getBytes(StandardCharsets.ISO_8859_1);
    }

    /** An XML file with a document type, and a text in its first element that has one. */
    private static byte[] afterDeclaration(byte[] bytes, String doctype, String text) {
        String xml = new String(bytes, StandardCharsets.ISO_8859_1);
        int root = xml.indexOf("<", xml.indexOf("?>") + 1);
        return root < 0
                ? latin(doctype + "<a>" + text + "</a>")
                : latin(xml.substring(0, root)
                        + doctype
                        + xml.substring(root).replaceFirst(">([^<]*)<", ">" + text + "<"));
    }

    /** Made once: they are slow to pack. */
    private static final class Bombs {

        private static final int MEGABYTES = 200;
        private static final byte[] GZIP = gzip();
        private static final byte[] ZIP = zip();

        private static byte[] gzip() {
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            try (OutputStream gzip = new GZIPOutputStream(out)) {
                zeros(gzip);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            return out.toByteArray();
        }

        /** Of an array that claims 1e12 numbers, and then nothing but zeros. */
        private static byte[] zip() {
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            try (ZipOutputStream zip = new ZipOutputStream(out)) {
                zip.putNextEntry(new ZipEntry("data.npy"));
                zip.write(latin("\u0093NUMPY\u0001\u0000v\u0000"));
                String header = "{'descr': '<f8', 'fortran_order': False, 'shape': (1000000000000,), }";
                zip.write(latin(header + " ".repeat(117 - header.length()) + "\n"));
                zeros(zip);
                zip.closeEntry();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            return out.toByteArray();
        }

        private static void zeros(OutputStream out) throws IOException {
            byte[] megabyte = new byte[1 << 20];
            for (int i = 0; i < MEGABYTES; i++) {
                out.write(megabyte);
            }
        }
    }
}
