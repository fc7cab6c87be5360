package org.parley.ledger;

import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Says what is required, in words that stand by themselves: {@code no pickets block the gate} of "not while pickets block the gate". */
final class RequiredWords {
    private static final Pattern ASCRIBED = Pattern.compile(
            "\\bwhat\\b[^.;“\"]{1,60}?\\b(described as|calls?|called|terms?|termed|refers? to as|referred to as)\\b",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern LASTING = Pattern.compile(
            "(?<conjunction>while|as long as|so long as|under|amid)\\b\\s*(?<clause>.*)",
            Pattern.CASE_INSENSITIVE | Pattern.DOTALL);
    /** One of a kind that must not be there: {@code a single sailor}. */
    private static final Pattern ONE = Pattern.compile(
            "(?:even )?(?:an?|any|one|some)(?: single| one)? (?<rest>(?!of\\b).*)",
            Pattern.CASE_INSENSITIVE | Pattern.DOTALL);

    private static final Pattern SOMEBODY = Pattern.compile(
            "(?:somebody|someone|anybody|anyone) (?<rest>.*)", Pattern.CASE_INSENSITIVE | Pattern.DOTALL);
    private static final Pattern THERE =
            Pattern.compile("there (?<verb>is|are|was|were) (?<rest>.*)", Pattern.CASE_INSENSITIVE | Pattern.DOTALL);
    private static final Pattern NOT_THERE = Pattern.compile("(?:no|not any|not an?|n[’']t an?) (?<rest>.*)");
    /** Several of a kind: {@code pickets block}. */
    private static final Pattern SEVERAL =
            Pattern.compile("(?!(?:his|its|this|theirs?|ours|us) )[\\p{Ll}-]+[^s\\W]s (?<verb>\\p{Ll}+).*");
    /** What is so, up to and with its verb. */
    private static final Pattern IS = Pattern.compile(
            "(?<subject>.{2,80}?) (?<verb>is|are|was|were)(?<not> not|n[’']t)? (?<rest>.*)",
            Pattern.CASE_INSENSITIVE | Pattern.DOTALL);
    /** {@code that they leave}: they leave. */
    private static final Pattern THAT = Pattern.compile("^that (?=\\p{L}+ \\p{L})", Pattern.CASE_INSENSITIVE);
    /** Conjunctions in front of what is required. */
    private static final Pattern CONJUNCTION = Pattern.compile(
            "^(after|once|until|unless|when|if|as soon as|the (?:day|moment|hour|minute)|provided(?: that)?|on condition that) (?=\\p{L}+ \\p{L})",
            Pattern.CASE_INSENSITIVE);
    /** What only says that nothing less will do: {@code and not one hour before}. */
    private static final Pattern NOT_BEFORE = Pattern.compile(
            ",? (?:and |but )?(?:not (?:(?:one|an?)(?: single)? (?:second|minute|hour|day|moment)\\b.*|before|sooner|earlier)|no (?:sooner|earlier))\\W*$",
            Pattern.CASE_INSENSITIVE);

    /** The noun that a phrase is about: {@code treaty} of "signed treaty on the river". */
    private static final Pattern HEAD = Pattern.compile(
            "^(?:[\\p{L}-]+ )*?(?<head>[\\p{L}-]+)(?= (?:on|in|of|at|for|with|to|from|between|that|which|under|by|about|against)\\b|[,.;]|$)");

    private static final Pattern LOOSE_END = Pattern.compile("(?:[,;.]| and| or| but)+$");

    /** What stands behind "have" where it only helps another verb. */
    private static final Pattern HELPED = Pattern.compile("(?:not|never|yet|been|to|no|\\p{L}+(?:ed|en|wn|ne|ft|ld))");

    private static final Pattern WRAPPED = Pattern.compile("[“\"‘](?<words>[^“”\"]+)[”\"’]");

    /** What goes on behind words that a report has put in: {@code the ban is lifted … hours after the talks ended}. */
    private static final Pattern BEHIND_CUE =
            Pattern.compile(" … (?<=\\S{1,40} \\S{1,40} \\S{1,40} … ).*$", Pattern.DOTALL);

    private RequiredWords() {}

    /**
     * The content words by which a requirement is known again: not who calls it so, {@code what the envoy described as a "first
     * step"}, and not the party of whom it is required, by whichever name.
     */
    static Set<String> content(String requires, String of) {
        Set<String> content = new LinkedHashSet<>();
        String plain = ASCRIBED.matcher(requires.replace("no longer ", "")).replaceAll(" ");
        for (String word : Words.content(plain)) {
            content.add(RequirementWords.get().change().contains(word) ? "change" : word);
        }
        if (!of.isEmpty() && content.size() > 3 && Character.isUpperCase(requires.charAt(0))) {
            content.remove(content.iterator().next());
        }
        if (content.size() > 3) {
            content.removeAll(Words.content(of));
        }
        return content;
    }

    /** What is required where something must not last, {@code while shells fall}; other words as they are. */
    static String lasting(String words) {
        Matcher matcher = LASTING.matcher(words);
        if (!matcher.matches()) {
            return words;
        }
        String conjunction = matcher.group("conjunction").toLowerCase(Locale.ROOT);
        String clause = matcher.group("clause").strip();
        boolean noClause = conjunction.equals("under") || conjunction.equals("amid");
        String ended = noClause ? "" : ended(clause);
        if (noClause && !clause.contains(" that ") && !clause.contains(" which ")) {
            return "no " + bare(clause);
        }
        return ended.isEmpty() ? "not " + conjunction + " " + clause : ended;
    }

    /** Without a conjunction that only says that it must be so first. */
    static String met(String words) {
        Matcher matcher = LASTING.matcher(words);
        boolean lasts = matcher.matches() && matcher.group("conjunction").length() > "amid".length() + 1;
        return lasts ? matcher.group("clause").strip() : words;
    }

    /** A clause as something that is so no longer; empty where its verb is not known. */
    private static String ended(String clause) {
        Matcher there = THERE.matcher(clause);
        if (there.matches()) {
            Matcher none = NOT_THERE.matcher(there.group("rest"));
            return "there " + there.group("verb")
                    + (none.matches() ? " " + some(none.group("rest")) : " no " + bare(there.group("rest")));
        }
        Matcher somebody = SOMEBODY.matcher(clause);
        if (somebody.matches()) {
            return "nobody " + somebody.group("rest");
        }
        Matcher one = ONE.matcher(clause);
        if (one.matches()) {
            return "no " + one.group("rest");
        }
        Matcher several = SEVERAL.matcher(clause);
        if (several.matches() && isVerb(several.group("verb"))) {
            return "no " + clause;
        }
        Matcher is = IS.matcher(clause);
        String[] words = clause.split(" ", -1);
        int verb = verb(words);
        boolean first = is.matches() && (verb < 0 || is.group("subject").split(" ", -1).length <= verb);
        if (first) {
            String no = is.group("not") == null ? " no longer " : " ";
            return is.group("subject") + " " + is.group("verb") + no + is.group("rest");
        }
        return verb < 0 ? "" : with(words, verb);
    }

    /** With an article where one thing is meant: {@code a treaty}, {@code fuel}. */
    private static String some(String words) {
        Matcher head = HEAD.matcher(words);
        boolean one = head.find()
                && !head.group("head").endsWith("s")
                && !RequirementWords.get().mass().contains(head.group("head"));
        String article = "aeiou".indexOf(Character.toLowerCase(words.charAt(0))) >= 0 ? "an " : "a ";
        return one ? article + words : words;
    }

    private static String bare(String words) {
        Matcher one = ONE.matcher(words);
        return one.matches() ? one.group("rest") : words;
    }

    private static boolean isVerb(String word) {
        return RequirementWords.get().lasting().contains(word) || word.matches("is|are|was|were|have|had");
    }

    /** The place of the first verb that tells what lasts, behind a subject; negative where none is known. */
    private static int verb(String[] words) {
        for (int i = 1; i < words.length; i++) {
            if (RequirementWords.get().lasting().contains(words[i]) || isHaving(words, i)) {
                return i;
            }
        }
        return -1;
    }

    /** Whether somebody has something, and has not done it: {@code clerks have notices on their files}. */
    private static boolean isHaving(String[] words, int place) {
        return words[place].matches("have|has|had")
                && place + 1 < words.length
                && !HELPED.matcher(words[place + 1]).matches();
    }

    private static String with(String[] words, int verb) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < words.length; i++) {
            text.append(i == 0 ? "" : " ").append(i == verb ? "no longer " : "").append(words[i]);
        }
        return text.toString();
    }

    /** The condition with the conjunction that tells that it must not last, where it stands right before. */
    static String whole(String condition, String told) {
        if (condition.isEmpty()) {
            return condition;
        }
        Matcher pointed = Pattern.compile(
                        "\\b(?:until|unless|before|once|when|if) (?:that|this) (?<rest>"
                                + Pattern.quote(condition.replaceFirst("^(that|this) ", "")) + ")",
                        Pattern.CASE_INSENSITIVE)
                .matcher(told);
        if (pointed.find()) {
            return "the " + pointed.group("rest");
        }
        Matcher matcher = Pattern.compile(
                        "\\b((?:while|as long as|so long as)\\W+)" + Pattern.quote(condition), Pattern.CASE_INSENSITIVE)
                .matcher(told);
        if (!matcher.find()) {
            return condition;
        }
        return matcher.group(1) + condition;
    }

    /** With what is to be done: {@code the blockade} of {@code insists that the blockade be lifted first}. */
    static String done(String condition, String evidence) {
        Matcher joined = Pattern.compile(
                        Pattern.quote(condition)
                                + "( and (?:[\\p{L}-]+ ){1,6}?)(?=(?:must|should|has to|have to|had to) (?:come|happen) (?:first|before)\\b)",
                        Pattern.CASE_INSENSITIVE)
                .matcher(evidence);
        if (joined.find()) {
            return condition + joined.group(1).stripTrailing();
        }
        Matcher also = Pattern.compile(
                        "\\bthat " + Pattern.quote(condition) + "(?<also> and that [^.;,:“”\"]{3,120})",
                        Pattern.CASE_INSENSITIVE)
                .matcher(evidence);
        if (also.find()) {
            return condition + also.group("also").stripTrailing();
        }
        Matcher matcher = Pattern.compile(
                        Pattern.quote(condition)
                                + "( (?:must |should |(?:has|have|had) to |needs? to )?be [\\p{L}-]+(?: (?:off|out|down|back|up))?(?:,? [^.;“”\"]{3,120}?)??)(?=,? (?:first|beforehand|before)\\b)",
                        Pattern.CASE_INSENSITIVE)
                .matcher(evidence);
        return matcher.find() ? condition + matcher.group(1) : condition;
    }

    /** Words as they stand by themselves. */
    static String plain(String words) {
        String whole = BEHIND_CUE.matcher(Words.plain(words).strip()).replaceFirst("");
        String text =
                LOOSE_END.matcher(NOT_BEFORE.matcher(whole).replaceFirst("")).replaceFirst("");
        Matcher wrapped = WRAPPED.matcher(text);
        String bare = wrapped.matches() ? wrapped.group("words") : text;
        String plain = CONJUNCTION.matcher(THAT.matcher(bare).replaceFirst("")).replaceFirst("");
        return plain.startsWith("Let ") ? "l" + plain.substring(1) : plain;
    }
}
