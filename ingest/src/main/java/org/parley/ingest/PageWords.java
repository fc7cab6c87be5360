package org.parley.ingest;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jsoup.nodes.Element;
import org.parley.document.Letters;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/** The words of {@code pages.yaml}, and what they say of an element or a line. */
final class PageWords {
    private static final String FILE = "/org/parley/ingest/pages.yaml";
    private static final int LONGEST_PHRASE = 3;
    private static final int LONGEST_NAME = 400;
    /** What a class or id of one of those names adds to an element's score, or takes from it. */
    private static final int WEIGHT = 25;
    /** What {@link #dateNames} calls an element that holds some date, one of publication, one of a change. */
    static final String DATE = "date";

    static final String PUBLICATION = "publication";
    static final String CHANGE = "change";

    private final Set<String> drop;
    private final Set<String> pictures;
    private final Set<String> caption;
    private final Set<String> comment;
    private final Set<String> keep;
    private final Set<String> likely;
    private final Set<String> unlikely;
    /** By their first character. */
    private final Map<Character, List<String>> elsewhere;

    private final List<String> others;
    private final List<String> site;
    private final List<String> credit;
    private final List<String> published;
    private final List<String> modified;
    private final Set<String> beside;
    private final Set<String> date;
    private final Set<String> publication;
    private final Set<String> change;
    private final List<String> changed;
    private final List<String> label;

    private PageWords(Map<?, ?> file) {
        List<String> problems = new ArrayList<>();
        this.drop = new HashSet<>(list(file, "drop", problems));
        this.pictures = new HashSet<>(list(file, "pictures", problems));
        this.caption = new HashSet<>(list(file, "caption", problems));
        this.comment = new HashSet<>(list(file, "comment", problems));
        this.keep = new HashSet<>(list(file, "keep", problems));
        this.likely = new HashSet<>(list(file, "likely", problems));
        this.unlikely = new HashSet<>(list(file, "unlikely", problems));
        this.elsewhere = list(file, "elsewhere", problems).stream()
                .filter(phrase -> !phrase.isEmpty())
                .collect(Collectors.groupingBy(phrase -> phrase.charAt(0)));
        this.others = list(file, "others", problems);
        this.site = list(file, "site", problems);
        this.credit = list(file, "credit", problems);
        this.published = list(file, "published", problems);
        this.modified = list(file, "modified", problems);
        this.beside = new HashSet<>(list(file, "beside", problems));
        this.date = new HashSet<>(list(file, "date", problems));
        this.publication = new HashSet<>(list(file, "publication", problems));
        this.change = new HashSet<>(list(file, "change", problems));
        this.changed = list(file, "changed", problems);
        this.label = list(file, "label", problems);
        if (!problems.isEmpty()) {
            throw new IllegalArgumentException(FILE + ": " + String.join("; ", problems));
        }
    }

    static PageWords load() {
        try (InputStream in = PageWords.class.getResourceAsStream(FILE)) {
            if (in == null) {
                throw new IllegalStateException("the class path lacks " + FILE);
            }
            return parse(new String(in.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** @throws IllegalArgumentException with everything that is wrong with the file */
    static PageWords parse(String yaml) {
        Object file = new Yaml(new SafeConstructor(new LoaderOptions())).load(yaml);
        return new PageWords(file instanceof Map<?, ?> map ? map : Map.of());
    }

    private static List<String> list(Map<?, ?> file, String name, List<String> problems) {
        List<String> entries = new ArrayList<>();
        if (file.get(name) instanceof List<?> list && !list.isEmpty()) {
            for (Object entry : list) {
                String text = entry instanceof String string ? string : "";
                boolean fits = !text.isBlank() && text.equals(Letters.small(text));
                if (!fits || entries.contains(text)) {
                    problems.add(name + ": \"" + entry + "\" is not a phrase in lower case, or stands twice");
                }
                entries.add(text);
            }
        } else {
            problems.add(name + ": a list is needed");
        }
        return List.copyOf(entries);
    }

    /** What the names of one element say of it. */
    record Verdict(boolean drop, boolean pictures, boolean caption, boolean comment, boolean keep, int weight) {
        static final Verdict NOTHING = new Verdict(false, false, false, false, false, 0);
    }

    Verdict verdict(Element element) {
        String name = element.attr("class") + " " + element.id();
        if (name.length() < 2) {
            return Verdict.NOTHING;
        }
        List<String> words = words(name.substring(0, Math.min(LONGEST_NAME, name.length())));
        boolean good = any(words, likely);
        boolean bad = any(words, unlikely);
        return new Verdict(
                any(words, drop),
                any(words, pictures),
                any(words, caption),
                any(words, comment),
                any(words, keep),
                (good ? WEIGHT : 0) - (bad ? WEIGHT : 0));
    }

    /** Whether a line begins as those do that lead to another page. */
    boolean leadsElsewhere(String line) {
        int start = 0;
        while (start < line.length()
                && !Character.isLetterOrDigit(line.charAt(start))
                && line.charAt(start) != '©'
                && line.charAt(start) != '(') {
            start++;
        }
        String lower = Letters.small(line.substring(start, Math.min(line.length(), start + 60)))
                .replace('’', '\'');
        for (String phrase : lower.isEmpty() ? List.<String>of() : elsewhere.getOrDefault(lower.charAt(0), List.of())) {
            boolean ends = lower.length() == phrase.length()
                    || (lower.length() > phrase.length() && !Character.isLetterOrDigit(lower.charAt(phrase.length())));
            if (lower.startsWith(phrase) && (ends || !Character.isLetter(phrase.charAt(phrase.length() - 1)))) {
                return true;
            }
        }
        return false;
    }

    /** Whether a heading stands over other reports, and says nothing else. */
    boolean headsOthers(String heading) {
        int end = heading.length();
        while (end > 0 && !Character.isLetterOrDigit(heading.charAt(end - 1))) {
            end--;
        }
        return others.contains(Letters.small(heading.substring(0, end)).replace('’', '\''));
    }

    /** Whether a line speaks of the site that it stands on. */
    boolean speaksOfSite(String line) {
        String lower = Letters.small(line);
        return site.stream().anyMatch(lower::contains);
    }

    /** Where the last credit in a line ends; -1 where there is none. */
    int creditEnd(String line) {
        String lower = Letters.small(line);
        int end = -1;
        for (String phrase : credit) {
            int found = lower.lastIndexOf(phrase);
            boolean whole = found >= 0
                    && (found + phrase.length() == lower.length()
                            || !Character.isLetterOrDigit(lower.charAt(found + phrase.length()))
                            || !Character.isLetter(phrase.charAt(phrase.length() - 1)));
            boolean begins = found >= 0
                    && (found == 0
                            || !Character.isLetterOrDigit(phrase.charAt(0))
                            || !Character.isLetterOrDigit(lower.charAt(found - 1)));
            end = whole && begins ? Math.max(end, found + phrase.length()) : end;
        }
        return end;
    }

    /** Names of meta elements that tell the date of publication. */
    List<String> published() {
        return published;
    }

    /** Names of meta elements that tell when the report was changed. */
    List<String> modified() {
        return modified;
    }

    /** What the names of an element say of the date that it holds; empty where they speak of none. */
    Set<String> dateNames(Element element) {
        Set<String> found = new HashSet<>();
        String name = element.attr("class") + " " + element.id();
        if (name.length() < 2) {
            return found;
        }
        List<String> parts = words(name.substring(0, Math.min(LONGEST_NAME, name.length())));
        if (any(parts, date)) {
            found.add(DATE);
        }
        if (any(parts, publication)) {
            found.add(PUBLICATION);
        }
        if (any(parts, change)) {
            found.add(CHANGE);
        }
        return found;
    }

    /** Whether words beside a date tell of a change. */
    boolean tellsChange(String text) {
        String lower = Letters.small(text);
        return changed.stream().anyMatch(lower::contains);
    }

    /** Whether a line begins with a word for publication, and a date may stand behind it. */
    boolean tellsPublication(String line) {
        String lower = Letters.small(line);
        return label.stream()
                .anyMatch(phrase -> lower.startsWith(phrase)
                        && lower.length() > phrase.length()
                        && !Character.isLetter(lower.charAt(phrase.length())));
    }

    /** Whether the names of an element say that it holds other reports or comments. */
    boolean isBeside(Element element) {
        String name = element.attr("class") + " " + element.id();
        if (name.length() < 2) {
            return false;
        }
        List<String> parts = words(name.substring(0, Math.min(LONGEST_NAME, name.length())));
        return any(parts, comment) || any(parts, beside);
    }

    private static boolean any(List<String> words, Set<String> phrases) {
        for (int i = 0; i < words.size(); i++) {
            StringBuilder phrase = new StringBuilder();
            for (int k = 0; k < LONGEST_PHRASE && i + k < words.size(); k++) {
                phrase.append(k == 0 ? "" : " ").append(words.get(i + k));
                if (phrases.contains(phrase.toString())) {
                    return true;
                }
            }
        }
        return false;
    }

    /** Splits at what is no letter and before a capital behind a small letter; an empty word parts two names. */
    static List<String> words(String name) {
        List<String> words = new ArrayList<>();
        StringBuilder word = new StringBuilder();
        for (int i = 0; i <= name.length(); i++) {
            char c = i < name.length() ? name.charAt(i) : ' ';
            boolean letter = Character.isLetter(c);
            boolean hump = letter && i > 0 && Character.isUpperCase(c) && Character.isLowerCase(name.charAt(i - 1));
            if ((!letter || hump) && word.length() > 0) {
                words.add(word.toString());
                word.setLength(0);
            }
            if (Character.isWhitespace(c)) {
                words.add("");
            } else if (letter) {
                word.append(Character.toLowerCase(c));
            }
        }
        return words;
    }
}
