package org.parley.statement;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.parley.document.Span;
import org.parley.rule.Codes;
import org.parley.rule.Match;
import org.parley.rule.Mood;
import org.parley.rule.Negation;
import org.parley.rule.Rule;

/** On whose side those who act are, seen from whoever tells it. */
final class Standpoint {
    /** What somebody promises to do for something in return; a condition of it is one that the promise sets. */
    private static final Set<String> PROMISED = Set.of(
            "accept",
            "offer",
            "concede",
            "retreat",
            "resume-talks",
            "hold-talks",
            "sign-agreement",
            "declare-ceasefire",
            "cooperate",
            "aid");

    /** The types of PLOVER for what harms others. */
    private static final Set<String> HOSTILE = Set.of("ASSAULT", "COERCE", "MOBILIZE", "SANCTION");

    private static final Pattern OURS = Pattern.compile("(?i)(our|my)\\b.*", Pattern.DOTALL);

    private static final Set<String> AIMED = Set.of("blame", "accuse", "demand");

    private static final Set<String> THEY = Set.of("they", "them", "their", "you", "your");

    private final Optional<Statement> statement;
    private final Involved involved;

    Standpoint(Optional<Statement> statement, Involved involved) {
        this.statement = statement;
        this.involved = involved;
    }

    /** Whether the speaker tells what others hold or say: {@code The islanders believe that Brask can lose}. */
    boolean ofOthers(Match match, SentenceWords words) {
        if (match.holder().isEmpty()) {
            return false;
        }
        Span holder = words.span(match.holder().getAsInt());
        return statement.stream()
                .anyMatch(
                        cited -> Involved.isInside(cited.content(), holder) && !Involved.isInside(cited.cue(), holder));
    }

    /** Whether a side says that it did not do something hostile: {@code our gunners never fired on the ferry}. */
    boolean isOwnDenial(Match match, List<Participant> actors) {
        return HOSTILE.contains(match.rule().codes().plover())
                && match.negation() == Negation.DENIED
                && match.mood() == Mood.ACTUAL
                && ofOwn(actors);
    }

    /** Whether a side or a person says of a side, in a main clause, that it did something; what experts tell is no charge. */
    boolean charged(Match match) {
        return happened(match)
                && !match.aside()
                && statement.stream()
                        .map(Statement::speaker)
                        .anyMatch(speaker -> !speaker.party().isEmpty() || speaker.kind() == SpeakerKind.PERSON);
    }

    /** Whether it is known on which side the one who says it is. */
    boolean hasSide() {
        return statement.stream()
                .map(Statement::speaker)
                .anyMatch(speaker -> !speaker.party().isEmpty() || speaker.kind() == SpeakerKind.PARTY);
    }

    /** Whether the own side says what it will do for something in return: {@code we will free them once the siege ends}. */
    boolean isPromise(Codes codes, Match match, List<Participant> actors) {
        return PROMISED.contains(codes.act())
                && match.negation() == Negation.NONE
                && (match.mood() == Mood.FUTURE || match.mood() == Mood.POSSIBLE)
                && ofOwn(actors);
    }

    /** Whether what a speaker charges somebody with, asks of somebody or threatens is aimed at another party. */
    boolean atAnother(Match match, List<Participant> targets) {
        String act = match.rule().codes().act();
        if (act.equals(ActType.THREATEN.label())) {
            return targets.isEmpty() || ofOther(targets, Participant::party);
        }
        boolean charge = act.equals(ActType.BLAME.label()) || act.equals(ActType.ACCUSE.label());
        if (charge && !happened(match)) {
            return false;
        }
        boolean aimed = AIMED.contains(act)
                && match.mood() != Mood.IMPERATIVE
                && (charge
                        || match.rule().target() != Rule.TargetFrom.NONE
                        || match.slot("target").isPresent());
        return !aimed || (!targets.isEmpty() && ofOther(targets, charge ? involved::owner : Participant::party));
    }

    /** Whether the ones who act are on another side than the one who says it. */
    boolean ofOther(List<Participant> actors, Function<Participant, String> side) {
        if (statement.isEmpty() || actors.isEmpty()) {
            return false;
        }
        Speaker speaker = statement.get().speaker();
        String own = Involved.own(speaker);
        return !own.isEmpty()
                && actors.stream()
                        .allMatch(actor ->
                                isThey(actor) || isOther(side.apply(actor), own, speaker) || isOpposed(actor, side));
    }

    /** Whether words name a body that the speaker, by what the text calls the speaker, is not of: {@code the airline}. */
    private boolean isOpposed(Participant actor, Function<Participant, String> side) {
        String words = involved.words(actor.span()).toLowerCase(Locale.ROOT);
        String speaker = involved.speaker().stream()
                .map(one -> (one.name() + " " + involved.words(one.span())).toLowerCase(Locale.ROOT))
                .collect(Collectors.joining(" "));
        String noun = SideWords.opposable(words);
        return side.apply(actor).isEmpty() && !noun.isEmpty() && !speaker.isBlank() && !speaker.contains(noun);
    }

    private static boolean isOther(String side, String own, Speaker speaker) {
        return !side.isEmpty()
                && !side.equals(own)
                && speaker.others().stream().noneMatch(also -> also.party().equals(side));
    }

    /** Whether words in quotation marks mean others than the speaker's side, whom the text does not name. */
    private boolean isThey(Participant actor) {
        return actor.party().isEmpty()
                && THEY.contains(involved.words(actor.span()).toLowerCase(Locale.ROOT))
                && statement.stream().anyMatch(cited -> cited.form() != Form.INDIRECT);
    }

    /** Whether the ones who act are on the side of the one who says it. */
    boolean ofOwn(List<Participant> actors) {
        if (statement.isEmpty() || actors.isEmpty()) {
            return false;
        }
        Speaker speaker = statement.get().speaker();
        String own = Involved.own(speaker);
        return !own.isEmpty()
                && actors.stream()
                        .allMatch(actor -> actor.party().equals(own)
                                || isOurs(actor)
                                || actor.name().equals(own)
                                || actor.name().equals(speaker.name())
                                || speaker.others().stream()
                                        .anyMatch(also -> Involved.own(also).equals(actor.name())));
    }

    /** Whether words in quotation marks name those of the speaker's side: {@code our gunners}. */
    private boolean isOurs(Participant actor) {
        return OURS.matcher(involved.words(actor.span())).matches()
                && statement.stream().anyMatch(cited -> cited.form() != Form.INDIRECT);
    }

    /** Whether words say that something was done. */
    private boolean happened(Match match) {
        return match.mood() == Mood.ACTUAL && match.negation() == Negation.NONE;
    }
}
