package org.parley.ledger;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.parley.document.Block;
import org.parley.document.BlockKind;
import org.parley.document.Span;
import org.parley.statement.ReadDocument;
import org.parley.statement.Speaker;
import org.parley.statement.Statement;

/**
 * Something that is put on the table contains, as one report tells it.
 *
 * @param plan what it is called there, such as {@code the four-year proposal}; empty where the sentence before has named it
 * @param text the words for what it contains
 * @param statement the id of the statement; empty where the reporter tells it
 * @param speakers who tells it; none for the reporter
 * @param place where its sentence begins in the document's text
 * @param end where the sentence ends
 * @param before where the sentence begins that has named it: its own, or one before
 */
public record TermTold(
        String plan, String text, String statement, List<Speaker> speakers, int place, int end, int before) {
    private static final String KIND =
            "(?:proposals?|plan|draft|offer|agreement|deal|text|package|paper|accord|treaty|contract|settlement|compromise|pact"
                    + "|framework|roadmap|scheme|document|counter-?proposal|counter-?offer|initiative|truce|cease-?fire|formula|version|terms|memorandum|protocol|arrangement|freeze|moratorium)";

    /** What a draft does to what it is about. */
    private static final String DOES =
            "(?:raise|cut|reduce|lower|give|pay|provide|allow|require|limit|end|lift|grant|guarantee|double|bring|keep|leave|extend|create"
                    + "|set|establish|let|open|close|return|withdraw|freeze|restore|phase|increase|halve|shorten|protect|ban|oblige|commit|run|last|lapse|expire|cover"
                    + "|include|exempt|add|drop|scrap|introduce|split|divide|hand|place|transfer|impose|ease|eliminate|slash|bind|free|release|offer|cap|remove|replace"
                    + "|suspend|permit|recogni[sz]e|move|pull|put|call for|begin|start|match|contain|foresee|envisage|stipulate|specify|entail|tie|link|maintain|preserve"
                    + "|abolish|compensate|deploy|station|swap|exchange|share|see|make|send|refer|name|appoint|build|buy|sell|stop|halt|clear|trade|have|oversee|allot|fix|defer|postpone|spread|resume|take effect|be lifted|be limited)";

    /** The same told as so. */
    private static final String SAYS =
            "(?:provid(?:es|ed) for|provides|calls? for|called for|suggest(?:s|ed)|recommend(?:s|ed)|accepts|foresees|foresaw|envisag(?:es|ed)|includ(?:es|ed)|contain(?:s|ed)|offer(?:s|ed)|gives|gave"
                    + "|stipulat(?:es|ed)|specifi(?:es|ed)|requir(?:es|ed)|commit(?:s|ted)|oblig(?:es|ed)|leaves|left|raises|raised|limit(?:s|ed)|cap(?:s|ped)|grant(?:s|ed)"
                    + "|guarante(?:es|ed)|allow(?:s|ed)|keeps|kept|cover(?:s|ed)|extend(?:s|ed)|restor(?:es|ed)|lift(?:s|ed)|freezes|doubl(?:es|ed)|entail(?:s|ed)"
                    + "|consist(?:s|ed) of|(?:sets|lays) out|promis(?:es|ed)|asks for|speaks of|compris(?:es|ed)|sets|set|cuts|ends|demand(?:s|ed)|propos(?:es|ed)|ban(?:s|ned)|(?:is|are) worth|drops|fixe[sd]|lets|halves|reduces|lowers|moves|returns|opens|closes|replaces|adds|splits|spreads|pays|does(?: not)? "
                    + DOES + ")";

    private static final String AMOUNTS_LEAD =
            "(?:is now|are now|stands? at|stood at|is worth|are worth|amounts? to|comes? to|has become|became|rose to|rises to|is|was|are|were)";

    private static final String AMOUNT =
            "(?<text>(?:up to |about |some |only )?[$€£]? ?\\p{N}[\\p{N},.]*[ -]?\\p{L}.*)";

    /** How much it is: {@code now stands at 5 percent}. */
    private static final String AMOUNTS = "(?:now )?" + AMOUNTS_LEAD + " " + AMOUNT;

    private static final String BODY =
            "(?<text>(?:(?:would|will)(?: also| not| then)? (?:be )?" + DOES + "|" + SAYS + ")\\b.+)";

    /** {@code Under the plan, the army would leave}. */
    private static final Pattern UNDER = Pattern.compile(
            "(?:(?:But|And|Also) )?(?:[Uu]nder|[Aa]ccording to|[Aa]s part of|[Aa]mong the terms of|[Bb]y the terms of) (?<plan>(?:the |its |their |his |her |that |this |an? |\\p{Lu}\\p{L}+[’']s )(?:(?!(?:an?|the|its|their|that|of|to|for)\\b)[\\p{L}\\p{N}%-]+ ){0,4}"
                    + KIND
                    + ")(?: (?:put|presented|reached|agreed|offered|signed|initial(?:l?)ed|tabled|drawn up|proposed|drafted|circulated|handed|sent) [^,]{1,80})?(?:, (?:which|put|presented|reached|agreed|offered|signed|tabled|seen|drafted)\\b.{1,120}?)?, (?<text>\\P{Lu}?.+)",
            Pattern.DOTALL);

    /** {@code Under it, the army would leave}. */
    private static final Pattern UNDER_IT =
            Pattern.compile("(?:(?:But|And) )?Under (?:it|them|this|these),? (?<text>.+)", Pattern.DOTALL);

    /** {@code The four-year proposal would raise pay}. */
    private static final Pattern OWN = Pattern.compile(
            "(?:(?:But|And|Also|In its present form,) )?(?<plan>(?:[Tt]he |[Aa]n? (?![^,]{0,40}?\\b(?:truce|cease-?fire|agreement|deal|accord|treaty|contract|settlement|pact|text)\\b (?:would|will))|[Ii]ts |[Tt]heir |[Tt]hat |[Tt]his |\\p{Lu}\\p{L}+[’']s )(?:(?!(?:an?|the|its|their|that|of|to|for)\\b)[\\p{L}\\p{N}%’'-]+ ){0,4}"
                    + KIND
                    + ")(?: (?:for|on|of|by|from|with) [^,;]{1,50})?(?: that (?:he|she|it|they) [^,;]{1,60}?)?(?:, [^,]{1,80},)? (?:also )?"
                    + BODY,
            Pattern.DOTALL);

    /** {@code a plan under which}, {@code a contract that would raise}. */
    private static final Pattern RELATIVE = Pattern.compile(
            "(?<plan>\\b(?:[Aa]n?|[Tt]he|[Ii]ts|[Tt]heir) (?:(?!(?:an?|the|its|their|that|of|to|for)\\b)[\\p{L}\\p{N}%-]+ ){0,4}"
                    + KIND
                    + ")(?: (?:for|on|to|at|in|of|with) [^,;.]{1,100}?)?,? (?:under which (?<under>.+)|(?:that|which) "
                    + BODY
                    + ")",
            Pattern.DOTALL);

    /** A pronoun for what the sentence before has named: {@code It leaves the pension frozen}. */
    private static final Pattern IT = Pattern.compile("(?:.{0,120}, )?[Ii]t (?:also )?" + BODY, Pattern.DOTALL);

    /** {@code The offer now stands at 5 percent}. */
    private static final Pattern STANDS = Pattern.compile(
            "(?<plan>(?:[Tt]he |[Ii]ts |[Tt]heir |That |This |\\p{Lu}\\p{L}+[’']s )(?:(?!(?:an?|the|its|their|that|of|to|for)\\b)[\\p{L}\\p{N}%’'-]+ ){0,4}"
                    + KIND + ")(?:, [^,]{1,80},)? " + AMOUNTS,
            Pattern.DOTALL);

    /** {@code It is now 5 percent in three steps}. */
    private static final Pattern IT_STANDS =
            Pattern.compile("(?:It|That|This)(?:[’']s now| (?:now )?" + AMOUNTS_LEAD + ") " + AMOUNT, Pattern.DOTALL);

    /** {@code In the first year, the army would leave}. */
    private static final Pattern STEP = Pattern.compile(
            "(?<text>(?:In|On|At|During|After|As) (?:an?|the|its) (?:first|second|third|fourth|next|last|final) (?:step|stage|phase|year|month|week|day|part|half|round|instal(?:l?)ment|tranche)?,? ?[^“”\"]{2,200}? (?:would|will|is to|are to) .*)",
            Pattern.DOTALL);

    /** What an agreement gives, behind where it is told of: {@code signed a contract on Monday, giving the crews 4 percent}. */
    private static final Pattern GIVING = Pattern.compile(
            "(?<deal>\\b(?:[Aa]n?|[Tt]he) (?:[\\p{L}\\p{N}-]+ ){0,3}(?:agreement|deal|accord|contract|settlement|pact))(?: [^,;.“”\"]{1,60})?, (?<text>(?:giving|raising(?! (?:hopes?|doubts?|fears?|questions?|concerns?|the prospect))|providing for|setting|granting|guaranteeing|limiting)\\b[^;“”\"]+)");

    /** What a proposal gives, behind where it is put forward: {@code tabled a plan of its own on Monday, offering to reopen the pass}. */
    private static final Pattern OFFERING = Pattern.compile(
            "\\b(?:put (?:forward|out)|present(?:s|ed)|tabl(?:es|ed)|submit(?:s|ted)|hand(?:s|ed)(?: over)?|sent|sends|unveil(?:s|ed)|publish(?:es|ed)|deliver(?:s|ed)|la(?:id|ys) out|set out|circulat(?:es|ed)|answered with|replied with|came up with|offer(?:s|ed)|ma(?:de|kes))"
                    + " (?:[^,;.“”\"]{1,50} )?(?<deal>(?:an?|the|its|their|his|her) (?:[\\p{L}\\p{N}-]+ ){0,4}" + KIND
                    + ")\\b(?: [^,;.“”\"]{1,90})?, (?<text>(?:offering|promising|pledging|proposing|calling for|providing for|giving|granting|undertaking)\\b[^;“”\"]+)");

    /** What is on the table, at the start of a sentence. */
    private static final Pattern DEAL =
            Pattern.compile("(?<plan>(?:The|That|This|Its|Their) (?:(?!(?:of|to|for|in|on)\\b)[\\p{L}\\p{N}-]+ ){0,3}?"
                    + KIND + ")\\b");

    /** What else it contains: {@code Aid would move along three roads}. */
    private static final Pattern MORE = Pattern.compile(
            "(?<text>(?:In (?:return|exchange), )?(?!(?:(?:But|And|So|Then) )?(?:[Ww]e|I|[Hh]e|[Ss]he|[Yy]ou)\\b)[^,;:“”\"]{2,90}?(?:, [^“”\"]{2,60},)? (?:would|will|is to|are to) (?:also |then |not |only |first )?(?:be )?\\p{Ll}+.*)",
            Pattern.DOTALL);

    /** What is done with a proposal, or comes of it, is none of what it contains. */
    private static final Pattern NOT_OF_IT = Pattern.compile(
            "\\b(?:said|says|told|added|warned|asked|according to|argued|insisted|predict\\w*|expect\\w*|think|believe\\w*|hope[sd]?|refus\\w+|reject\\w+|voted?|votes|asks)\\b",
            Pattern.CASE_INSENSITIVE);

    /** What is to become of it, by the first verb that says what would be. */
    private static final Pattern COMES_OF_IT = Pattern.compile(
            "(?:(?!\\b(?:would|will|is to|are to)\\b).)*(?:would|will|is to|are to) (?:also |not )?(?:be )?(?:presented|discussed|debated|submitted|voted|ratified|signed|rejected|announced|hurt|harm|mean|meet|visit|vote"
                    + "|decide|travel|resume|continue|study|reply|answer|say|tell|speak|come(?! home| down| into| off| out of)|go(?! home| up| down| back| out of)|have to|need|comment|consider|respond|accept"
                    + "|oppose|welcome|want|like|prefer|ask|press|seek|urge|appeal|fight|block|strike|walk|look|try|return to the table|be back)\\b",
            Pattern.CASE_INSENSITIVE | Pattern.DOTALL);

    /** Where what somebody says of it begins, behind what it contains. */
    private static final Pattern SAYING = Pattern.compile(
            ",? (?:\\p{Lu}[\\p{L}. ]{1,40}|he|she|they|it|the [\\p{L} ]{2,30}) (?:said|says|told|added|wrote|confirmed|estimate[sd])\\b.*$|, according to .*$|, but (?:\\p{Lu}|it |they |he |she |the ).*$",
            Pattern.DOTALL);

    /** What one would have or would not have is not on the table: {@code will not back a deal that}. */
    private static final Pattern WANTED = Pattern.compile(
            "\\b(?:not|never|no|any|reject\\p{L}*|refus\\p{L}*|want\\p{L}*|seek\\p{L}*|need\\p{L}*|hop(?:e|es|ed|ing)|urg\\p{L}+|if|whether|for) (?:\\p{L}+ )?$|\\b(?:not|never|cannot|won[’']t)\\b[^,;.]*$",
            Pattern.CASE_INSENSITIVE);

    /** A word without which no sentence names what is on the table; most have none. */
    private static final Pattern NAMES = Pattern.compile("[ ’']" + KIND);

    private static final Pattern SENTENCE = Pattern.compile(
            "(?<=[.!?][”\"’']?)(?<!\\b(?:Mr|Ms|Mrs|Dr|St|Gen|Sen|Rep|Gov|No|Sept|Oct|Nov|Dec|Jan|Feb|Aug|U\\.S|U\\.N)\\.)\\s+(?=[\\p{Lu}“\"‘\\p{N}])");
    private static final Pattern FINAL = Pattern.compile(
            "(?:,? (?:from|of|by|in|to|for|on) which)?[\\s.,;:“”\"]+$|,? (?:from|of|by|in|to|for|on) which$");

    private static final Pattern SAID_OF_PAPER = Pattern.compile("(?:(?:would|will)\\b|" + SAYS + "\\b)");

    private static final Pattern IN_EXCHANGE =
            Pattern.compile("In (?:return|exchange|turn),? .*\\bwould\\b", Pattern.DOTALL);

    /** A sentence that somebody is quoted with stands between a plan and what else it contains. */
    private static final Pattern QUOTATION = Pattern.compile("[“\"‘]");

    /** A list of terms is told in so many sentences behind the one that names it. */
    private static final int LONGEST = 4;

    public TermTold {
        speakers = List.copyOf(speakers);
    }

    /** Whether a paper is what does it: {@code It offers a rise instead}. */
    boolean isOfPaper() {
        return SAID_OF_PAPER.matcher(text).lookingAt();
    }

    /** Whether it tells what somebody else than the proposal itself would do: {@code In exchange the crews would sail on}. */
    boolean isDeedOfSide() {
        return plan.isEmpty() && IN_EXCHANGE.matcher(text).lookingAt();
    }

    /** What a report tells of what proposals contain, in text order. */
    static List<TermTold> of(ReadDocument reading) {
        Reader reader = new Reader(reading);
        for (Block block : reading.document().blocks()) {
            if (block.kind() == BlockKind.PARAGRAPH) {
                reader.paragraph(block.span());
            }
        }
        return List.copyOf(reader.terms);
    }

    /** Goes through a report sentence by sentence, and keeps where a plan was spoken of last. */
    private static final class Reader {
        private final ReadDocument reading;
        private final List<TermTold> terms = new ArrayList<>();
        /** Where the sentence begins that can have named what the next one tells of. */
        private int before;

        private int more;

        Reader(ReadDocument reading) {
            this.reading = reading;
        }

        void paragraph(Span paragraph) {
            String text = reading.document().text();
            Matcher gap = SENTENCE.matcher(text)
                    .region(paragraph.start(), paragraph.end())
                    .useTransparentBounds(true);
            int start = paragraph.start();
            while (start < paragraph.end()) {
                boolean found = gap.find();
                sentence(new Span(start, found ? gap.start() : paragraph.end()), start == paragraph.start());
                start = found ? gap.end() : paragraph.end();
            }
        }

        private void sentence(Span sentence, boolean opening) {
            List<TermTold> named = named(sentence, reading);
            if (!named.isEmpty()) {
                terms.addAll(named);
                begin(sentence);
                return;
            }
            Optional<TermTold> further = more == 0 ? Optional.empty() : further(sentence, before, opening, reading);
            further.ifPresent(terms::add);
            if (further.isPresent()) {
                more--;
            } else if (!isQuotation(sentence)) {
                begin(sentence);
            }
        }

        private void begin(Span sentence) {
            before = sentence.start();
            more = LONGEST;
        }

        private boolean isQuotation(Span sentence) {
            return QUOTATION.matcher(sentence.of(reading.document().text())).lookingAt();
        }
    }

    private static List<TermTold> named(Span sentence, ReadDocument reading) {
        String words = sentence.of(reading.document().text());
        if (!NAMES.matcher(words).find()) {
            return List.of();
        }
        for (Pattern pattern : List.of(UNDER, OWN, STANDS)) {
            Matcher matcher = pattern.matcher(words);
            if (matcher.matches() && !isOther(matcher.group("text"))) {
                return term(matcher.group("plan"), matcher.start("text"), matcher.end("text"), sentence, reading)
                        .map(List::of)
                        .orElse(List.of());
            }
        }
        for (Pattern pattern : List.of(GIVING, OFFERING)) {
            Matcher giving = pattern.matcher(words);
            if (giving.find()) {
                return term(giving.group("deal"), giving.start("text"), giving.end("text"), sentence, reading)
                        .map(List::of)
                        .orElse(List.of());
            }
        }
        Matcher relative = RELATIVE.matcher(words);
        if (!relative.find()
                || WANTED.matcher(words.substring(0, relative.start())).find()) {
            return List.of();
        }
        String group = relative.group("under") == null ? "text" : "under";
        return term(relative.group("plan"), relative.start(group), relative.end(group), sentence, reading)
                .map(List::of)
                .orElse(List.of());
    }

    /** @param opening whether it opens a paragraph, where only a pronoun can mean what the one before has named */
    private static Optional<TermTold> further(Span sentence, int before, boolean opening, ReadDocument reading) {
        String words = sentence.of(reading.document().text());
        for (Pattern pattern : opening ? List.of(UNDER_IT, IT) : List.of(UNDER_IT, IT, IT_STANDS, STEP, MORE)) {
            Matcher matcher = pattern.matcher(words);
            boolean matches = matcher.matches();
            String text = matches ? SAYING.matcher(matcher.group("text")).replaceFirst("") : "";
            if (matches
                    && !NOT_OF_IT.matcher(text).find()
                    && !COMES_OF_IT.matcher(text).lookingAt()) {
                String plan = pattern == IT ? named(before, sentence, reading) : "";
                return term("", matcher.start("text"), matcher.end("text"), sentence, reading)
                        .map(term -> new TermTold(
                                plan, term.text, term.statement, term.speakers, term.place, term.end, before));
            }
        }
        return Optional.empty();
    }

    /** The plan or agreement of which the sentence before tells, for which {@code it} stands; empty where it tells of none. */
    private static String named(int before, Span sentence, ReadDocument reading) {
        Matcher deal = DEAL.matcher(reading.document().text()).region(before, sentence.start());
        return deal.lookingAt() ? deal.group("plan") : "";
    }

    private static boolean isOther(String text) {
        boolean modal = text.startsWith("would ") || text.startsWith("will ");
        return NOT_OF_IT.matcher(text).lookingAt()
                || (modal && COMES_OF_IT.matcher(text).lookingAt());
    }

    /** The term without who says it, and by whose account: that of the statement that holds it, else the reporter's. */
    private static Optional<TermTold> term(String plan, int start, int end, Span sentence, ReadDocument reading) {
        String words = sentence.of(reading.document().text()).substring(start, end);
        String text = FINAL.matcher(SAYING.matcher(words).replaceFirst("")).replaceFirst("");
        int place = sentence.start() + start;
        @Nullable
        Statement statement = reading.statements().stream()
                .filter(one ->
                        one.content().stream().anyMatch(content -> content.start() <= place && place < content.end()))
                .findFirst()
                .orElse(null);
        String plain = Words.plain(text).strip();
        if (Words.content(plain).size() < 2) {
            return Optional.empty();
        }
        return Optional.of(new TermTold(
                Words.plain(plan),
                plain,
                statement == null ? "" : statement.id(),
                statement == null ? List.of() : Extract.speakers(statement),
                sentence.start(),
                sentence.end(),
                sentence.start()));
    }
}
