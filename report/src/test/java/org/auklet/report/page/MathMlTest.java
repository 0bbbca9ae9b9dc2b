package org.auklet.report.page;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MathMlTest {

    @Test
    void plainMathPasses() {
        String math =
                "<math xmlns=\"http://www.w3.org/1998/Math/MathML\" display=\"block\"><mfrac><mi>a</mi><mn>2</mn></mfrac>"
                        + "<mo stretchy=\"false\">&lt;</mo></math>";
        assertThat(MathMl.checked("  " + math + "\n")).isEqualTo(math);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "x = y",
                "<math><mi>a</math>",
                "<math><script>alert(1)</script></math>",
                "<math onclick=\"x()\"><mi>a</mi></math>",
                "<math><mi href=\"javascript:x()\">a</mi></math>",
                "<math><annotation-xml><p>x</p></annotation-xml></math>",
                "<math><mi>a</mi></math><img src=\"x\"/>",
                "<math><mi>&unknown;</mi></math>",
                "<math><mi style=\"background:url(http://x)\">a</mi></math>",
                "<math><?php x ?><mi>a</mi></math>"
            })
    void anythingElseDoesNot(String hostile) {
        assertThat(MathMl.checked(hostile)).isEmpty();
    }
}
