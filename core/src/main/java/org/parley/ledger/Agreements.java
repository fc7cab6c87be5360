package org.parley.ledger;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Tells who signs an agreement with whom, and whether it ends a quarrel. */
final class Agreements {
    private Agreements() {}

    static final Pattern REACHED = Pattern.compile(
            "\\b(reach(ed)?|struck|clinch(ed)?|hammered out|sealed|concluded|settled|(ha(s|ve|d) )?agreed (on )?(the|an?) (?!plan|idea|proposal|need))\\b",
            Pattern.CASE_INSENSITIVE);

    /** Several agreements are no one thing on the table. */
    static final Pattern SEVERAL = Pattern.compile(
            "\\b(agreements|deals|contracts|treaties|accords|pacts|settlements)\\b", Pattern.CASE_INSENSITIVE);

    static final Pattern ENDS_QUARREL = Phrases.pattern("ending-quarrels");

    /** Who is to do something: {@code Brask is to free the crew}. */
    static final Pattern OBLIGED = Pattern.compile(
            "((?:[Tt]he )?\\p{Lu}[\\p{L}-]+(?: \\p{Lu}[\\p{L}-]+){0,4}|the \\p{Ll}+) (?:(?:is|are) to|will|must) (?=\\p{Ll})");

    private static final Pattern AGREED_ON =
            Pattern.compile("\\b(agreed|declared|announced|reached|concluded)\\b", Pattern.CASE_INSENSITIVE);

    /** A truce that is there, and not one that is thought of: {@code a 30-day humanitarian truce}. */
    private static final Pattern TRUCE = Pattern.compile(
            "(?:an?|the|on|to) (?:(?!possible|proposed|future|draft|new plan|plan|any)[\\p{L}\\p{N}-]+ ){0,4}?(?:truce|cease-?fire|armistice)\\b",
            Pattern.CASE_INSENSITIVE);

    /** A truce that two sides sign. */
    private static final Pattern SIGNED_TRUCE = Pattern.compile(
            "(?:(?:an?|the|their) )?(?:[\\p{L}\\p{N}-]+ ){0,3}?(?:truce|cease-?fire|armistice|cessation of hostilities)\\b",
            Pattern.CASE_INSENSITIVE);

    private static final Pattern PAPER = Phrases.pattern("signed-papers");

    static final Pattern SIGNED = Pattern.compile("\\b(signed|initial(l?)ed|inked)\\b", Pattern.CASE_INSENSITIVE);

    /** Whether the words name what two sides sign: {@code a treaty}, {@code a truce}. */
    static boolean isOne(String object) {
        return DocumentWords.isAgreement(object) || SIGNED_TRUCE.matcher(object).lookingAt();
    }

    /** Whether it is said what each of two is to do by what is signed. */
    static boolean obligesBoth(String sentence) {
        return OBLIGED.matcher(sentence).results().count() > 1;
    }

    /** Whether the two sides that negotiate have put their names to a paper together, whatever it is called: {@code a protocol}. */
    private static boolean isSignedBySides(Telling telling) {
        List<String> parties = parties(telling);
        return !telling.facing().one().isEmpty()
                && parties.contains(telling.facing().one())
                && parties.contains(telling.facing().other())
                && SIGNED.matcher(telling.evidence()).find()
                && PAPER.matcher(telling.act().object()).find();
    }

    /** Whether two or more parties have signed or reached what ends a quarrel between them. */
    static boolean endsQuarrel(Telling telling) {
        if (isSignedBySides(telling)) {
            return true;
        }
        String object = telling.act().object();
        return parties(telling).size() > 1
                && isOne(object)
                && !SEVERAL.matcher(object).find()
                && ENDS_QUARREL.matcher(object).find()
                && (SIGNED.matcher(telling.evidence()).find()
                        || REACHED.matcher(telling.evidence()).find());
    }

    /** Whether two or more parties have agreed with each other on a truce: {@code agreed on Monday to a truce of ten days}. */
    static boolean isTruceOfTwo(Telling telling) {
        return parties(telling).size() > 1
                && telling.actors().size() > 1
                && AGREED_ON.matcher(telling.evidence()).find()
                && TRUCE.matcher(telling.act().object()).lookingAt()
                && !SEVERAL.matcher(telling.act().object()).find();
    }

    /** The parties that sign with each other, by the words for an agreement. */
    static List<String> parties(Telling telling) {
        return Stream.concat(telling.actors().stream(), telling.targets().stream())
                .filter(party -> !telling.aside().contains(party))
                .filter(party -> !isPlace(party, telling.act().object()))
                .distinct()
                .sorted()
                .toList();
    }

    /** {@code the strike at Calder Haven}: where it is, and nobody who signs. */
    static boolean isPlace(String party, String words) {
        return Pattern.compile("\\b(?:at|in|near|around) (?:the )?" + Pattern.quote(party))
                .matcher(words)
                .find();
    }
}
