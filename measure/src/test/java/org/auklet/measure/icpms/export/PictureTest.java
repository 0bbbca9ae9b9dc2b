package org.auklet.measure.icpms.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.util.List;
import java.util.Objects;
import javax.imageio.ImageIO;
import org.auklet.measure.icpms.signal.PixelSize;
import org.auklet.measure.icpms.signal.Raster;
import org.auklet.quantity.InputException;
import org.junit.jupiter.api.Test;

class PictureTest {

    private static BufferedImage decoded(byte[] png) throws Exception {
        return Objects.requireNonNull(ImageIO.read(new ByteArrayInputStream(png)));
    }

    /** Two by two pixels of 10 um x 20 um: 800 dots high, 400 wide, each pixel 200 x 400 dots. */
    @Test
    void pixelsKeepTheirProportionsAndColours() throws Exception {
        Raster raster = new Raster(2, 2, new double[] {0, 10, Double.NaN, 20});
        byte[] png = Picture.png(raster, new PixelSize(10, 20), "Au197", "{counts}/s", ColourRange.of(0, 10));
        BufferedImage image = decoded(png);
        int top = 20 + 22;
        assertThat(image.getRGB(20 + 100, top + 200) & 0xFFFFFF).isEqualTo(0x440154);
        assertThat(image.getRGB(20 + 300, top + 200) & 0xFFFFFF).isEqualTo(0xFDE725);
        assertThat(image.getRGB(20 + 100, top + 600) & 0xFFFFFF).isEqualTo(0x9A9A9A);
        assertThat(image.getRGB(20 + 300, top + 600) & 0xFFFFFF).isEqualTo(0xFDE725);
        assertThat(image.getRGB(20 + 399, top + 799) & 0xFFFFFF).isEqualTo(0xFDE725);
        assertThat(image.getRGB(20 + 400, top + 799) & 0xFFFFFF).isEqualTo(0xFFFFFF);
        // 20 um across in 400 dots: a bar of 5 um has 100
        int bar = top + 800 + 10;
        assertThat(image.getRGB(20, bar) & 0xFFFFFF).isZero();
        assertThat(image.getRGB(119, bar) & 0xFFFFFF).isZero();
        assertThat(image.getRGB(120, bar) & 0xFFFFFF).isEqualTo(0xFFFFFF);
        assertThat(png)
                .isEqualTo(Picture.png(raster, new PixelSize(10, 20), "Au197", "{counts}/s", ColourRange.of(0, 10)));
    }

    @Test
    void aPictureWithoutASizeHasNoBarOfLength() throws Exception {
        Raster raster = new Raster(1, 4, new double[] {1, 2, 3, 4});
        byte[] png = Picture.png(raster, PixelSize.UNKNOWN, "P31", "ug/g", ColourRange.minToMax(List.of(raster)));
        assertThat(decoded(png).getWidth()).isGreaterThan(800);
        assertThat(new String(png, java.nio.charset.StandardCharsets.ISO_8859_1))
                .contains("smallest to largest of this picture");
    }

    @Test
    void manyPicturesShareOneRange() {
        Raster one = new Raster(1, 3, new double[] {1, 2, 3});
        Raster two = new Raster(1, 3, new double[] {Double.NaN, 7, 5});
        assertThat(ColourRange.minToMax(List.of(one, two)))
                .isEqualTo(new ColourRange(1, 7, "smallest to largest of all 2 pictures"));
        ColourRange middle = ColourRange.percentiles(List.of(one, two), 25, 75);
        assertThat(middle.low()).isEqualTo(2); // of 1 2 3 5 7
        assertThat(middle.high()).isEqualTo(5);
        assertThat(middle.rule()).isEqualTo("percentiles 25 to 75 of all 2 pictures");
        assertThatThrownBy(() -> ColourRange.of(3, 3)).isInstanceOf(InputException.class);
        List<Raster> empty = List.of(Raster.filled(1, 1, Double.NaN));
        assertThatThrownBy(() -> ColourRange.minToMax(empty)).isInstanceOf(InputException.class);
    }

    @Test
    void lengthsAreRound() {
        assertThat(Picture.roundLength(267)).isEqualTo(200);
        assertThat(Picture.roundLength(99)).isEqualTo(50);
        assertThat(Picture.roundLength(100)).isEqualTo(100);
        assertThat(Picture.roundLength(0.7)).isCloseTo(0.5, within(1e-12));
    }

    /** Lightness L* (CIE 1976) rises all the way, and from tenth to tenth by about as much. */
    @Test
    void theColoursAreEvenInLightness() {
        double[] lightness = new double[101];
        for (int i = 0; i <= 100; i++) {
            lightness[i] = lightness(Viridis.rgb(i / 100.0));
            assertThat(i == 0 || lightness[i] > lightness[i - 1]).isTrue();
        }
        double each = (lightness[100] - lightness[0]) / 10;
        for (int i = 10; i <= 100; i += 10) {
            assertThat(lightness[i] - lightness[i - 10]).isCloseTo(each, within(0.15 * each));
        }
    }

    private static double lightness(int rgb) {
        double y = 0.2126 * linear(rgb >> 16 & 0xFF) + 0.7152 * linear(rgb >> 8 & 0xFF) + 0.0722 * linear(rgb & 0xFF);
        return y > 0.008856 ? 116 * Math.cbrt(y) - 16 : 903.3 * y;
    }

    private static double linear(int channel) {
        double c = channel / 255.0;
        return c <= 0.04045 ? c / 12.92 : Math.pow((c + 0.055) / 1.055, 2.4);
    }

    @Test
    void everyLetterOfATitleIsThere() {
        String used = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789.,-+/()%:=<>_µ;?";
        for (char c : used.toCharArray()) {
            if (c != '?') {
                assertThat(Letters.of(c)).as("letter %s", c).isNotSameAs(Letters.of('?'));
            }
        }
        assertThat(Letters.of('é')).isSameAs(Letters.of('?'));
    }
}
