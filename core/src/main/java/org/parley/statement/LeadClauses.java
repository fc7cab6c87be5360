package org.parley.statement;

import java.util.Optional;
import org.parley.reading.Token;

/**
 * Tells whose somebody is by a clause that says what that person leads or for whom: "Ada Brandt, who leads the company's team",
 * "Jon Tal, the Arvenian jurist who mediates for the League".
 */
final class LeadClauses {
    /** So many words behind a name "who" may stand. */
    private static final int WHO = 14;

    /** So many words behind the verb a side is told in. */
    private static final int LED = 9;

    /** So many words behind "who" a second verb may stand. */
    private static final int JOINED = 14;

    /** So many words behind "who" and its verb a sender is told in. */
    private static final int SENT = 8;

    private final OfficeWords words = OfficeWords.shipped();
    private final Ensemble ensemble;
    private final Collectives collectives;
    private final OfficeReader officeReader;

    LeadClauses(Ensemble ensemble, Collectives collectives, OfficeReader officeReader) {
        this.ensemble = ensemble;
        this.collectives = collectives;
        this.officeReader = officeReader;
    }

    /** Gives parties to those of whom such a clause tells one; whoever serves somebody is of that side, whatever else was told. */
    void read() {
        for (Mention mention : ensemble.mentions()) {
            if (mention.entity().kind() == SpeakerKind.PERSON) {
                Place name = mention.place();
                led(mention).ifPresent(mention.entity()::belongsTo);
                int who = relative(name);
                if (who >= 0) {
                    sender(name, who).ifPresent(mention.entity()::isMemberOf);
                }
                int verb = who < 0 ? -1 : leading(name, who);
                if (verb >= 0) {
                    side(mention, verb).ifPresent(side -> join(mention.entity(), side, serves(name, verb)));
                }
            }
        }
    }

    private static void join(Entity person, String side, boolean serves) {
        if (serves) {
            person.isMemberOf(side);
        } else {
            person.belongsTo(side);
        }
    }

    /** Where "who" stands soon behind a name, with nobody else named between; -1 where it does not. */
    private int relative(Place name) {
        int end = Math.min(name.sentence().size() - 1, name.last() + WHO);
        for (int i = name.last() + 1; i < end; i++) {
            if (name.token(i).lower().equals("who")) {
                return i;
            }
            if (name.token(i).is("VB") || ensemble.isPersonName(name.order(), i)) {
                return -1;
            }
        }
        return -1;
    }

    /** The bloc that has named somebody to go between others: "who was named last month by the League to mediate". */
    private Optional<String> sender(Place name, int who) {
        int by = behind(name, who, "by");
        int task = by < 0 ? -1 : behind(name, by, "to");
        boolean mediates = task >= 0
                && task + 1 < name.sentence().size()
                && words.serves().contains(name.token(task + 1).lemma());
        return ensemble.mentions().stream()
                .filter(mention -> mediates
                        && mention.place().order() == name.order()
                        && mention.place().first() > by
                        && mention.place().first() <= by + 2
                        && mention.place().last() < task
                        && mention.entity().kind() != SpeakerKind.PERSON
                        && !mention.entity().party().isEmpty()
                        && !collectives.isState(mention.entity().party()))
                .map(mention -> mention.entity().party())
                .findFirst();
    }

    /** Where a small word stands soon behind another; -1 where it does not. */
    private static int behind(Place name, int from, String word) {
        for (int i = from + 1; i < Math.min(name.sentence().size(), from + SENT); i++) {
            if (name.token(i).lower().equals(word)) {
                return i;
            }
        }
        return -1;
    }

    /** Where the verb of such a clause stands: "who leads", "who has also led", "who speaks for"; -1 where it is another. */
    private int leading(Place name, int who) {
        for (int i = who + 1; i < Math.min(name.sentence().size(), who + 4); i++) {
            boolean leads = words.leads().contains(name.token(i).lemma());
            if (name.token(i).is("VB") && (leads || serves(name, i))) {
                return i;
            }
        }
        return joined(name, who);
    }

    /** Where such a verb is joined to the first one: "who joined as a girl and runs the harbour branch". */
    private int joined(Place name, int who) {
        for (int and = who + 2; and + 1 < Math.min(name.sentence().size(), who + JOINED); and++) {
            boolean joins = name.token(and).lower().equals("and");
            Token verb = name.token(and + 1);
            boolean told = verb.is("VB") || NounPhrases.isSeveral(verb); // "heads" is taken for a noun now and then
            if (joins && told && words.leads().contains(verb.lemma())) {
                return and + 1;
            }
            if (",.;".contains(name.token(and).text()) || ensemble.isPersonName(name.order(), and)) {
                return -1;
            }
        }
        return -1;
    }

    /** The side of what is told to be led by somebody: "the union's harbour branch, led by Ada Brandt,". */
    private Optional<String> led(Mention person) {
        Place name = person.place();
        int verb = name.first() - 2;
        boolean led = verb > 1
                && name.token(verb + 1).lower().equals("by")
                && name.token(verb).tag().equals("VBN")
                && words.leads().contains(name.token(verb).lemma());
        int noun = led && name.token(verb - 1).text().equals(",") ? verb - 2 : verb - 1;
        if (!led || !name.token(noun).is("NN")) {
            return Optional.empty();
        }
        Place what = NounPhrases.endingAt(new Place(name.order(), name.sentence(), 0, noun), noun);
        return Optional.of(officeReader.partyOf(what, person)).filter(party -> !party.isEmpty());
    }

    private boolean serves(Place name, int verb) {
        String lemma = name.token(verb).lemma();
        return words.serves().contains(lemma)
                && (lemma.equals("represent")
                        || (verb + 1 < name.sentence().size()
                                && name.token(verb + 1).lower().equals("for")));
    }

    /** Whether what is led is the talks of others: "who chairs the talks between Arvenia and Brask". */
    private boolean isTalks(Place led) {
        for (int i = led.first(); i <= led.last() && !led.token(i).is("IN"); i++) {
            if (ensemble.isMentioned(led.order(), i)) {
                return false;
            }
            if (words.chaired().contains(led.token(i).lemma())) {
                return true;
            }
        }
        return false;
    }

    /** The side that the words behind "leads" or "speaks for" tell, up to the end of the clause. */
    private Optional<String> side(Mention person, int verb) {
        Place name = person.place();
        int last = verb;
        while (last + 1 < name.sentence().size()
                && last < verb + LED
                && !name.token(last + 1).is("VB")
                && !",.;".contains(name.token(last + 1).text())) {
            last++;
        }
        if (last <= verb) {
            return Optional.empty();
        }
        Place led = new Place(name.order(), name.sentence(), verb + 1, last);
        if (isTalks(led)) {
            return Optional.empty();
        }
        return ensemble.mentions().stream()
                .filter(mention -> mention.place().order() == name.order()
                        && mention.place().first() > verb
                        && mention.place().first() <= led.last()
                        && mention.entity().kind() != SpeakerKind.PERSON
                        && !mention.entity().isPlace()
                        && !mention.entity().party().isEmpty())
                .map(mention -> mention.entity().party())
                .findFirst()
                .or(() -> collectives.in(led))
                .or(() -> Optional.of(officeReader.partyOf(led, person)).filter(party -> !party.isEmpty()));
    }
}
