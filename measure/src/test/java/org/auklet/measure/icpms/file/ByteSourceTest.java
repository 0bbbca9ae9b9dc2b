package org.auklet.measure.icpms.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.GZIPOutputStream;
import org.auklet.quantity.InputException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ByteSourceTest {

    private static final int LENGTH = 1_000_003;

    @TempDir
    private Path folder;

    @Test
    void readsPiecesAcrossTheBufferPlainAndGzip() throws IOException {
        byte[] bytes = new byte[LENGTH];
        for (int i = 0; i < LENGTH; i++) {
            bytes[i] = (byte) (i * 31 >> 3);
        }
        Path plain = Files.write(folder.resolve("plain"), bytes);
        Path packed = gzip(bytes);
        for (Path path : new Path[] {plain, packed}) {
            try (ByteSource source = ByteSource.open(path, ReadLimits.ofThisMachine())) {
                int position = 0;
                for (int size = 1; position + size < LENGTH; size = size * 3 % 400_009 + 1) {
                    int index = source.require(size, "piece");
                    assertThat(source.buffer()[index]).isEqualTo(bytes[position]);
                    assertThat(source.buffer()[index + size - 1]).isEqualTo(bytes[position + size - 1]);
                    position += size;
                    assertThat(source.position()).isEqualTo(position);
                }
                source.require(LENGTH - position, "rest");
                assertThat(source.ended()).isTrue();
            }
        }
    }

    @Test
    void saysWhereTheFileEnds() throws IOException {
        Path file = Files.write(folder.resolve("short"), new byte[10]);
        try (ByteSource source = ByteSource.open(file, ReadLimits.ofThisMachine())) {
            source.require(4, "first");
            assertThatThrownBy(() -> source.require(4_000_000_000L, "a list of masses"))
                    .isInstanceOf(InputException.class)
                    .hasMessageContaining("short [byte 4]")
                    .hasMessageContaining("a list of masses");
        }
    }

    @Test
    void aGzipBombStopsAtTheLimit() throws IOException {
        Path bomb = gzip(new byte[50_000_000]);
        assertThat(Files.size(bomb)).isLessThan(100_000);
        ReadLimits limits = new ReadLimits(1_000_000, 1_000_000, 10);
        try (ByteSource source = ByteSource.open(bomb, limits)) {
            assertThatThrownBy(() -> source.require(40_000_000, "zeros"))
                    .isInstanceOf(InputException.class)
                    .hasMessageContaining("1000000 bytes");
        }
    }

    @Test
    void whatIsPackedTooTightlyIsNoRecording() throws IOException {
        Path bomb = gzip(new byte[100_000_000]);
        try (ByteSource source = ByteSource.open(bomb, ReadLimits.ofThisMachine())) {
            assertThatThrownBy(() -> {
                        while (!source.ended()) {
                            source.require(1000, "zeros");
                        }
                    })
                    .isInstanceOf(InputException.class)
                    .hasMessageContaining("67108864 bytes");
        }
    }

    @Test
    void saysThatGzipIsDamaged() throws IOException {
        byte[] packed = Files.readAllBytes(gzip(new byte[] {1, 2, 3, 4, 5, 6, 7, 8}));
        packed[10] = 7; // a kind of block that does not exist
        Path file = Files.write(folder.resolve("damaged"), packed);
        try (ByteSource source = ByteSource.open(file, ReadLimits.ofThisMachine())) {
            assertThatThrownBy(() -> source.require(8, "numbers"))
                    .isInstanceOf(InputException.class)
                    .hasMessageContaining("damaged");
        }
    }

    private Path gzip(byte[] bytes) throws IOException {
        Path file = folder.resolve("packed.gz");
        try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(file))) {
            out.write(bytes);
        }
        return file;
    }
}
