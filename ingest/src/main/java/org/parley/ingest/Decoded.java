package org.parley.ingest;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Bytes as text. The encoding is told by a byte order mark, else by the bytes being valid UTF-8, else by what the page
 * or the transport declares, else it is taken for windows-1252, which a note tells.
 *
 * @param text without byte order mark
 * @param notes what was not told and had to be taken for granted
 */
record Decoded(String text, List<String> notes) {
    private static final Charset WINDOWS = Charset.forName("windows-1252");
    private static final int META = 4096;
    private static final Pattern DECLARED = Pattern.compile(
            "(?:<meta[^>]{0,200}charset\\s*=\\s*[\"']?|<\\?xml[^>]{0,100}encoding\\s*=\\s*[\"'])([A-Za-z0-9._:-]+)",
            Pattern.CASE_INSENSITIVE);
    /** A file that claims UTF-8 may hold so many broken bytes among its characters of several bytes. */
    private static final double BROKEN_SHARE = 0.1;

    Decoded {
        notes = List.copyOf(notes);
    }

    static Decoded of(byte[] bytes, String declared) {
        int mark = Boms.length(bytes);
        Charset marked = Boms.charset(bytes);
        if (mark > 0) {
            return lenient(bytes, mark, marked, "");
        }
        Optional<Charset> wide = Boms.wideWithoutMark(bytes);
        if (wide.isPresent()) {
            return lenient(
                    bytes,
                    0,
                    wide.get(),
                    "no encoding is told; read as " + wide.get().name());
        }
        Optional<Charset> told = charset(declared).or(() -> metaCharset(bytes));
        boolean escapes = told.isPresent() && told.get().name().startsWith("ISO-2022");
        Optional<String> utf8 = escapes ? Optional.empty() : strict(bytes, StandardCharsets.UTF_8);
        if (utf8.isPresent()) {
            return new Decoded(utf8.get(), List.of());
        }
        if (told.isPresent() && !told.get().equals(StandardCharsets.UTF_8)) {
            return lenient(bytes, 0, told.get(), "");
        }
        if (isMostlyUtf8(bytes)) {
            return lenient(bytes, 0, StandardCharsets.UTF_8, "");
        }
        return lenient(bytes, 0, WINDOWS, "no encoding is told and the bytes are not UTF-8; read as windows-1252");
    }

    /** The text if the bytes are valid in this encoding. */
    static Optional<String> strict(byte[] bytes, Charset charset) {
        try {
            CharBuffer characters = charset.newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .onUnmappableCharacter(CodingErrorAction.REPORT)
                    .decode(ByteBuffer.wrap(bytes));
            return Optional.of(characters.toString());
        } catch (CharacterCodingException e) {
            return Optional.empty();
        }
    }

    private static Decoded lenient(byte[] bytes, int from, Charset charset, String note) {
        String text = new String(bytes, from, bytes.length - from, charset);
        boolean broken = text.indexOf('\uFFFD') >= 0;
        String said = broken ? "some bytes are not " + charset.name() + "; they became U+FFFD" : "";
        return new Decoded(
                text, List.of(note, said).stream().filter(s -> !s.isEmpty()).toList());
    }

    private static Optional<Charset> metaCharset(byte[] bytes) {
        String head = new String(bytes, 0, Math.min(META, bytes.length), StandardCharsets.ISO_8859_1);
        Matcher matcher = DECLARED.matcher(head);
        return matcher.find() ? charset(matcher.group(1)) : Optional.empty();
    }

    /** As browsers have it, Latin-1 and ASCII are windows-1252; a UTF-16 that can be read in ASCII is not. */
    private static Optional<Charset> charset(String name) {
        try {
            if (name.isEmpty()) {
                return Optional.empty();
            }
            Charset charset = Charset.forName(name);
            if (charset.name().startsWith("UTF-16") || charset.name().startsWith("UTF-32")) {
                return Optional.of(StandardCharsets.UTF_8);
            }
            boolean latin = charset.equals(StandardCharsets.ISO_8859_1) || charset.equals(StandardCharsets.US_ASCII);
            return Optional.of(latin ? WINDOWS : charset);
        } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
            return Optional.empty();
        }
    }

    /** Whether nearly all bytes beyond ASCII make characters of UTF-8, as where a page was cut or glued. */
    private static boolean isMostlyUtf8(byte[] bytes) {
        int good = 0;
        int bad = 0;
        for (int i = 0; i < bytes.length; i++) {
            int length = sequenceLength(bytes[i]);
            if (length == 0) {
                continue;
            }
            boolean whole = length > 1 && i + length <= bytes.length;
            for (int k = 1; k < length && whole; k++) {
                whole = (bytes[i + k] & 0xC0) == 0x80;
            }
            boolean cut = length > 1 && i + length > bytes.length;
            good += whole || cut ? 1 : 0;
            bad += whole || cut ? 0 : 1;
            i += whole ? length - 1 : 0;
        }
        return good > 0 && bad <= BROKEN_SHARE * good;
    }

    /** Zero for ASCII, one for a byte that cannot begin a character. */
    private static int sequenceLength(byte value) {
        int first = value & 0xFF;
        if (first < 0x80) {
            return 0;
        }
        if (first >= 0xC2 && first < 0xE0) {
            return 2;
        }
        if (first >= 0xE0 && first < 0xF0) {
            return 3;
        }
        return first >= 0xF0 && first < 0xF5 ? 4 : 1;
    }
}
