package org.auklet.measure.icpms.image.filter;

/**
 * A set of whole numbers with its lower median at hand. Members are bits; two more levels of bits say which words are not
 * empty, so that the next member up or down is found in a few steps however far it is.
 */
final class RankSet {

    private static final int SHIFT = 6;

    private final long[] members;
    private final long[] words;
    private final long[] blocks;

    /** Number of members. */
    private int size;
    /** A place in the order, and the number of members below it. */
    private int pivot;

    private int below;

    RankSet(int capacity) {
        members = new long[(capacity >> SHIFT) + 1];
        words = new long[(members.length >> SHIFT) + 1];
        blocks = new long[(words.length >> SHIFT) + 1];
    }

    void add(int rank) {
        int word = rank >> SHIFT;
        members[word] |= 1L << rank;
        words[word >> SHIFT] |= 1L << word;
        blocks[word >> (2 * SHIFT)] |= 1L << (word >> SHIFT);
        size++;
        below += rank < pivot ? 1 : 0;
    }

    void remove(int rank) {
        int word = rank >> SHIFT;
        members[word] &= ~(1L << rank);
        if (members[word] == 0) {
            words[word >> SHIFT] &= ~(1L << word);
            if (words[word >> SHIFT] == 0) {
                blocks[word >> (2 * SHIFT)] &= ~(1L << (word >> SHIFT));
            }
        }
        size--;
        below -= rank < pivot ? 1 : 0;
    }

    int size() {
        return size;
    }

    /** The member that (size - 1) / 2 others are below; the set must not be empty. */
    int lowerMedian() {
        int wanted = (size - 1) / 2;
        while (below > wanted) {
            pivot = previous(pivot);
            below--;
        }
        pivot = atOrAfter(pivot);
        while (below < wanted) {
            pivot = atOrAfter(pivot + 1);
            below++;
        }
        return pivot;
    }

    /** The smallest member above another. */
    int after(int rank) {
        return atOrAfter(rank + 1);
    }

    private int atOrAfter(int rank) {
        int word = rank >> SHIFT;
        long rest = members[word] & (-1L << rank);
        if (rest == 0) {
            word = nextWord(word + 1);
            rest = members[word];
        }
        return (word << SHIFT) + Long.numberOfTrailingZeros(rest);
    }

    private int nextWord(int word) {
        int group = word >> SHIFT;
        long rest = words[group] & (-1L << word);
        if (rest == 0) {
            group = nextGroup(group + 1);
            rest = words[group];
        }
        return (group << SHIFT) + Long.numberOfTrailingZeros(rest);
    }

    private int nextGroup(int group) {
        int block = group >> SHIFT;
        long rest = blocks[block] & (-1L << group);
        while (rest == 0) {
            rest = blocks[++block];
        }
        return (block << SHIFT) + Long.numberOfTrailingZeros(rest);
    }

    /** The largest member below a place. */
    private int previous(int rank) {
        int word = rank >> SHIFT;
        long rest = members[word] & ~(-1L << rank);
        if (rest == 0) {
            word = previousWord(word);
            rest = members[word];
        }
        return (word << SHIFT) + Long.SIZE - 1 - Long.numberOfLeadingZeros(rest);
    }

    private int previousWord(int word) {
        int group = word >> SHIFT;
        long rest = words[group] & ~(-1L << word);
        if (rest == 0) {
            group = previousGroup(group);
            rest = words[group];
        }
        return (group << SHIFT) + Long.SIZE - 1 - Long.numberOfLeadingZeros(rest);
    }

    private int previousGroup(int group) {
        int block = group >> SHIFT;
        long rest = blocks[block] & ~(-1L << group);
        while (rest == 0) {
            rest = blocks[--block];
        }
        return (block << SHIFT) + Long.SIZE - 1 - Long.numberOfLeadingZeros(rest);
    }
}
