package org.parley.ledger;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.parley.statement.ActType;
import org.parley.statement.IssueReader;
import org.parley.statement.Modality;

/**
 * What an agreement contains is what both have accepted who signed it. Each term that a report tells of an agreement that it also
 * tells to be signed is a position of both: {@code It gives the weavers 5 percent and the mill its new shifts}.
 */
final class DealTerms {
    private static final IssueReader ISSUES = IssueReader.load();

    /** Between two terms in one sentence. */
    private static final Pattern BETWEEN =
            Pattern.compile(",? and (?=(?:an?|the|its|their|\\p{Lu}|\\p{N}))|, (?!\\p{N})");

    /** A verb in front of a term: {@code gives the weavers}. */
    private static final Pattern LEAD = Pattern.compile(
            "^(?:(?:would|will)(?: also)? )?(?:also )?(?:provid(?:es?|ed|ing)(?: for)?|calls? for|includ(?:es?|ed|ing)|contain(?:s|ed)?|gives?|gave|giving|sets?|setting|grant(?:s|ed|ing)?|cover(?:s|ed|ing)?) ",
            Pattern.CASE_INSENSITIVE);

    private static final Pattern GIVES =
            Pattern.compile("(?:(?:would|will)(?: also)? )?(?:also )?(?:give|gives|gave|giving|grants|granting)\\b");

    /** So much to those who work: {@code the weavers 5 percent}. */
    private static final Pattern PAY = Pattern.compile(
            "(?:gives )?(?:the |its |all |\\p{N}[\\p{N},.]* )?(?:" + Phrases.alternatives("workers")
                    + ")\\b[^,;]{0,20}?\\p{N}[\\p{N},.]* ?(?:%|per ?cent|percent).*",
            Pattern.CASE_INSENSITIVE);

    private static final int FEWEST = 2;
    private static final int LONGEST = 160;

    private DealTerms() {}

    /**
     * The tellings by which those who signed accept each term.
     *
     * @param tellings all of a document, in text order
     * @param terms what the document tells of what proposals and agreements contain, in text order
     */
    static List<Telling> accepted(List<Telling> tellings, List<Tellings.Termed> terms) {
        Optional<Telling> signing = tellings.stream()
                .filter(DealTerms::isSigned)
                .reduce((first, last) -> first.act().when().isEmpty() ? last : first);
        List<Telling> accepted = new ArrayList<>();
        boolean ofDeal = false;
        for (Tellings.Termed termed : terms) {
            TermTold term = termed.term();
            ofDeal = term.plan().isEmpty() ? ofDeal : isDeal(term.plan());
            if (ofDeal && signing.isPresent() && termed.account().reporter()) {
                for (String part : parts(term.text())) {
                    accepted.add(telling(signing.get(), term, part, tellings.size() + accepted.size()));
                }
            }
        }
        return List.copyOf(accepted);
    }

    private static boolean isSigned(Telling telling) {
        return telling.type() == ActType.SIGN_AGREEMENT
                && telling.isActual()
                && telling.isAffirmed()
                && Agreements.endsQuarrel(telling);
    }

    private static boolean isDeal(String plan) {
        return Agreements.isOne(plan) && !Agreements.SEVERAL.matcher(plan).find();
    }

    /** The single terms of a sentence, where each is named by words of its own. */
    private static List<String> parts(String text) {
        Matcher lead = LEAD.matcher(text);
        String plain = lead.replaceFirst("");
        String verb = GIVES.matcher(text).lookingAt() ? "gives " : "";
        List<String> parts = List.of(BETWEEN.split(plain));
        boolean each = parts.stream().allMatch(part -> Words.content(part).size() >= FEWEST);
        return (each ? parts : List.of(plain))
                .stream()
                        .filter(part -> part.length() <= LONGEST)
                        .map(part -> verb + part)
                        .toList();
    }

    private static Telling telling(Telling signing, TermTold term, String part, int index) {
        List<String> parties = Agreements.parties(signing);
        String issue =
                PAY.matcher(part).matches() ? "wages" : ISSUES.issueOf(part).orElse("");
        Told source = signing.source();
        Told.Deed act = new Told.Deed(
                source.act().id(), ActType.ACCEPT, Modality.ACTUAL, source.act().actor(), "", issue, part, "", "");
        return new Telling(
                new Told(
                        act,
                        true,
                        source.statement(),
                        part,
                        part,
                        part,
                        When.UNKNOWN,
                        source.when(),
                        source.told(),
                        source.speakers(),
                        source.actors(),
                        List.of(),
                        term.place()),
                signing.document(),
                signing.accounts(),
                signing.holders(),
                parties,
                List.of(),
                signing.named(),
                signing.aside(),
                signing.facing(),
                new Order(signing.order().document(), index));
    }
}
