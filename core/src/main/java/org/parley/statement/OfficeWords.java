package org.parley.statement;

import java.util.Map;
import java.util.Set;
import org.parley.document.Letters;
import org.parley.reading.Token;
import org.parley.rule.Yaml;

/**
 * The words of {@code offices.yaml} that tell for whom somebody acts.
 *
 * @param callings nouns for what somebody is by calling: a nationality beside them tells little
 * @param sent nouns of those who are sent to others
 * @param attendants nouns of those who act for a person
 * @param governing words before an office that make it one of the government
 * @param leads verbs of those who are at the head of a team or body
 * @param serves verbs of those who act for somebody
 * @param chaired nouns for what goes on between sides, whose head is of neither
 * @param confers verbs of those who ask their own before they answer
 */
record OfficeWords(
        Set<String> callings,
        Set<String> sent,
        Set<String> attendants,
        Set<String> governing,
        Set<String> leads,
        Set<String> serves,
        Set<String> chaired,
        Set<String> confers) {
    private static final OfficeWords SHIPPED = load();

    private static OfficeWords load() {
        Map<?, ?> lists = (Map<?, ?>) Yaml.resource("offices.yaml");
        return new OfficeWords(
                Set.copyOf(Yaml.strings(lists, "callings")),
                Set.copyOf(Yaml.strings(lists, "sent")),
                Set.copyOf(Yaml.strings(lists, "attendants")),
                Set.copyOf(Yaml.strings(lists, "governing")),
                Set.copyOf(Yaml.strings(lists, "leads")),
                Set.copyOf(Yaml.strings(lists, "serves")),
                Set.copyOf(Yaml.strings(lists, "chaired")),
                Set.copyOf(Yaml.strings(lists, "confers")));
    }

    static OfficeWords shipped() {
        return SHIPPED;
    }

    /** Whether an office is no more than what somebody is by calling: "retired judge", not "chief judge of the court". */
    boolean isCalling(Role role) {
        return role.organisation().isEmpty() && callings.contains(noun(role.title()));
    }

    /** Whether an office is that of somebody who acts for a person: "chief spokeswoman". */
    boolean isAttendant(String title) {
        String small = Letters.small(title);
        return attendants.contains(small) || attendants.contains(noun(title)) || small.endsWith("chief of staff");
    }

    /** Whether words are those of an office that only a government has: "government spokesman". */
    boolean isOfGovernment(String title) {
        String small = Letters.small(title);
        int space = small.indexOf(' ');
        return space > 0 && governing.contains(small.substring(0, space)) && isAttendant(small);
    }

    boolean isSent(Token noun) {
        return sent.contains(noun.lemma()) || sent.contains(noun.lower());
    }

    private static String noun(String title) {
        String small = Letters.small(title);
        return small.substring(small.lastIndexOf(' ') + 1);
    }
}
