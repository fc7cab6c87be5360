package org.parley.statement;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.parley.document.Span;
import org.parley.rule.Match;
import org.parley.rule.Range;
import org.parley.rule.WordLists;

/** Who takes part in the acts of one statement, or of the report's own voice, and on which side. */
final class Involved {
    private static final Pattern OWNER =
            Pattern.compile("(?:[Tt]he )?+(?!(?:A|An|This|That|These|Those)\\b)(\\p{Lu}[\\p{L}-]+)(?:['’]s?)? \\p{Ll}");

    private static final Pattern OWNED = Pattern.compile("(?i)(its|their|his|her|our|my)\\b.*", Pattern.DOTALL);

    /** A word that may be a name, without its owner mark. */
    private static final Pattern NAME = Pattern.compile("\\b\\p{Lu}[\\p{L}-]+");

    private static final Pattern PEOPLE = Pattern.compile("the (\\p{Lu}\\p{Ll}+s)");

    private static final Set<String> FIRST_PERSON =
            Set.of("we", "us", "our", "ours", "i", "me", "my", "mine", "ourselves", "myself");

    /** So far behind words that name the first of two sides the name of the other may end. */
    private static final int FARTHEST = 60;

    /** The people of two sides. */
    private static final Pattern PEOPLE_OF_BOTH = Pattern.compile(
            "(?:[\\p{L}-]+ ){0,4}?\\p{L}+s (?:for|of|from|representing) (?:both )?(?<one>(?:the )?\\p{Lu}[\\p{L}’'-]*(?: (?:of )?(?:the )?\\p{Lu}[\\p{L}’'-]*){0,5}) and (?<other>(?:the )?\\p{Lu}[\\p{L}’'-]*(?: (?:of )?(?:the )?\\p{Lu}[\\p{L}’'-]*){0,5})");

    /** Nouns of what no act is directed at. */
    private static final Set<String> THINGS = WordLists.of("no-targets");

    private static final Set<String> DAYS =
            Set.of("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday");

    private final String text;
    private final Referents referents;
    private final Optional<Statement> statement;

    /**
     * @param text the text of the document
     * @param referents tells whom its words refer to
     */
    Involved(String text, Referents referents, Optional<Statement> statement) {
        this.text = text;
        this.referents = referents;
        this.statement = statement;
    }

    List<Participant> participants(List<Range> ranges, SentenceWords words) {
        List<Participant> participants = new ArrayList<>();
        for (Range range : ranges) {
            Span span = words.span(range);
            if (range.end() - range.start() == 1
                    && FIRST_PERSON.contains(words.lower(range.start()))
                    && statement.isPresent()) {
                participants.addAll(named(statement.get().speaker(), span));
            } else {
                List<Participant> both = both(span);
                participants.addAll(both.isEmpty() ? List.of(participant(span)) : both);
            }
        }
        return participants;
    }

    /** The two sides whose people words name together: {@code negotiators for Arvenia and Brask}; none where they name no two. */
    private List<Participant> both(Span span) {
        Matcher matcher =
                PEOPLE_OF_BOTH.matcher(text).region(span.start(), Math.min(text.length(), span.end() + FARTHEST));
        if (!matcher.lookingAt() || matcher.end("one") > span.end()) {
            return List.of();
        }
        List<Participant> both = Stream.of("one", "other")
                .map(side -> participant(new Span(matcher.start(side), matcher.end(side))))
                .filter(side -> !side.party().isEmpty())
                .toList();
        boolean two =
                both.size() == 2 && !both.get(0).party().equals(both.get(1).party());
        return two ? both : List.of();
    }

    /** Those at whom an act is directed, without a thing that cannot be meant: a contract, a road, a day. */
    List<Participant> meant(List<Range> ranges, SentenceWords words) {
        return ranges.stream()
                .filter(range -> canBeMeant(range, words))
                .flatMap(range -> participants(List.of(range), words).stream())
                .toList();
    }

    private boolean canBeMeant(Range range, SentenceWords words) {
        if (!referents.at(words.span(range)).party().isEmpty()) {
            return true;
        }
        boolean thing = false;
        for (int i = range.start(); i < range.end(); i++) {
            String tag = words.tag(i);
            if (tag.equals("IN") || tag.startsWith("W")) {
                break;
            }
            if (tag.startsWith("NNP") || tag.equals("PRP")) {
                return !DAYS.contains(words.lower(i));
            }
            thing = tag.startsWith("NN") && THINGS.contains(words.lemma(i));
        }
        return !thing;
    }

    /** Those who act; where a pronoun stands for them, the words that name them, if the text tells. */
    List<Participant> actors(Match match, SentenceWords words) {
        List<Participant> actors = participants(match.actors(), words);
        if (byCue(match, words)) {
            return bySource(actors);
        }
        if (match.actors().size() != 1
                || actors.size() != 1
                || !pronoun(match.actors().get(0), words)) {
            return actors;
        }
        Participant actor = actors.get(0);
        Speaker referent = referents.at(actor.span());
        if (statement.isPresent()
                && !referent.name().isEmpty()
                && referent.name().equals(statement.get().speaker().name())) {
            return speaker();
        }
        boolean told = referent.name().isEmpty() && !match.antecedents().isEmpty();
        return told ? participants(match.antecedents(), words) : actors;
    }

    /** {@code was questioned}: nobody is told to have done it, least of all who reports it. */
    private static boolean isPassive(Match match, SentenceWords words) {
        int before = match.trigger() - 1;
        return match.actors().isEmpty()
                && words.tag(match.trigger()).equals("VBN")
                && before >= 0
                && words.lemma(before).equals("be");
    }

    /** The speaker, by the words that the sentence has for who acts where those are the speaker's. */
    private List<Participant> bySource(List<Participant> actors) {
        boolean same = actors.size() == 1
                && statement.get().source().stream().anyMatch(actors.get(0).span()::overlaps);
        return same ? named(statement.get().speaker(), actors.get(0).span()) : speaker();
    }

    /** Whether the words that tell of the statement are the act: whoever made the statement did it. */
    boolean byCue(Match match, SentenceWords words) {
        Span trigger = words.span(match.trigger());
        return statement.stream()
                .anyMatch(cited -> !cited.source().isEmpty()
                        && !speaker().isEmpty()
                        && isInside(cited.cue(), trigger)
                        && !isInside(cited.content(), trigger)
                        && !isPassive(match, words)
                        && (verb(words.tag(match.trigger())) || isOwned(match, words)));
    }

    /** Whether words name what is somebody's own: {@code its guns}. */
    boolean isOwned(Participant participant) {
        return OWNED.matcher(words(participant.span())).matches();
    }

    /** {@code reiterated its call}: who owns an act is who tells of it. */
    boolean isOwned(Match match, SentenceWords words) {
        return match.actors().size() == 1
                && words.tag(match.actors().get(0).start()).equals("PRP$");
    }

    static boolean verb(String tag) {
        return tag.startsWith("VB");
    }

    private boolean pronoun(Range range, SentenceWords words) {
        return range.end() - range.start() == 1 && words.tag(range.start()).startsWith("PRP");
    }

    private Participant participant(Span span) {
        Speaker referent = referents.at(span);
        String name = referent.party().isEmpty() ? referent.name() : referent.party();
        return new Participant(span, name.isEmpty() ? words(span) : name, referent.party());
    }

    /** The side that somebody is on: the own party, else the one that the words name: {@code the gunners of Brask}. */
    String side(Participant participant) {
        if (!participant.party().isEmpty()) {
            return participant.party();
        }
        Matcher name = NAME.matcher(words(participant.span()));
        String side = "";
        while (name.find()) {
            Span span = new Span(
                    participant.span().start() + name.start(),
                    participant.span().start() + name.end());
            String party = referents.at(span).party();
            if (!party.isEmpty() && !side.isEmpty() && !party.equals(side)) {
                return "";
            }
            side = party.isEmpty() ? side : party;
        }
        return side.isEmpty() ? people(participant) : side;
    }

    /** The own party, else that of the one whose something is: {@code Brask's gunners}. */
    String owner(Participant participant) {
        Matcher owner = OWNER.matcher(words(participant.span()));
        if (!participant.party().isEmpty() || !owner.lookingAt()) {
            return participant.party();
        }
        int start = participant.span().start();
        return referents
                .at(new Span(start + owner.start(1), start + owner.end(1)))
                .party();
    }

    /** The people that words name where nobody knows whose it is: {@code the Braskans} are not of Arvenia. */
    String people(Participant participant) {
        Matcher people = PEOPLE.matcher(words(participant.span()));
        if (!people.matches()) {
            return "";
        }
        String own = statement.map(cited -> own(cited.speaker())).orElse("");
        return Demonyms.isOf(people.group(1), own) ? own : people.group(1);
    }

    /** The one who says it, by the words that name the speaker; nobody where the text names nobody. */
    List<Participant> speaker() {
        if (statement.isEmpty()) {
            return List.of();
        }
        Statement cited = statement.get();
        Span span = cited.source().isEmpty() ? cited.content().get(0) : Span.covering(cited.source());
        return named(cited.speaker(), cited.source().isEmpty() ? new Span(span.start(), span.start()) : span);
    }

    private List<Participant> named(Speaker speaker, Span span) {
        List<Participant> participants = new ArrayList<>();
        String name = speaker.party().isEmpty() ? speaker.name() : speaker.party();
        if (!name.isEmpty()) {
            participants.add(new Participant(span, name, speaker.party()));
        }
        speaker.others().forEach(other -> participants.addAll(named(other, span)));
        return participants;
    }

    String names(List<Participant> participants) {
        return participants.stream().map(Participant::name).distinct().collect(Collectors.joining(" and "));
    }

    /** The side of a speaker, else the name. */
    static String own(Speaker speaker) {
        return speaker.party().isEmpty() ? speaker.name() : speaker.party();
    }

    /** Whether a span stands inside one of others. */
    static boolean isInside(List<Span> spans, Span span) {
        return spans.stream().anyMatch(outer -> outer.contains(span));
    }

    /** The words that name a participant. */
    String words(Span span) {
        return span.of(text);
    }
}
