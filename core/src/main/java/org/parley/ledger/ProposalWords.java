package org.parley.ledger;

import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.parley.statement.ActType;

/** The words for what is put forward or answered, as the sentence around an act has them. */
final class ProposalWords {
    private ProposalWords() {}

    private static final Pattern INSTALMENT = Pattern.compile(
            "\\b(?:propos|suggest|recommend|float|offer)\\p{L}* (?:to )?(?<deed>\\p{L}+ing|\\p{L}+) $",
            Pattern.CASE_INSENSITIVE);

    /** To whom something is proposed, in front of what: {@code proposed to Corran that}. */
    private static final Pattern TO_WHOM = Pattern.compile(
            "\\b(?:propos|suggest|offer|recommend|put|run|present|submit)\\p{L}*\\b[^,;.]{0,40}?\\bto (?:the |its |their |an? )?$",
            Pattern.CASE_INSENSITIVE);

    /** In front of what a plan is for: {@code the proposal to}. */
    private static final Pattern PLAN_TO =
            Pattern.compile("\\b(?:proposal|offer|plan|suggestion|idea|call|bid) (?:to|for|of|on) (?:the |an? )?$");

    /** What became of a plan, behind what it is for: {@code to freeze the quota was dismissed}. */
    private static final Pattern BECAME = Pattern.compile(
            " (?:was|were|is|are|has|had|have|met|drew|fell|won|found|got|failed|came|went|remains?|stands?)\\b.*",
            Pattern.DOTALL);

    private static final Pattern IDEA_OF = Pattern.compile(
            "(?:the |an? )?(?:idea|possibility|notion|suggestion|option) of (?=\\p{L})", Pattern.CASE_INSENSITIVE);

    private static final Pattern CLAUSE_END = Pattern.compile(
            "[,;.:](?!\\p{N}|(?<=,) \\p{Lu}\\p{Ll}+ \\p{N})|\\s[–—-]\\s|[”\"]| (?:(?<=\\b(?:be|should|would|could|must)\\b.{1,90} )and (?:the|he|she|they|it|that)|but|which|who|because|although|while) ");

    /** A word for what is put forward, behind which its terms can stand. */
    private static final Pattern KIND_WORD = Pattern.compile(
            "\\b(?:counter-?(?:proposal|offer)|proposal|offer|plan|draft|package|version|compromise|formula|initiative|outline|paper|text|suggestion|idea|terms|conditions|claim|scheme|way (?:round|out|forward|through)|something)(?: of (?:its|their|his|her) own| in (?:its|their) (?:place|stead))?\\b",
            Pattern.CASE_INSENSITIVE);

    /** The terms behind a colon in the same sentence. */
    private static final Pattern COLON = Pattern.compile(
            "(?<between>[^:;“”\"]{0,90}): (?<what>(?![“\"‘])(?=[^,;]*\\p{L}{3})[^:;“”\"]{6,240}?)(?=[;:]|, up from\\b|, which\\b|, (?:in (?:return|exchange)|instead) |,? in place of\\b|,? [“\"]|[.]?$)",
            Pattern.DOTALL);

    /** Further amounts of a list, each with a number: {@code , a bonus of 300 crowns and 60 days of leave}. */
    private static final Pattern MORE_TERMS = Pattern.compile(
            "(?:(?:,? (?:and|plus)|,) (?!(?:but|which|who|while|as|after|from|up|down|in|on|at|instead|not|against)\\b)(?:(?:an?|the|another) )?(?:(?!(?:"
                    + Phrases.alternatives("telling-verbs") + ")\\b)\\p{Ll}[\\p{L}-]* ){0,4}?"
                    + "(?:(?:\\p{Lu}{1,3})?[$€£] ?)?\\p{N}[\\p{N},.]*(?<![,.])(?: ?(?:%|(?!(?:and|but|plus|"
                    + Phrases.alternatives("telling-verbs")
                    + ")\\b)\\p{Ll}[\\p{L}-]*+))*)+(?=[.;,:]|$| (?:and|but)\\b)");

    private static final Pattern LOOSE = Pattern.compile("[\\s,;.:–—-]+$");

    /** The first of what stands before the name with which a passive begins: {@code a proposal for a meeting of}. */
    private static final Pattern LONG_SUBJECT = Pattern.compile(
            "\\b(?:an?|the|its|their|his|her) (?:[\\p{L}-]+ ){0,2}(?:proposal|offer|plan|draft|bid|suggestion|initiative|invitation)\\b[^,;.]*$",
            Pattern.CASE_INSENSITIVE);

    private static final Pattern REPLACEMENT = Pattern.compile(
            "\\b(?:an?|the|its|their)(?: (?!(?:an?|the|its|their)\\b)\\p{L}+){0,3} (?:text|draft|plan|proposal|paper|package|offer|version|document|list|map|idea)(?: of (?:its|their|his|her|our) own)?",
            Pattern.CASE_INSENSITIVE);

    /** A counter-proposal by what it is called, and about what it is. */
    private static final Pattern COUNTER = Pattern.compile(
            "\\bcounter-?(?:proposals?|offers?|plans?|drafts?)(?: (?:on|for|of|to end|over) [\\p{L}\\p{N}-]+(?: [\\p{L}\\p{N}-]+)?)?",
            Pattern.CASE_INSENSITIVE);

    /** What somebody offered to do, where the day stands between: {@code offered on Monday to pay 40 crowns}. */
    private static final Pattern OFFERED_DEED = Pattern.compile(
            "\\boffered (?:(?:on|in|late|early|last|this) [\\p{L} ]{3,20}? )?to (?<deed>\\p{Ll}{2,} [^,;:“”\"]+)",
            Pattern.DOTALL);

    /** So much that is offered, behind the name of the one to whom: {@code offered Corvia 300 tonnes of cod}. */
    private static final Pattern OFFERED_AMOUNT = Pattern.compile(
            "\\boffer(?:ed|s|ing) (?:the )?\\p{Lu}[\\p{L}’'-]*(?: (?:of )?\\p{Lu}[\\p{L}’'-]*){0,4} (?<what>(?:up to |some |about |only )?(?:[$€£] ?\\p{N}|\\p{N}[\\p{N},.]* ?(?:%|\\p{L}))[^,;:“”\"]*(?:,(?=\\p{N})[^,;:“”\"]*)*)");

    private static final Pattern LODGED = Pattern.compile("\\bclaim\\b", Pattern.CASE_INSENSITIVE);

    /** What a claim is for; when it was made stands between. */
    private static final Pattern CLAIM = Pattern.compile(
            "\\bclaim(?: (?:in|on|last|this|early|late) [^,;.]{2,25}?)? (?:for|of) (?<what>[^;:“”\"]{3,160}?)(?=, (?:which|who|but|up|and (?:the|it|has))\\b|[;:“”\"]|[.]?$)",
            Pattern.CASE_INSENSITIVE);

    /** In front of what is proposed in a clause of its own. */
    private static final Pattern CLAUSE_LEAD = Pattern.compile(" that (?:the )?$");

    /** Whose it is: {@code Arvenia's} of "Arvenia's offer". */
    private static final Pattern OWNER =
            Pattern.compile("(?:the )?\\p{Lu}[\\p{L}-]+(?: \\p{Lu}[\\p{L}-]+){0,4}(?:[’']s|s[’']) (?=\\p{L})");

    /** Something that is named for the first time. */
    private static final Pattern NEW_THING = Pattern.compile("\\b[Aa]n? (?:[\\p{L}-]+ ){0,4}[\\p{L}-]+");

    /** Something put on the table that is named for the first time, and what it is for. */
    private static final Pattern NEW_PLAN = Pattern.compile(
            "\\b[Aa]n? (?:[\\p{L}-]+ ){0,4}?(?:proposal|plan|draft|offer|initiative|text|document|paper|package|formula|outline|bid)\\b"
                    + "(?: (?:for|on|to) (?:an? |the )?[\\p{L}\\p{N}-]+(?: [\\p{L}-]+)?(?= (?:fell|failed|was|were|had|has|came|collapsed|foundered|ended|after|when|in|but)\\b))?");

    /** Something put on the table that is known, and whose it is: {@code the envoy's latest plan}. */
    private static final Pattern GIVEN_PLAN = Pattern.compile(
            "\\b(?:[Tt]he|\\p{Lu}[\\p{L}-]+[’']s) (?:[\\p{L}’'-]+ ){0,3}(?:proposal|plan|draft|offer|text|paper|package|formula|compromise)\\b");

    /** The same, with its figure. */
    private static final Pattern KNOWN_PLAN =
            Pattern.compile(GIVEN_PLAN.pattern() + "(?: of \\p{N}[\\p{N},.]* ?(?:%|percent|per cent))?");

    /** Whom one asks to join in: {@code its call for the union to join the panel}. */
    private static final Pattern CALL_FOR = Pattern.compile(
            "\\b(?:call|appeal|suggestion|proposal)\\b[^.;]*?\\bfor (?<what>(?:an? |the )?\\p{L}[^.;]*? to (?:join|take|serve|act|mediate|monitor|guarantee|chair|oversee|observe)\\b[^.;]*)",
            Pattern.CASE_INSENSITIVE);

    /** To whom it is put, in front of what it is: {@code Corran several proposals}. */
    private static final Pattern INDIRECT = Pattern.compile(
            "(?:the )?\\p{Lu}[\\p{L}’'.-]*(?: \\p{Lu}[\\p{L}’'.-]*){0,3} (?=(?:an?|the|its|their|his|her|several|some|two|three|four"
                    + "|five|another) )");

    private static final int SHORTEST_NAME = 3;

    /** What is offered, behind those it is offered to, and the day. */
    private static final Pattern NAMED_THING = Pattern.compile(
            " (?:(?:on|late|early|last|this) [\\p{L} ]{3,16} )?(?<what>(?:an?|the|its|up to|\\p{N}|[$€£]).*)",
            Pattern.DOTALL);

    private static final Pattern DAY = Pattern.compile(
            "(?:(?:on|in|at|late|early|last|this|next) )*(?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|yesterday|today|week|month|year|weekend"
                    + "|morning|evening|night|\\p{Lu}\\p{Ll}+ \\d{1,2})(?: (?:morning|evening|night|afternoon))?",
            Pattern.CASE_INSENSITIVE);

    private static final Pattern DAY_THAT = Pattern.compile(
            "(?:on |yesterday|today|last |this )[\\p{L} ]{0,20}? (?<what>(?:that|to) .+)",
            Pattern.CASE_INSENSITIVE | Pattern.DOTALL);

    private static final Pattern THAT =
            Pattern.compile("[ ,]*(?<what>(?:that|to) [^.;]{8,120})", Pattern.CASE_INSENSITIVE | Pattern.DOTALL);

    /**
     * The words for something put forward, with what stands behind their colon: {@code a new offer: two nights of rest}. Where they
     * tell what it is by themselves, they stay as they are.
     */
    static String withTerms(Telling telling, String object) {
        Matcher kind = KIND_WORD.matcher(object);
        String sentence = telling.sentence();
        int place = object.isBlank() ? -1 : sentence.indexOf(object);
        if (place < 0 || !kind.find()) {
            return object;
        }
        Matcher behind = COLON.matcher(sentence).region(place + object.length(), sentence.length());
        Matcher colon =
                behind.lookingAt() ? behind : COLON.matcher(sentence).region(place + kind.end(), sentence.length());
        return colon.lookingAt()
                ? (colon.group("between").isBlank() ? object : object.substring(0, kind.end())) + ": "
                        + LOOSE.matcher(colon.group("what")).replaceFirst("")
                : object;
    }

    /**
     * An amount with what stands beside it in the same list: {@code 7 percent, a bonus of 300 crowns and two free days} of which only the
     * first was taken.
     */
    static String listed(Telling telling, String object) {
        String sentence = telling.sentence();
        int place = object.isBlank() ? -1 : sentence.indexOf(object);
        if (place < 0 || sentence.indexOf(object, place + 1) >= 0) {
            return object;
        }
        Matcher more = MORE_TERMS.matcher(sentence).region(place + object.length(), sentence.length());
        return more.lookingAt() ? object + more.group() : object;
    }

    /** What is put forward; the day between the verb and the clause is none of it: {@code proposed on Monday that}. */
    static String object(Telling telling) {
        String object = telling.act().object();
        Matcher deed = OFFERED_DEED.matcher(telling.sentence());
        if (telling.type() == ActType.OFFER
                && deed.find()
                && !object.isBlank()
                && telling.sentence().indexOf(object) + object.length() < deed.start()) {
            return "to " + deed.group("deed"); // what was taken for it stands before the verb
        }
        Matcher amount = OFFERED_AMOUNT.matcher(telling.sentence());
        if (telling.type() == ActType.OFFER
                && amount.find()
                && amount.group("what").contains(object)) {
            return amount.group("what");
        }
        Matcher claim = CLAIM.matcher(telling.sentence());
        if (telling.type() == ActType.PROPOSE
                && LODGED.matcher(telling.evidence()).find()
                && claim.find()) {
            return "claim for " + claim.group("what");
        }
        if (telling.type() == ActType.COUNTER_PROPOSE && object.isBlank()) {
            Matcher counter = COUNTER.matcher(telling.sentence());
            return counter.find() ? counter.group() : replacement(telling).orElse("");
        }
        if (telling.type() == ActType.COUNTER_PROPOSE) {
            Matcher counter = COUNTER.matcher(telling.evidence());
            if (!DocumentWords.namesDocument(object) || telling.evidence().contains(" to " + object)) {
                return counter.find() ? counter.group() : replacement(telling).orElse(object);
            }
        }
        int start = object.isBlank() ? -1 : telling.sentence().indexOf(object);
        if (telling.type() == ActType.PROPOSE
                && start > 0
                && PLAN_TO.matcher(telling.sentence().substring(0, start)).find()) {
            object = BECAME.matcher(object).replaceFirst("");
        }
        Matcher call = CALL_FOR.matcher(telling.evidence());
        if (telling.type() == ActType.PROPOSE && call.find()) {
            return call.group("what").strip();
        }
        Matcher idea = IDEA_OF.matcher(object);
        if (idea.lookingAt()) {
            return object.substring(idea.end());
        }
        String clause = clause(telling, object);
        if (!clause.isEmpty()) {
            return clause;
        }
        Matcher owner = OWNER.matcher(object);
        if (owner.lookingAt()
                && DocumentWords.namesDocument(object)
                && !telling.actor().isEmpty()) {
            return object.substring(owner.end());
        }
        Matcher named = INDIRECT.matcher(object);
        String thing = named.lookingAt() && DocumentWords.namesDocument(object)
                ? object.substring(named.end())
                : behindTarget(telling, object);
        Matcher day = DAY_THAT.matcher(thing);
        if (day.matches()) {
            return day.group("what");
        }
        if (!DAY.matcher(thing.strip()).matches()) {
            return thing;
        }
        int place = telling.words().indexOf(object);
        if (place < 0) {
            return telling.isReporters() ? "" : telling.words();
        }
        Matcher that = THAT.matcher(telling.words().substring(place + object.length()));
        return that.lookingAt() ? that.group("what") : "";
    }

    /** The words behind whom it is offered to: {@code a truce} of "the People's Army of Selwyn a truce". */
    private static String behindTarget(Telling telling, String object) {
        String target = telling.act().target().strip();
        int end = target.length() < SHORTEST_NAME ? -1 : object.indexOf(target) + target.length();
        Matcher thing = NAMED_THING.matcher(end < target.length() ? "" : object.substring(end));
        return thing.matches() ? thing.group("what") : object;
    }

    /** {@code a shorter text of its own}. */
    private static Optional<String> replacement(Telling telling) {
        return REPLACEMENT
                .matcher(telling.evidence())
                .results()
                .map(MatchResult::group)
                .reduce((first, last) -> last);
    }

    /**
     * What is put forward, where the words behind the verb are only the first of it: {@code that the mill} of "proposed that the mill
     * close", {@code the dispute} of "proposed sending the dispute to a court", or to whom: {@code the mill} of "proposed to the mill that".
     */
    private static String clause(Telling telling, String object) {
        String sentence = telling.sentence();
        int place = object.isBlank() ? -1 : sentence.indexOf(object);
        String before = place < 0 ? "" : sentence.substring(0, place);
        boolean clause = CLAUSE_LEAD.matcher(before).find();
        if (telling.type() != ActType.PROPOSE || place < 0 || (!clause && DocumentWords.namesDocument(object))) {
            return "";
        }
        String rest = sentence.substring(place);
        if (TO_WHOM.matcher(before).find()) {
            Matcher that = THAT.matcher(sentence.substring(place + object.length()));
            return that.lookingAt() ? that.group("what") : "";
        }
        int end = CLAUSE_END
                .matcher(rest)
                .results()
                .findFirst()
                .map(MatchResult::start)
                .orElse(rest.length());
        String what = rest.substring(0, end).strip();
        if (clause) {
            return (before.endsWith(" the ") ? "that the " : "that ") + what;
        }
        Matcher deed = INSTALMENT.matcher(before);
        return deed.find() ? deed.group("deed") + " " + what : "";
    }

    /** What a passive is about, where it begins with the last name of a long subject: {@code a proposal for a meeting of A and B was}. */
    static String subject(Telling telling, String object) {
        int place = object.isBlank() ? -1 : telling.sentence().indexOf(object);
        boolean passive =
                telling.evidence().matches("(?s)" + Pattern.quote(object) + " (?:was|were|is|are|has|had|have)\\b.*");
        if (place <= 0 || !passive || DocumentWords.namesDocument(object)) {
            return object;
        }
        Matcher before = LONG_SUBJECT.matcher(telling.sentence().substring(0, place));
        return before.find() ? before.group() + object : object;
    }

    /** What a statement names in the same sentence before {@code it}: {@code would vote on the envoy's plan and not recommend it}. */
    private static Optional<String> named(Telling telling) {
        String words = telling.words();
        int place = words.lastIndexOf(" it");
        String before = place < 0 ? "" : words.substring(0, place);
        String clause = before.substring(Math.max(before.lastIndexOf(". "), before.lastIndexOf("… ")) + 1);
        return GIVEN_PLAN
                .matcher(clause)
                .results()
                .map(MatchResult::group)
                .filter(DocumentWords::namesDocument)
                .reduce((first, last) -> last);
    }

    /** What is answered; {@code the proposal} is what the statement has just named: {@code a new treaty}. */
    static String meant(Telling telling) {
        String object = telling.act().object();
        if (telling.isReporters() && object.equals("it")) {
            int start = telling.sentence().indexOf(telling.evidence());
            String before = start < 0 ? "" : telling.sentence().substring(0, start);
            return last(NEW_PLAN, before).or(() -> last(KNOWN_PLAN, before)).orElse(object);
        }
        if (!telling.isReporters() && object.equals("it")) {
            return named(telling).orElse(object);
        }
        int place = telling.words().lastIndexOf(object);
        if (telling.isReporters() || place <= 0 || !DocumentWords.refersBack(object)) {
            return object;
        }
        return last(NEW_THING, telling.words().substring(0, place)).orElse(object);
    }

    /** The last that words name of what can be put on the table. */
    private static Optional<String> last(Pattern things, String words) {
        return things.matcher(words)
                .results()
                .map(MatchResult::group)
                .filter(DocumentWords::namesDocument)
                .reduce((first, last) -> last);
    }
}
