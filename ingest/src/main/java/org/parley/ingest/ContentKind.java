package org.parley.ingest;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.parley.document.Letters;

/** What bytes hold, told by their beginning; a file's name only settles what the content leaves open. */
enum ContentKind {
    EMPTY,
    GZIP,
    TEXT,
    HTML,
    JSON_LINES,
    JSON_ARRAY,
    FEED,
    SITEMAP,
    OTHER_XML,
    WARC,
    BINARY;

    /** How many bytes are looked at. */
    static final int HEAD = 16 << 10;

    private static final double CONTROL_SHARE = 0.05;
    /** One part of what may stand before the first element. */
    private static final Pattern PROLOGUE = Pattern.compile(
            "\\s++|<\\?(?s:.{0,500}?)\\?>|<!--(?s:.{0,4000}?)-->|<!DOCTYPE (?!html)[^>\\[]{0,300}(?:\\[(?s:.{0,4000}?)\\])?\\s*>");

    private static final Pattern ROOT = Pattern.compile("^<(?:[\\w.-]+:)?([A-Za-z][\\w.-]*)");
    private static final Pattern HTML_ROOT = Pattern.compile(
            "html|head|body|title|meta|link|script|style|div|p|article|main|section|span|h[1-6]|table|ul|ol|a|b|i|em|strong|br|img|figure|header|nav|center|font|blockquote|pre|form|noscript|base");
    private static final Pattern HTML_INSIDE =
            Pattern.compile("<!doctype html|<html[\\s>]|<head[\\s>]|<body[\\s>]", Pattern.CASE_INSENSITIVE);
    private static final Pattern CLOSED_BLOCK =
            Pattern.compile("</(?:p|div|article|h[1-6])\\s*>", Pattern.CASE_INSENSITIVE);
    private static final Pattern OBJECT = Pattern.compile("^\\{\\s*[\"}].*", Pattern.DOTALL);
    private static final Pattern ARRAY = Pattern.compile("^\\[\\s*(?:\\{\\s*[\"}]|\\]\\s*$).*", Pattern.DOTALL);

    /** @param head the first {@link #HEAD} bytes, or all where there are fewer */
    static ContentKind of(byte[] head, Origin origin) {
        if (head.length == 0) {
            return EMPTY;
        }
        if (Boms.starts(head, 0x1F, 0x8B)) {
            return GZIP;
        }
        String text = decode(head).stripLeading();
        if (text.isEmpty()) {
            return EMPTY;
        }
        if (text.startsWith("WARC/")) {
            return WARC;
        }
        if (BinaryKind.of(head).isPresent() || isBinary(text)) {
            return BINARY;
        }
        return ofText(text, origin);
    }

    private static ContentKind ofText(String text, Origin origin) {
        if (OBJECT.matcher(text).matches()) {
            return JSON_LINES;
        }
        if (ARRAY.matcher(text).matches()) {
            return JSON_ARRAY;
        }
        Matcher matcher = ROOT.matcher(withoutPrologue(text));
        String root = matcher.find() ? Letters.small(matcher.group(1)) : "";
        if (root.equals("rss") || root.equals("feed") || root.equals("rdf")) {
            return FEED;
        }
        if (root.equals("urlset") || root.equals("sitemapindex")) {
            return SITEMAP;
        }
        boolean page = root.isEmpty() && HTML_INSIDE.matcher(text).find();
        if (text.startsWith("<?xml") && !page && !root.equals("html")) {
            return OTHER_XML;
        }
        if (page
                || HTML_ROOT.matcher(root).matches()
                || HTML_INSIDE.matcher(text).find()) {
            return HTML;
        }
        boolean named = origin.hasEnding(".html") || origin.hasEnding(".htm") || origin.hasEnding(".xhtml");
        Matcher blocks = CLOSED_BLOCK.matcher(text);
        if (blocks.find() && (named || blocks.find())) {
            return HTML;
        }
        return origin.hasEnding(".jsonl") || origin.hasEnding(".ndjson") ? JSON_LINES : TEXT;
    }

    /** Part by part: a pattern for all of them at once would need a deeper stack the more there are. */
    private static String withoutPrologue(String text) {
        Matcher prologue = PROLOGUE.matcher(text);
        int end = 0;
        while (prologue.region(end, text.length()).lookingAt()) {
            end = prologue.end();
        }
        return text.substring(end);
    }

    private static String decode(byte[] head) {
        int mark = Boms.length(head);
        Charset charset =
                mark > 0 ? Boms.charset(head) : Boms.wideWithoutMark(head).orElse(StandardCharsets.ISO_8859_1);
        Charset narrow = charset.equals(StandardCharsets.UTF_8) ? StandardCharsets.ISO_8859_1 : charset;
        return new String(head, mark, head.length - mark, narrow);
    }

    private static boolean isBinary(String text) {
        int control = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean common = c == '\t' || c == '\n' || c == '\r' || c == '\f' || c == 0x1B || c == 0x0B;
            control += c < 0x20 && !common ? 1 : 0;
        }
        return control > CONTROL_SHARE * text.length();
    }

    /** Files that are often handed over by mistake. */
    record BinaryKind(String name, String remedy) {
        private static final String UNPACK = "Unpack it and read the files inside.";
        private static final String SAVE = "Save it as plain text or HTML and read that.";

        static Optional<BinaryKind> of(byte[] head) {
            if (Boms.starts(head, '%', 'P', 'D', 'F')) {
                return Optional.of(new BinaryKind("a PDF file", SAVE));
            }
            if (Boms.starts(head, 'P', 'K', 3, 4)) {
                return Optional.of(new BinaryKind("a ZIP archive or office document", UNPACK));
            }
            if (Boms.starts(head, 0xD0, 0xCF, 0x11, 0xE0) || Boms.starts(head, '{', '\\', 'r', 't', 'f')) {
                return Optional.of(new BinaryKind("a word processor's document", SAVE));
            }
            if (Boms.starts(head, 0x89, 'P', 'N', 'G')
                    || Boms.starts(head, 0xFF, 0xD8, 0xFF)
                    || Boms.starts(head, 'G', 'I', 'F', '8')) {
                return Optional.of(new BinaryKind("a picture", "Give the report as text."));
            }
            if (Boms.starts(head, 'B', 'Z', 'h')
                    || Boms.starts(head, 0xFD, '7', 'z', 'X', 'Z')
                    || Boms.starts(head, '7', 'z', 0xBC, 0xAF)
                    || Boms.starts(head, 0x28, 0xB5, 0x2F, 0xFD)) {
                return Optional.of(new BinaryKind("a compressed file other than gzip", UNPACK));
            }
            if (Boms.starts(head, 'S', 'Q', 'L', 'i', 't', 'e', ' ', 'f', 'o', 'r', 'm', 'a', 't')) {
                return Optional.of(new BinaryKind("a SQLite file", "A record is given with --record."));
            }
            return Optional.empty();
        }
    }
}
