package org.auklet.quantity;

import java.util.Collection;
import java.util.Locale;
import java.util.Optional;

/** The word somebody probably meant; for error messages only, never to guess a meaning. */
public final class NearMatch {

    private static final int COST = 4;
    private static final int CASE_COST = 1;

    private NearMatch() {}

    /**
     * The candidate nearest in spelling: insertions, deletions, replacements and swaps of neighbours count one each, a
     * different case a quarter. Nothing when more than a third of the word (at least one letter) would change.
     */
    public static Optional<String> find(String text, Collection<String> candidates) {
        String best = null;
        int bestCost = COST * Math.max(1, text.length() / 3) + 1;
        for (String candidate : candidates) {
            int cost = distance(text, candidate);
            if (cost < bestCost && cost < COST * Math.max(text.length(), candidate.length())) {
                bestCost = cost;
                best = candidate;
            }
        }
        return Optional.ofNullable(best);
    }

    private static int distance(String a, String b) {
        int[][] d = new int[a.length() + 1][b.length() + 1];
        for (int i = 0; i <= a.length(); i++) {
            for (int j = 0; j <= b.length(); j++) {
                d[i][j] = i == 0 || j == 0 ? COST * (i + j) : step(a, b, d, i, j);
            }
        }
        return d[a.length()][b.length()];
    }

    private static int step(String a, String b, int[][] d, int i, int j) {
        int replace = d[i - 1][j - 1] + letterCost(a.charAt(i - 1), b.charAt(j - 1));
        int cost = Math.min(replace, COST + Math.min(d[i - 1][j], d[i][j - 1]));
        boolean swapped = i > 1 && j > 1 && a.charAt(i - 1) == b.charAt(j - 2) && a.charAt(i - 2) == b.charAt(j - 1);
        return swapped ? Math.min(cost, d[i - 2][j - 2] + COST) : cost;
    }

    private static int letterCost(char x, char y) {
        if (x == y) {
            return 0;
        }
        boolean sameLetter = String.valueOf(x)
                .toLowerCase(Locale.ROOT)
                .equals(String.valueOf(y).toLowerCase(Locale.ROOT));
        return sameLetter ? CASE_COST : COST;
    }
}
