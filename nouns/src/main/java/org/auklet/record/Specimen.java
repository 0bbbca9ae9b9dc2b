package org.auklet.record;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.auklet.quantity.NearMatch;

/**
 * What was measured in, under one name. A record keeps its author's own word; this vocabulary says which words mean the
 * same. Other specimens (a cell line, a pixel region) are allowed and stand for themselves.
 */
public enum Specimen implements Coded {
    /** Whole blood. */
    BLOOD("Whole blood.", "whole blood"),
    /** Plasma. */
    PLASMA("Blood plasma.", "blood plasma"),
    /** Serum. */
    SERUM("Blood serum.", "blood serum"),
    /** Kidney, both unless the subject says otherwise. */
    KIDNEY("Kidneys.", "kidneys", "renal"),
    /** Liver. */
    LIVER("Liver.", "hepatic"),
    /** Spleen. */
    SPLEEN("Spleen."),
    /** Lung. */
    LUNG("Lungs.", "lungs"),
    /** Heart. */
    HEART("Heart.", "myocardium"),
    /** Intestine, small and large. */
    GUT(
            "Intestine, small and large.",
            "intestine",
            "intestines",
            "small intestine",
            "large intestine",
            "bowel",
            "colon",
            "GI",
            "GI tract"),
    /** Stomach. */
    STOMACH("Stomach."),
    /** Pancreas. */
    PANCREAS("Pancreas."),
    /** Skeletal muscle. */
    MUSCLE("Skeletal muscle.", "muscles", "skeletal muscle"),
    /** Bone. */
    BONE("Bone.", "bones", "femur", "skeleton"),
    /** Bone marrow. */
    BONE_MARROW("Bone marrow.", "marrow"),
    /** Brain. */
    BRAIN("Brain."),
    /** Skin. */
    SKIN("Skin."),
    /** Fat. */
    FAT("Fat.", "adipose", "adipose tissue"),
    /** Lymph nodes. */
    LYMPH_NODE("Lymph nodes.", "lymph nodes", "LN"),
    /** Bladder with its contents. */
    BLADDER("Bladder with its contents.", "urinary bladder"),
    /** Gall bladder with its contents. */
    GALL_BLADDER("Gall bladder with its contents.", "gallbladder", "bile"),
    /** Thyroid. */
    THYROID("Thyroid."),
    /** Adrenal glands. */
    ADRENAL("Adrenal glands.", "adrenals", "adrenal gland"),
    /** Ovaries. */
    OVARY("Ovaries.", "ovaries"),
    /** Testes. */
    TESTIS("Testes.", "testes", "testicle"),
    /** Uterus. */
    UTERUS("Uterus."),
    /** Tumour. */
    TUMOUR("Tumour.", "tumor", "tumours", "tumors", "xenograft"),
    /** Urine. */
    URINE("Urine."),
    /** Faeces. */
    FAECES("Faeces.", "feces", "faecal", "fecal", "stool"),
    /** Urine and faeces together: what has left the body. */
    EXCRETA("Urine and faeces together: what has left the body.", "excretion", "urine and faeces"),
    /** What is left of the body after dissection. */
    CARCASS("What is left of the body after dissection.", "remainder", "rest", "rest of body"),
    /** Tail, where the injection was given. */
    TAIL("Tail, often the site of injection.", "injection site"),
    /** Whole body. */
    WHOLE_BODY("Whole body.", "wholebody", "body");

    private final String meaning;
    private final List<String> aliases;

    Specimen(String meaning, String... aliases) {
        this.meaning = meaning;
        this.aliases = List.of(aliases);
    }

    /** The canonical name: lower case, words joined by underscores. */
    @Override
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    @Override
    public String meaning() {
        return meaning;
    }

    @Override
    public List<String> aliases() {
        return aliases;
    }

    /** The specimen a word means, or nothing when it is not in the vocabulary. */
    public static Optional<Specimen> of(String text) {
        return Coded.find(values(), text);
    }

    /** The canonical name of a word; a word outside the vocabulary stands for itself, trimmed and in lower case. */
    public static String codeOf(String text) {
        return of(text).map(Specimen::code).orElse(text.strip().toLowerCase(Locale.ROOT));
    }

    /** The name an unknown word was probably meant to be, for a warning; nothing for a known word. */
    public static Optional<String> nearest(String text) {
        return of(text).isPresent()
                ? Optional.empty()
                : NearMatch.find(
                        text.strip().toLowerCase(Locale.ROOT),
                        Arrays.stream(values()).map(Specimen::code).toList());
    }
}
