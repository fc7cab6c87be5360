package org.parley.ledger;

import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.parley.document.Letters;

/** The words for what is put on the table: what kind of thing they name, and what sets it apart from others. */
final class DocumentWords {
    private static final Set<String> ANY_KIND = Set.of(
            "draft",
            "document",
            "text",
            "proposal",
            "offer",
            "terms",
            "term",
            "package",
            "paper",
            "content",
            "contents",
            "wording",
            "version",
            "bid",
            "initiative",
            "suggestion",
            "scheme",
            "outline",
            "amendment",
            "invitation",
            "counterproposal",
            "counteroffer");
    /** What two sides can arrange, and one of them or a go-between can put forward. */
    private static final Set<String> ARRANGEMENT = Set.of(
            "ceasefire",
            "truce",
            "armistice",
            "pause",
            "moratorium",
            "corridor",
            "commission",
            "channel",
            "hotline",
            "table",
            "roundtable",
            "summit",
            "swap",
            "arbitration",
            "mediation");
    /** Words that are no name of anything: they begin with a verb that tells, or say only when, where or for whom. */
    private static final Pattern SCRAP = Pattern.compile(
            "the (?:first|second|third|fourth|fifth|last|latest)(?: (?:since|in|this|of)\\b.*)?|(?:is|are|was|were|has|have|had|will|would|should|can|could|may|might|must|does|do|did|be|been|not|public|earlier|yesterday|today"
                    + "|on|in|at|for|by|with|from|during|after|before|under|since|until|within|into|against|of|about|or|and|but|because"
                    + "|when|where|while|if|as"
                    + "|(?:he|she|they|we|i|you|it|\\p{L}+) (?:knew|knows?|understood|understands?|believe[sd]?|thinks?|thought|hope[sd]?))\\b.*",
            Pattern.CASE_INSENSITIVE | Pattern.DOTALL);
    /** Tenders and the like are business of every day. */
    private static final Pattern TENDER = Pattern.compile("\\bbids\\b|\\btenders\\b", Pattern.CASE_INSENSITIVE);

    private static final Pattern SAME =
            Pattern.compile("^(the|this|that|its|their|his|her) [\\p{L}-]+$", Pattern.CASE_INSENSITIVE);
    private static final Set<String> OFFERED = Set.of(
            "draft",
            "proposal",
            "offer",
            "terms",
            "term",
            "bid",
            "initiative",
            "paper",
            "suggestion",
            "counterproposal",
            "counteroffer");
    /** What was put forward by somebody: {@code the truce put forward by the envoys}. */
    private static final Pattern PUT_FORWARD = Pattern.compile(
            "\\b(?:proposed|tabled|submitted|presented|suggested|floated|circulated|brokered|offered|drawn up|put forward|put on the table)"
                    + "\\b[^,;.]{0,30}\\b(?:by|from)\\b",
            Pattern.CASE_INSENSITIVE);
    /** Words that mean what was just spoken of, whatever it is. */
    private static final Pattern VAGUE = Pattern.compile(
            "(?:the|this|that|its|their|his|her) (?:(?:whole|entire|very) )?(?:idea|notion|suggestion|request|appeal|plea|move|scheme|invitation|figure|number|proposition"
                    + "|thought|overture|arrangement|concept)|(?:the whole|all|any|none) of (?:it|them|this)",
            Pattern.CASE_INSENSITIVE);

    private static final Set<String> AGREEMENT =
            Set.of("treaty", "agreement", "accord", "pact", "contract", "deal", "settlement", "memorandum");
    /** Words for an offer that is told by its terms. */
    private static final Set<String> TERMS = Set.of("offer", "bid", "proposal", "terms", "term", "package");

    private static final Set<String> PLAN = Set.of("plan", "roadmap", "framework", "formula", "blueprint");
    private static final List<String> PRONOUNS = List.of("", "it", "this", "that", "them", "one");
    private static final Pattern LAW = Pattern.compile(
            "\\b(laws?|bills?|legislation|resolutions?|budgets?|constitution\\p{L}* amendments?|amendments? to the constitution|amendments|acts?|decrees?)\\b"
                    + "|\\b((military|financial|aid|assistance|funding|sanctions) (\\w+ )?package|package of (funds|aid|sanctions|measures|support))",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern SPACES = Pattern.compile("\\s+");
    private static final Pattern BARE_WORD = Pattern.compile("\\p{Ll}[\\p{L}-]*");
    private static final Pattern DETERMINER = Pattern.compile(
            "a|an|the|its|their|his|her|our|my|your|this|that|these|those|most|some|all|any|every|each|part|parts|many|much|several"
                    + "|few|half|no|one|two|three|four|five|six|seven|eight|nine|ten|new|another");
    /** Verbs and nouns behind which "to" leads to a thing, and not to a deed. */
    private static final Pattern TAKES_TO = Pattern.compile(
            "(agree|respond|repl|react|object|consent|answer|response|reaction|subscribe|stick|accede|resort|objection"
                    + "|reply|alternative|opposition|opposed)\\p{L}*",
            Pattern.CASE_INSENSITIVE);

    private static final Pattern MARKED_AS_OTHER = Pattern.compile(
            "\\b(new|another|second|third|fresh|revised|amended|updated|improved|alternative|counter\\w*|latest|final)\\b",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern NOT_ONE_THING = Pattern.compile(
            "^(any|every|all|no|some|such|according to|the (possibility|idea|prospect|notion) of|possibility of)\\b",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern TAIL = Pattern.compile(
            "\\s+((?:late|early) (?:on|in|last|this)\\b|submitted|proposed|offered|drafted|brokered|sent|handed|presented|delivered|tabled|that|which|who|put|made|given|drawn|from|by|to(?= (?-i:the|an?|its|their|his|her|both|all|each|\\p{Lu}))|during|at|after|before|with the|on(?! (?-i:\\p{Ll}))|in|as|under|starting|beginning|twice|again|outright|overnight|flatly|for which|(?:and|but|or) (?:there|then|it|he|she|they|so|we)|over the (?:weekend|coming)|(?:last|next|this) (?:week|month|year|summer|spring|autumn|winter)\\b)(?:\\s.*)?$",
            Pattern.CASE_INSENSITIVE);
    /** What is done, as a name for what is put forward: {@code sending the dispute to a court}. */
    private static final Pattern DEED_NAME = Pattern.compile(
            "(?:to (?-i:\\p{Ll}{3,})|(?-i:\\p{Ll}{2,}ing)(?! (?:offer|plan|proposal|draft|text|paper|treaty|deal|agreement|contract)\\b)) .+",
            Pattern.CASE_INSENSITIVE);
    /** When and by whom, between what it is and what it is for: {@code a proposal in July by the league for a meeting}. */
    private static final Pattern BETWEEN_HEAD = Pattern.compile(
            "\\b(proposal|offer|plan|draft|bid|suggestion|initiative|invitation|request)(?: (?:in|on|last|of last) \\p{L}+)?(?: (?:by|from) [^,;.]+?)? (?=(?:for|on|to) )",
            Pattern.CASE_INSENSITIVE);

    private static final Pattern QUOTED = Pattern.compile("[‘']([^‘’']{1,40})[’'](?=\\s|$)");
    private static final int LONGEST_DEED = 14;
    /** A word for what is put forward, and its terms behind a colon. */
    private static final Pattern WORD_COLON = Pattern.compile("[^:]{3,80}: \\S");
    /** Who made it when: {@code an offer it first made in May to open the bridge}. */
    private static final Pattern FIRST_MADE = Pattern.compile(
            " (?:it|he|she|they|\\p{Lu}\\p{L}+) (?:had |has )?(?:first |already |once |twice )?(?:made|put forward|put on the table|tabled|floated|presented|submitted)"
                    + "(?: (?:in|during|at|on|last) [^,;:]*?)?(?= (?:to|for) |$)");

    private static final Pattern HEAD = Pattern.compile(
            "^((a|an|the|its|their|his|her|our|my|this|that|most|some|all|[\\p{Ll}]+[’']s?(?= )|(?:[\\p{L}-]+ )?parts?(?= of)|(?:[\\p{L}, -]{1,40} )?(?:sections|provisions|portions|chapters|phases?|stages?)(?= of)|many|much|of|contents|content|elements|points|(?:spirit|thrust|gist|substance|tone)(?= of))\\s+)+",
            Pattern.CASE_INSENSITIVE);
    /** Parts of what was put forward, or what is left of it. */
    private static final Pattern PART = Pattern.compile(
            "^(((most|some|all|many|none|few|half|several|\\p{N}+|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve) )?(of )?"
                    + "(the|its|their|these|those) )?((\\p{N}+|[\\p{L}-]+)(?:, [\\p{L}-]+)*(?: and [\\p{L}-]+)? )?(articles|points|clauses|provisions|chapters|paragraphs|pages)\\b.*"
                    + "|^(all )?the (rest|others|remainder)( of (it|them))?$",
            Pattern.CASE_INSENSITIVE);

    /** What a package has among other things, by the word for it alone: {@code the percentage and the bonus}. */
    private static final Pattern ITEM = Pattern.compile(
            "(?:(?:the|its|their|both the) )(?:[\\p{L}-]+ )?(?:" + Phrases.alternatives("items")
                    + ")(?:(?:,|,? and) (?:(?:the|its|their) )?(?:[\\p{L}-]+ )?(?:" + Phrases.alternatives("items")
                    + "))*",
            Pattern.CASE_INSENSITIVE);

    private static final Pattern REST =
            Pattern.compile("(all )?the (rest|others|remainder)( of (it|them))?", Pattern.CASE_INSENSITIVE);

    private static final Pattern MARKS = Pattern.compile("[\"“”„«»\\[\\]]|[,;.:]+$");

    /** What is put forward in a clause of its own. */
    private static final Pattern CLAUSE = Pattern.compile(
            "that (?:\\p{L}+ [^,;]{0,80}?\\b(?:be|should|would|could|must)\\b|(?:[\\p{L}\\p{N}-]+ ){3,})",
            Pattern.CASE_INSENSITIVE);

    private static final Pattern BEHIND_HEAD =
            Pattern.compile(" (?:of|for|to|by|on|with|in|that|which)\\b.*", Pattern.CASE_INSENSITIVE);

    private static final Pattern OWN = Pattern.compile(" of (its|their|his|her|our) own\\b");

    private static final Recent<String> TITLES = new Recent<>(DocumentWords::read);
    private static final Recent<Set<String>> CONTENTS =
            new Recent<>(object -> Collections.unmodifiableSet(Words.content(title(object))));
    private static final Recent<Boolean> VAGUE_ONES = new Recent<>(
            object -> isPronoun(object) || VAGUE.matcher(object.strip()).matches());
    private static final Recent<Boolean> BACK = new Recent<>(
            object -> SAME.matcher(object.strip()).matches() && apart(object).isEmpty());
    private static final Recent<Boolean> NAMES = new Recent<>(DocumentWords::isDocument);

    private DocumentWords() {}

    /** Whether the words name something that can be put on the table, or are a pronoun for it. */
    static boolean canBeProposal(String object) {
        return isPronoun(object) || namesDocument(object);
    }

    static boolean isPronoun(String object) {
        return PRONOUNS.contains(Letters.small(object.strip()));
    }

    /** Whether the words mean something that was just spoken of, and do not say what: {@code it}, {@code the idea}. */
    static boolean isVague(String object) {
        return VAGUE_ONES.of(object);
    }

    /** Whether the words say that somebody put it forward, and what: {@code the truce put forward by the envoys}. */
    static boolean isPutForward(String object) {
        return PUT_FORWARD.matcher(object).find() && (isArrangement(object) || namesDocument(object));
    }

    /** Whether the words name something that two sides conclude: {@code a peace treaty}. */
    static boolean isAgreement(String object) {
        return CONTENTS.of(object).stream().anyMatch(AGREEMENT::contains);
    }

    /** Whether the words are those for something that one side puts before another: {@code the draft treaty}, {@code its offer}. */
    static boolean isOffered(String object) {
        return CONTENTS.of(object).stream().anyMatch(OFFERED::contains);
    }

    /** Whether the words name something that two sides can arrange: {@code a truce of 30 days}, {@code a side table}. */
    static boolean isArrangement(String object) {
        return CONTENTS.of(object).stream().anyMatch(ARRANGEMENT::contains);
    }

    /** Whether the words mean an arrangement that was just named: {@code the truce}. */
    static boolean refersToArrangement(String object) {
        return SAME.matcher(object.strip()).matches() && isArrangement(object);
    }

    /** Whether the words name nothing: {@code on the same day}, {@code is double counting}. */
    static boolean isScrap(String object) {
        return SCRAP.matcher(object.strip()).matches();
    }

    /** Whether the thing that the words name is a draft, a proposal or the like: {@code the offer of wheat}, not {@code the paper market}. */
    static boolean isHeaded(String object) {
        List<String> words = Words.of(BEHIND_HEAD.matcher(title(object)).replaceFirst(""));
        return !words.isEmpty() && isKind(Words.stem(words.get(words.size() - 1)));
    }

    /** Whether words name what a parliament or a government makes: {@code legislation}. */
    static boolean isLaw(String object) {
        return LAW.matcher(object).find();
    }

    /** Whether the words name what is left of something: {@code the rest}. */
    static boolean isRest(String object) {
        return REST.matcher(object.strip()).matches();
    }

    /** Whether the words name something that a package has among other things: {@code the pay part}. */
    static boolean isItem(String object) {
        return ITEM.matcher(object.strip()).matches();
    }

    /** Whether the words mean one that was just named: {@code the paper}, {@code its proposal}. */
    static boolean refersBack(String object) {
        return BACK.of(object);
    }

    /** Whether the words name parts of something that was put on the table, and not the thing: {@code the fourteen articles}. */
    static boolean isPart(String object) {
        return PART.matcher(object.strip()).matches() && kinds(object).isEmpty();
    }

    /** Whether the words name one draft, proposal or the like; what a parliament passes is none between parties. */
    static boolean namesDocument(String object) {
        return NAMES.of(object);
    }

    private static boolean isDocument(String object) {
        return !NOT_ONE_THING.matcher(object.strip()).find()
                && !LAW.matcher(object).find()
                && !TENDER.matcher(object).find()
                && !kinds(object).isEmpty();
    }

    /** Whether words that somebody is said to do something {@code to} begin with what is done: {@code to sign an agreement}. */
    static boolean isInfinitive(String object, String words) {
        Matcher first = BARE_WORD.matcher(object.strip());
        if (!first.lookingAt() || DETERMINER.matcher(first.group()).matches()) {
            return false;
        }
        String infinitive = "to " + object.strip();
        String line = SPACES.matcher(words).replaceAll(" ");
        for (int i = 0; i + infinitive.length() <= line.length(); i++) {
            if (line.regionMatches(true, i, infinitive, 0, infinitive.length()) && (i == 0 || isBehindWord(line, i))) {
                return !TAKES_TO.matcher(wordBefore(line, i)).matches();
            }
        }
        return false;
    }

    private static boolean isBehindWord(String line, int at) {
        return at > 1 && line.charAt(at - 1) == ' ' && isOfWord(line.charAt(at - 2));
    }

    private static String wordBefore(String line, int at) {
        int end = Math.max(0, at - 1);
        int start = end;
        while (start > 0 && isOfWord(line.charAt(start - 1))) {
            start--;
        }
        return line.substring(start, end);
    }

    private static boolean isOfWord(char c) {
        return Character.isLetter(c) || c == '-';
    }

    /**
     * The words for a thing, taken apart once.
     *
     * @param kinds the words for what kind of thing it is
     * @param apart the words that set it apart from others
     * @param marks the words that say that it is another one than those before
     * @param pronoun whether it is only a pronoun
     * @param figure the percentage or the sum by which it is known; null where it has none
     */
    record Thing(
            Set<String> kinds,
            Set<String> apart,
            Set<String> marks,
            boolean pronoun,
            @Nullable HeadFigure figure) {
        Thing {
            kinds = Set.copyOf(kinds);
            apart = Set.copyOf(apart);
            marks = Set.copyOf(marks);
        }

        /** The words in {@code object}. */
        static Thing of(String object) {
            return isPart(object)
                    ? new Thing(Set.of(), Set.of(), Set.of(), false, null)
                    : new Thing(
                            DocumentWords.kinds(object),
                            DocumentWords.apart(object),
                            DocumentWords.marks(object),
                            isPronoun(object),
                            HeadFigure.of(object).orElse(null));
        }

        /** Whether both are known by the same figure. */
        boolean isOfFigure(Thing other) {
            HeadFigure own = figure;
            HeadFigure others = other.figure;
            return own != null && others != null && own.isSame(others);
        }

        /** Whether they are known by two figures of one kind: an offer of 8 percent and one of 10 percent are two. */
        private boolean isOfOtherFigure(Thing other) {
            HeadFigure own = figure;
            HeadFigure others = other.figure;
            return own != null && others != null && !own.agrees(others);
        }

        /** Whether the words for two things can be for one: neither kind nor what sets them apart differ. */
        boolean agrees(Thing other) {
            if (isOfFigure(other) || isOfOtherFigure(other)) {
                return isOfFigure(other);
            }
            boolean agreement = kinds.stream().anyMatch(Thing::isOnlyAgreement);
            boolean plan = kinds.stream().anyMatch(PLAN::contains);
            boolean otherAgreement = other.kinds.stream().anyMatch(Thing::isOnlyAgreement);
            boolean otherPlan = other.kinds.stream().anyMatch(PLAN::contains);
            if ((agreement && otherPlan && !otherAgreement) || (plan && otherAgreement && !otherPlan)) {
                return false;
            }
            if (isTerms() || other.isTerms()) {
                return isTerms() ? other.canBeTerms(this) : canBeTerms(other);
            }
            return apart.isEmpty() || other.apart.isEmpty() || Words.shared(apart, other.apart) > 0;
        }

        /** Whether it is an offer told by its terms: {@code an offer of 4 percent}. */
        boolean isTerms() {
            return kinds.equals(Set.of("offer"))
                    && apart.stream().anyMatch(word -> Character.isDigit(word.charAt(0)) || word.equals("percent"));
        }

        /** Whether it can be what is offered by such terms: {@code its offer}, {@code the proposal}, and no draft or treaty. */
        boolean canBeTerms(Thing terms) {
            return isTerms()
                    ? Words.shared(apart, terms.apart) > 0
                    : TERMS.containsAll(kinds) && (apart.isEmpty() || Words.shared(apart, terms.apart) > 0);
        }

        /** A settlement that is proposed is a plan. */
        private static boolean isOnlyAgreement(String kind) {
            return AGREEMENT.contains(kind) && !kind.equals("settlement");
        }

        /** How well the words for two things go together: shared kinds and shared words beside them. */
        int likeness(Thing other) {
            return Words.shared(kinds, other.kinds) + 2 * Words.shared(apart, other.apart);
        }
    }

    /** Whether the words say that it is another one than those before; gives those words. */
    private static Set<String> marks(String object) {
        Set<String> marks = new LinkedHashSet<>();
        var matcher = MARKED_AS_OTHER.matcher(title(object));
        while (matcher.find()) {
            marks.add(Letters.small(matcher.group()));
        }
        return marks;
    }

    /** The words without articles, quotation marks and what follows the name of the thing. */
    static String title(String object) {
        return TITLES.of(object);
    }

    private static String read(String object) {
        int colon = object.indexOf(": ");
        if (colon > 0 && WORD_COLON.matcher(object).lookingAt()) {
            return title(object.substring(0, colon)) + ": " + shortened(plain(object.substring(colon + 2)));
        }
        String plain = FIRST_MADE.matcher(plain(object)).replaceFirst("");
        if (CLAUSE.matcher(plain).lookingAt()) {
            return plain;
        }
        if (DEED_NAME.matcher(plain).matches()) {
            return cut(plain);
        }
        plain = HEAD.matcher(plain).replaceFirst("");
        plain = QUOTED.matcher(plain).replaceAll("$1");
        plain = BETWEEN_HEAD.matcher(plain).replaceFirst("$1 ");
        plain = OWN.matcher(plain).replaceAll("");
        String cut = TAIL.matcher(plain).replaceFirst("");
        return cut.isBlank() ? plain : MARKS.matcher(cut.strip()).replaceAll("");
    }

    private static String plain(String object) {
        return MARKS.matcher(Words.plain(object).strip()).replaceAll("");
    }

    /** The first words of what is done, to the end of the clause. */
    private static String cut(String deed) {
        String clause = deed.split("[,;:](?!\\p{N})|\\.(?!\\p{N})", 2)[0];
        return shortened(clause);
    }

    private static String shortened(String clause) {
        String[] words = clause.strip().split(" ");
        return words.length <= LONGEST_DEED
                ? clause.strip()
                : String.join(" ", java.util.Arrays.copyOf(words, LONGEST_DEED)) + " …";
    }

    /** Whether a title tells what kind of thing it is and which: {@code draft framework agreement}; or what is to be done. */
    static boolean tellsWhat(String title) {
        boolean kind = !kinds(title).isEmpty() && Words.content(title).size() > 1;
        return kind
                || isArrangement(title)
                || DEED_NAME.matcher(title).matches()
                || CLAUSE.matcher(title).lookingAt();
    }

    /** Whether a title tells only what kind of thing it is: {@code proposal}. */
    static boolean isBare(String title) {
        return apart(title).isEmpty();
    }

    private static Set<String> kinds(String object) {
        Set<String> kinds = new LinkedHashSet<>(CONTENTS.of(object));
        kinds.removeIf(word -> !isKind(word));
        return kinds;
    }

    private static boolean isKind(String word) {
        return ANY_KIND.contains(word) || AGREEMENT.contains(word) || PLAN.contains(word);
    }

    /** Whether a word for what can be put on the table stands in a text. */
    static boolean standIn(String text) {
        return Words.content(text).stream().anyMatch(DocumentWords::isKind);
    }

    private static Set<String> apart(String object) {
        Set<String> apart = new LinkedHashSet<>(CONTENTS.of(object));
        apart.removeIf(DocumentWords::isKind);
        apart.removeAll(
                Set.of("peace", "written", "official", "formal", "own", "detailed", "earlier", "previous", "former"));
        return apart;
    }
}
