package org.auklet.measure.icpms.image.region;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.awt.image.BufferedImage;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Random;
import javax.imageio.ImageIO;
import org.auklet.quantity.InputException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MaskFileTest {

    @TempDir
    Path folder;

    private Path png(int type) throws Exception {
        BufferedImage image = new BufferedImage(3, 2, type);
        image.getRaster().setSample(1, 0, 0, 7);
        image.getRaster().setSample(2, 1, 0, 200);
        Path file = folder.resolve("mask.png");
        ImageIO.write(image, "png", file.toFile());
        return file;
    }

    @Test
    void theNumberOfAPixelIsItsLabel() throws Exception {
        assertThat(MaskFile.read(png(BufferedImage.TYPE_BYTE_GRAY)).label()).containsExactly(0, 7, 0, 0, 0, 200);
        assertThat(MaskFile.read(png(BufferedImage.TYPE_USHORT_GRAY)).rows()).isEqualTo(2);
        assertThatThrownBy(() -> MaskFile.read(png(BufferedImage.TYPE_INT_RGB)))
                .isInstanceOf(InputException.class)
                .hasMessageContaining("mask.png")
                .hasMessageContaining("colours");
    }

    @Test
    void whatIsNoPictureIsNamed() throws Exception {
        byte[] good = Files.readAllBytes(png(BufferedImage.TYPE_BYTE_GRAY));
        Path bad = folder.resolve("bad.png");
        Random random = new Random(3);
        for (int trial = 0; trial < 200; trial++) {
            byte[] bytes = Arrays.copyOf(good, trial < 20 ? trial : good.length);
            if (trial >= 20) {
                bytes[random.nextInt(bytes.length)] ^= (byte) (1 << random.nextInt(8));
            }
            Files.write(bad, bytes);
            try {
                assertThat(MaskFile.read(bad).label()).hasSizeLessThan(1 << 28);
            } catch (InputException e) {
                assertThat(e).hasMessageContaining("bad.png");
            }
        }
    }
}
