package org.auklet.measure.icpms.text;

import java.math.BigInteger;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** Names in the order people mean: {@code line 9} before {@code line 10}; times of day in a name in order of time. */
public enum NaturalOrder implements Comparator<String> {
    /** The one order. */
    ASCENDING;

    private static final Pattern PART = Pattern.compile("[0-9]+|[^0-9]+");

    @Override
    public int compare(String a, String b) {
        List<String> left = parts(a);
        List<String> right = parts(b);
        for (int i = 0; i < Math.min(left.size(), right.size()); i++) {
            int order = part(left.get(i), right.get(i));
            if (order != 0) {
                return order;
            }
        }
        int length = Integer.compare(left.size(), right.size());
        return length == 0 ? a.compareTo(b) : length;
    }

    private static List<String> parts(String name) {
        return PART.matcher(name.toLowerCase(Locale.ROOT))
                .results()
                .map(MatchResult::group)
                .toList();
    }

    private static int part(String a, String b) {
        boolean numbers = isDigit(a.charAt(0)) && isDigit(b.charAt(0));
        return numbers ? new BigInteger(a).compareTo(new BigInteger(b)) : a.compareTo(b);
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }
}
