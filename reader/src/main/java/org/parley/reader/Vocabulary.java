package org.parley.reader;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The word pieces that the network knows, and how a word falls into them: the longest piece that fits, from the left
 * (WordPiece, as BERT's uncased vocabulary has it).
 */
final class Vocabulary {
    static final int UNKNOWN = 100;
    static final int OPENING = 101;
    static final int CLOSING = 102;

    /** Code points; a longer word is one unknown piece. */
    private static final int LONGEST_WORD = 100;

    /** Words whose pieces are kept; beyond it they are worked out each time. */
    private static final int KEPT = 50_000;

    private static final String CONTINUED = "##";

    private final Map<String, Integer> ids;
    private final Map<String, List<Integer>> kept = new ConcurrentHashMap<>();

    private Vocabulary(Map<String, Integer> ids) {
        this.ids = ids;
    }

    /** Reads one piece a line, its number being its id. */
    static Vocabulary read(InputStream in) throws IOException {
        Map<String, Integer> ids = new HashMap<>(1 << 16);
        BufferedReader reader = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
        for (String line = reader.readLine(); line != null; line = reader.readLine()) {
            ids.put(line, ids.size());
        }
        return new Vocabulary(ids);
    }

    /** The number of pieces. */
    int size() {
        return ids.size();
    }

    /** The pieces of a word; none where nothing of it is left without its accents. */
    List<Integer> pieces(String word) {
        List<Integer> found = kept.get(word);
        if (found == null) {
            boolean tooLong = word.codePointCount(0, word.length()) > LONGEST_WORD;
            found = tooLong ? List.of(UNKNOWN) : split(normal(word));
            if (kept.size() < KEPT) {
                kept.put(word, found);
            }
        }
        return found;
    }

    private List<Integer> split(String word) {
        List<Integer> found = new ArrayList<>(4);
        int at = 0;
        while (at < word.length()) {
            int stop = word.length();
            Integer id = null;
            for (; stop > at; stop = word.offsetByCodePoints(stop, -1)) {
                String part = word.substring(at, stop);
                id = ids.get(at == 0 ? part : CONTINUED + part);
                if (id != null) {
                    break;
                }
            }
            if (id == null) {
                return List.of(UNKNOWN);
            }
            found.add(id);
            at = stop;
        }
        return List.copyOf(found);
    }

    /** Lower case without accents, and one spelling for the marks that typography varies. */
    static String normal(String word) {
        if (word.length() == 1) {
            char c = word.charAt(0);
            if (Quotes.isDouble(c)) {
                return "\"";
            }
            if (Quotes.isSingle(c)) {
                return "'";
            }
            if (c == '―') {
                return "—";
            }
            if (c == '‒') {
                return "–";
            }
        }
        String lower = word.toLowerCase(Locale.ROOT);
        if (isAscii(lower)) {
            return lower;
        }
        String parted = Normalizer.normalize(lower, Normalizer.Form.NFD);
        StringBuilder plain = new StringBuilder(parted.length());
        parted.codePoints()
                .filter(c ->
                        Character.getType(c) != Character.NON_SPACING_MARK && Character.getType(c) != Character.FORMAT)
                .forEach(plain::appendCodePoint);
        return plain.toString();
    }

    private static boolean isAscii(String word) {
        for (int i = 0; i < word.length(); i++) {
            if (word.charAt(i) >= 128) {
                return false;
            }
        }
        return true;
    }
}
